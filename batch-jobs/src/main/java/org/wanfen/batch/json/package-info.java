/**
 * What machines read about nights, as records with the keys of the JSON: what the command line
 * prints with {@code --json} is what the API of a server answers. Amounts are texts with two
 * decimals, quotes texts as published, instants ISO 8601 in UTC; what is not known yet is null.
 *
 * <p>Each goes both ways: {@code of} makes one from what the operations answer, another method
 * makes that again, so that a command can work on an answer that came over a network. {@link
 * org.wanfen.batch.json.NightJson} is one attempt on a line, {@link
 * org.wanfen.batch.json.NightDetailsJson} one in full, {@link
 * org.wanfen.batch.json.NightEndingJson} how it ended.
 */
package org.wanfen.batch.json;
