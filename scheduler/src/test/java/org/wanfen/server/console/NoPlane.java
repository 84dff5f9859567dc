package org.wanfen.server.console;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.DataPlane.RegisterState;
import org.wanfen.settlement.plane.DataPlane.Statement;
import org.wanfen.settlement.plane.DataPlane.StatementLine;

/** A data plane without data: one account has one day, all else there is nothing of. */
final class NoPlane {

  static final long ACCOUNT = 110915204;
  static final AccountDay DAY =
      new AccountDay(ACCOUNT, 100_000, 0, 0, 13, 20_000, 0, 120_013, 0, 0);

  private NoPlane() {}

  static DataPlane plane(LocalDate day) {
    return fake(
        DataPlane.class,
        name ->
            switch (name) {
              case "openRegister" -> new RegisterState(1, day.minusDays(1), 100, 267_150_204);
              case "register" -> Optional.of(new RegisterState(1, day, 100, 267_150_204));
              case "statement" -> new Statement(List.of(new StatementLine(day, DAY)), 4_610);
              default -> null;
            });
  }

  /** What a method answers; null: nothing. */
  private interface Answers {
    Object to(String method);
  }

  private static <T> T fake(Class<T> type, Answers answers) {
    Object fake =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object answer = answers.to(method.getName());
              return answer == null ? nothing(method.getReturnType()) : answer;
            });
    return type.cast(fake);
  }

  private static Object nothing(Class<?> type) {
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == boolean.class) {
      return false;
    }
    return type.isInterface() && type != List.class ? fake(type, method -> null) : null;
  }
}
