package org.wanfen.server.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.StringUtils;
import org.wanfen.batch.operations.Names;

/** The people of a home. Names are compared without case and the blanks around them. */
public final class People {

  /** Failed tries in a row after which nobody of that name comes in for a while. */
  static final int MOST_FAILURES = 5;

  private static final Duration LOCK_TIME = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final Clock clock;

  /** The people in a database. */
  public People(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Everyone, by name. */
  public List<Person> all() {
    return jdbc.sql("select * from person order by name_key").query(People::person).list();
  }

  /** Somebody. */
  public Optional<Person> find(String name) {
    return jdbc.sql("select * from person where name_key = ?")
        .param(key(name))
        .query(People::person)
        .optional();
  }

  /**
   * Lets somebody in, with a password that has to be changed.
   *
   * @param by who says so
   * @return false if there is somebody of that name already
   */
  public boolean add(String name, String password, Set<Role> roles, String by) {
    if (find(name).isPresent()) {
      return false;
    }
    String given = Names.required(name, "the name");
    try {
      insert(given, password, roles, by);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private void insert(String given, String password, Set<Role> roles, String by) {
    jdbc.sql(
            "insert into person (name, name_key, password_hash, roles, active,"
                + " must_change_password, failed_sign_ins, created_at, created_by) values (?, ?, ?,"
                + " ?, true, true, 0, ?, ?)")
        .params(
            given,
            key(given),
            passwords.encode(password),
            text(roles),
            clock.instant().atOffset(ZoneOffset.UTC),
            by)
        .update();
  }

  /** Gives somebody other roles. */
  public void setRoles(String name, Set<Role> roles) {
    jdbc.sql("update person set roles = ? where name_key = ?")
        .params(text(roles), key(name))
        .update();
  }

  /** Lets somebody in or not, and ends a lock. */
  public void setActive(String name, boolean active) {
    jdbc.sql(
            "update person set active = ?, failed_sign_ins = 0, locked_until = null where name_key"
                + " = ?")
        .params(active, key(name))
        .update();
  }

  /**
   * Gives somebody another password.
   *
   * @param mustChange whether it is for one time only
   */
  public void setPassword(String name, String password, boolean mustChange) {
    jdbc.sql(
            "update person set password_hash = ?, must_change_password = ?, failed_sign_ins = 0,"
                + " locked_until = null where name_key = ?")
        .params(passwords.encode(password), mustChange, key(name))
        .update();
  }

  /** Keeps everyone as they are until the transaction ends. */
  void lockAll() {
    jdbc.sql("select name_key from person order by name_key for update").query(String.class).list();
  }

  /** Whether it is somebody's password. */
  public boolean isPassword(Person person, String password) {
    return passwords.matches(password, person.passwordHash());
  }

  /** Ends a lock. */
  public void unlock(String name) {
    jdbc.sql("update person set failed_sign_ins = 0, locked_until = null where name_key = ?")
        .param(key(name))
        .update();
  }

  /**
   * Somebody came in.
   *
   * @return false if the name was locked out meanwhile, by tries at the same time
   */
  public boolean signedIn(String name) {
    return jdbc.sql(
                "update person set failed_sign_ins = 0, locked_until = null where name_key = ? and"
                    + " (locked_until is null or locked_until <= ?)")
            .params(key(name), clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /**
   * Somebody tried to come in with a wrong password.
   *
   * @return whether that name is locked out from now on
   */
  public boolean failed(String name) {
    jdbc.sql("update person set failed_sign_ins = failed_sign_ins + 1 where name_key = ?")
        .param(key(name))
        .update();
    return jdbc.sql(
                "update person set locked_until = ?, failed_sign_ins = 0 where name_key = ? and"
                    + " failed_sign_ins >= ?")
            .params(
                clock.instant().plus(LOCK_TIME).atOffset(ZoneOffset.UTC), key(name), MOST_FAILURES)
            .update()
        > 0;
  }

  /** The form by which names are compared. */
  public static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static String text(Set<Role> roles) {
    EnumSet<Role> sorted = EnumSet.noneOf(Role.class);
    sorted.addAll(roles);
    return sorted.stream().map(Role::name).collect(Collectors.joining(","));
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    for (String role : StringUtils.commaDelimitedListToSet(row.getString("roles"))) {
      roles.add(Role.valueOf(role));
    }
    return new Person(
        row.getString("name"),
        row.getString("password_hash"),
        roles,
        row.getBoolean("active"),
        row.getBoolean("must_change_password"),
        row.getInt("failed_sign_ins"),
        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  /** Whether somebody is locked out now. */
  boolean isLocked(Person person) {
    return person.isLocked(clock.instant());
  }
}
