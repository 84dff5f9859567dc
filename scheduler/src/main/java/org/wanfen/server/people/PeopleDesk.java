package org.wanfen.server.people;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.wanfen.batch.operations.Names;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/**
 * Takes what administrators say about people, and people about themselves; keeps the rules, and has
 * an entry in the trail for each.
 */
public final class PeopleDesk {

  private static final Duration DAY = Duration.ofDays(1);

  private final People people;
  private final Tokens tokens;
  private final ActionTrail trail;
  private final RandomGenerator random;

  /**
   * A desk for the people of a home.
   *
   * @param random cannot be guessed
   */
  public PeopleDesk(People people, Tokens tokens, ActionTrail trail, RandomGenerator random) {
    this.people = people;
    this.tokens = tokens;
    this.trail = trail;
    this.random = random;
  }

  /**
   * Lets somebody in.
   *
   * @param by who says so
   * @return the password for the first time
   * @throws WanfenException PERSON_INVALID
   */
  public String add(String name, Set<Role> roles, String by) {
    String password = FirstAdministrator.password(random);
    return during(
        by,
        "person add",
        shown(name) + " as " + text(roles),
        () -> {
          if (!people.add(PersonRules.name(name), password, roles, by)) {
            throw PersonRules.invalid(
                "There is somebody of the name " + name.strip() + " already",
                "Choose another name.");
          }
          return password;
        });
  }

  /**
   * Gives somebody other roles.
   *
   * @throws WanfenException NO_SUCH_PERSON, ADMINISTRATOR_NEEDED
   */
  public void setRoles(String name, Set<Role> roles, String by) {
    boolean unused =
        during(
            by,
            "person roles",
            shown(name) + " as " + text(roles),
            () -> {
              Person person = locked(name);
              if (person.roles().contains(Role.ADMINISTRATOR)
                  && !roles.contains(Role.ADMINISTRATOR)) {
                requireAnotherAdministrator(person, by);
              }
              people.setRoles(person.name(), roles);
              return true;
            });
  }

  /**
   * Lets somebody in, or not any more.
   *
   * @throws WanfenException NO_SUCH_PERSON, ADMINISTRATOR_NEEDED
   */
  public void setActive(String name, boolean active, String by) {
    boolean unused =
        during(
            by,
            active ? "person activate" : "person deactivate",
            shown(name),
            () -> {
              Person person = locked(name);
              if (!active && Names.same(person.name(), by)) {
                throw administratorNeeded("Nobody shuts himself out");
              }
              if (!active && person.roles().contains(Role.ADMINISTRATOR)) {
                requireAnotherAdministrator(person, by);
              }
              people.setActive(person.name(), active);
              if (!active) {
                tokens.revokeAll(person.name());
              }
              return true;
            });
  }

  /**
   * Ends a lock.
   *
   * @throws WanfenException NO_SUCH_PERSON
   */
  public void unlock(String name, String by) {
    boolean unused =
        during(
            by,
            "person unlock",
            shown(name),
            () -> {
              people.unlock(locked(name).name());
              return true;
            });
  }

  /**
   * Gives somebody a password for one time; whoever is in with the old one, or with a token, is not
   * any more.
   *
   * @return the password
   * @throws WanfenException NO_SUCH_PERSON
   */
  public String resetPassword(String name, String by) {
    String password = FirstAdministrator.password(random);
    return during(
        by,
        "person password",
        shown(name),
        () -> {
          Person person = locked(name);
          people.setPassword(person.name(), password, true);
          tokens.revokeAll(person.name());
          return password;
        });
  }

