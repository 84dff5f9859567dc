/** Rules of the whole house, checked on its classes. */
package org.wanfen.house;
