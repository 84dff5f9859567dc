package org.wanfen.server.people;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may use the server.
 *
 * @param name the name, as it stands in the trail
 * @param passwordHash the hash of the password
 * @param roles what the person may do
 * @param active whether the person may come in
 * @param mustChangePassword whether the password was given by somebody else
 * @param failedSignIns failed tries to sign in since the last that did not
 * @param lockedUntil until when no try counts; empty: not locked
 */
public record Person(
    String name,
    String passwordHash,
    Set<Role> roles,
    boolean active,
    boolean mustChangePassword,
    int failedSignIns,
    Optional<Instant> lockedUntil) {

  /** Copies. */
  public Person {
    EnumSet<Role> copy = EnumSet.noneOf(Role.class);
    copy.addAll(roles);
    roles = Collections.unmodifiableSet(copy);
  }

  /** Whether the person is locked out at a moment. */
  public boolean isLocked(Instant at) {
    return lockedUntil.filter(at::isBefore).isPresent();
  }

  /** Without the hash. */
  @Override
  public String toString() {
    return name + " " + roles;
  }
}
