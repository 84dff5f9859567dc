/**
 * What programs may ask a server for, below {@code /api/v1}: the same operations as the console's
 * pages and the commands, in the JSON that commands print. {@link
 * org.wanfen.server.api.ApiConfiguration} has the controllers, one a topic; {@code OnceOnly} sees
 * to it that an action is done once however often it is asked for; {@code ApiRefusals} tells
 * problems; {@code ApiDescription} completes the OpenAPI document.
 */
package org.wanfen.server.api;