  /**
   * Somebody's own password.
   *
   * @param old the password until now
   * @throws WanfenException NOT_ALLOWED if it is not, PERSON_INVALID
   */
  public Person changeOwnPassword(String name, String old, String password) {
    // In no transaction: that the old one was wrong stays counted.
    return trail.during(
        asked(name, "password change"),
        "their own",
        () -> {
          Person person = existing(name);
          if (people.isLocked(person)) {
            throw new WanfenException(
                ErrorCode.NOT_ALLOWED,
                "The password until now was wrong too often",
                "Nothing was changed.",
                "Try again after a quarter of an hour, or have an administrator unlock it.");
          }
          if (!people.isPassword(person, old)) {
            boolean unused = people.failed(person.name());
            throw new WanfenException(
                ErrorCode.NOT_ALLOWED,
                "The password until now is another one",
                "Nothing was changed.",
                "Give it again; who does not know it any more gets one from an administrator.");
          }
          PersonRules.requirePassword(password, person.name());
          if (password.equals(old)) {
            throw PersonRules.invalid("The new password is the old one", "Choose another one.");
          }
          people.setPassword(person.name(), password, false);
          return existing(name);
        });
  }

  /**
   * Makes a token that acts for somebody.
   *
   * @param whatFor what it is for
   * @param days how many days it counts, 1 to 366
   * @throws WanfenException WRONG_USAGE
   */
  public Token.Issued issueToken(String person, String whatFor, int days) {
    String purpose = Names.required(whatFor, "what the token is for");
    if (days < 1 || days > Tokens.LONGEST.toDays() || purpose.length() > 200) {
      throw new WanfenException(
          ErrorCode.WRONG_USAGE,
          "A token counts for 1 to "
              + Tokens.LONGEST.toDays()
              + " days, for a purpose of up to 200"
              + " characters",
          "Nothing was changed.",
          "Give other days, or a shorter purpose.");
    }
    return during(
        person,
        "token make",
        "for " + days + " days: " + purpose,
        () -> tokens.issue(person, purpose, DAY.multipliedBy(days)));
  }

  /**
   * Takes a token back.
   *
   * @throws WanfenException NO_SUCH_PERSON if the person has none of that id that counts
   */
  public void revokeToken(String person, String id) {
    boolean unused =
        during(
            person,
            "token revoke",
            shown(id),
            () -> {
              if (!tokens.revoke(person, id)) {
                throw noSuch("There is no token " + shown(id) + " that could be taken back");
              }
              return true;
            });
  }

  private <T> T during(String by, String action, String detail, Supplier<T> work) {
    return trail.together(asked(by, action), detail, work);
  }

  private static Asked asked(String by, String action) {
    return new Asked(
        by, action, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Holds everyone, so that of two administrators not each takes the other's role away. */
  private Person locked(String name) {
    people.lockAll();
    return existing(name);
  }

  private Person existing(String name) {
    return people
        .find(name)
        .orElseThrow(() -> noSuch("There is nobody of the name " + shown(name)));
  }

  private void requireAnotherAdministrator(Person person, String by) {
    if (Names.same(person.name(), by)) {
      throw administratorNeeded("Nobody takes the administrator's role from himself");
    }
    boolean another =
        people.all().stream()
            .anyMatch(
                other ->
                    other.active()
                        && other.roles().contains(Role.ADMINISTRATOR)
                        && !Names.same(other.name(), person.name()));
    if (!another) {
      throw administratorNeeded(person.name() + " is the last administrator");
    }
  }

  private static WanfenException administratorNeeded(String what) {
    return new WanfenException(
        ErrorCode.ADMINISTRATOR_NEEDED,
        what,
        "Nothing was changed.",
        "Have another administrator do it.");
  }

  private static WanfenException noSuch(String what) {
    return new WanfenException(
        ErrorCode.NO_SUCH_PERSON, what, "Nothing was changed.", "See the list.");
  }

  private static String shown(String given) {
    String text = given == null ? "" : given.strip();
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }

  private static String text(Set<Role> roles) {
    EnumSet<Role> sorted = EnumSet.noneOf(Role.class);
    sorted.addAll(roles);
    return sorted.isEmpty() ? "nothing" : sorted.toString();
  }
}
