/**
 * Who may use a server: people with a password and roles ({@link org.wanfen.server.people.Person},
 * {@link org.wanfen.server.people.Role}), kept in the home's database ({@link
 * org.wanfen.server.people.People}). A home that has nobody gets one administrator when it is
 * served first ({@link org.wanfen.server.people.FirstAdministrator}). Programs come in with tokens
 * that people make for them ({@link org.wanfen.server.people.Tokens}).
 */
package org.wanfen.server.people;
