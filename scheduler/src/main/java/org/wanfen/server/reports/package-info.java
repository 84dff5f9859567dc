/**
 * What people take with them, for pages and programs alike: reports that were made ({@link
 * org.wanfen.server.reports.MadeReports}) and statements of accounts ({@link
 * org.wanfen.server.reports.AccountDesk}).
 */
package org.wanfen.server.reports;
