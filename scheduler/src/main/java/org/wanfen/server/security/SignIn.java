package org.wanfen.server.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.people.People;
import org.wanfen.server.people.Person;
import org.wanfen.server.people.Role;

/**
 * Lets in who knows the password; after some wrong ones in a row, nobody of that name for a while.
 */
final class SignIn implements AuthenticationProvider {

  private final People people;
  private final TurnedAway turnedAway;
  private final Clock clock;
  private final PasswordEncoder passwords;
  private final String nobodysHash;

  SignIn(People people, PasswordEncoder passwords, TurnedAway turnedAway, Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.turnedAway = turnedAway;
    this.clock = clock;
    this.nobodysHash = passwords.encode("nobody's password");
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName();
    String password = String.valueOf(asked.getCredentials());
    Optional<Person> found = people.find(name);
    // As long for a name that there is not, so that the time does not tell.
    boolean right = isRight(password, found.map(Person::passwordHash).orElse(nobodysHash));
    if (found.isEmpty()) {
      turnedAway.unknownName();
      throw new BadCredentialsException("unknown");
    }
    Person person = found.get();
    if (person.isLocked(clock.instant())) {
      turnedAway.locked(person.name());
      throw new LockedException("locked");
    }
    if (!right || !person.active()) {
      boolean locked = people.failed(person.name());
      turnedAway.wrongPassword(person.name(), locked);
      throw new BadCredentialsException("wrong");
    }
    if (!people.signedIn(person.name())) {
      turnedAway.locked(person.name());
      throw new LockedException("locked");
    }
    return signedIn(person);
  }

  private boolean isRight(String password, String hash) {
    try {
      return passwords.matches(password, hash);
    } catch (WanfenException e) {
      if (e.code() != ErrorCode.SERVER_BUSY) {
        throw e;
      }
      turnedAway.tooMany();
      throw new Busy(e);
    }
  }

  /** So many sign in at once that this one's password was not looked at. */
  static final class Busy extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private Busy(WanfenException why) {
      super(String.valueOf(why.getMessage()), why);
    }
  }

  /** Somebody who is in. */
  static Authentication signedIn(Person person) {
    List<SimpleGrantedAuthority> roles =
        person.roles().stream().map(Role::authority).map(SimpleGrantedAuthority::new).toList();
    UsernamePasswordAuthenticationToken in =
        UsernamePasswordAuthenticationToken.authenticated(person.name(), null, roles);
    in.setDetails(PasswordStamp.of(person));
    return in;
  }
}
