package org.wanfen.server.people;

/** What a person may do. None includes another, but that everyone may look. */
public enum Role {
  /** Looks at nights. */
  VIEWER,
  /** Starts, stops, resumes and discards nights. */
  OPERATOR,
  /** Releases held nights. */
  APPROVER,
  /** Makes reports, statements and verifications, and reads the trail. */
  AUDITOR,
  /** Replays sample datasets, where that is switched on. */
  DEVELOPER,
  /** Says who may come in, with what roles. */
  ADMINISTRATOR;

  /** As Spring Security names it. */
  public String authority() {
    return "ROLE_" + name();
  }
}
