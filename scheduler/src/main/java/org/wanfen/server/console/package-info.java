/**
 * Pages for people, made on the server: a controller for each page, a template with the same name
 * in the resources beside. Words are in {@code words_en.properties} and {@code
 * words_zh.properties}. Pages work without scripts; htmx and a stream of server-sent events ({@link
 * org.wanfen.server.console.LiveController}) make them live.
 */
package org.wanfen.server.console;
