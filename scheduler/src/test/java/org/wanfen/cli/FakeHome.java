package org.wanfen.cli;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.batch.operations.CertificateQueries;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.NightExports;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.TrailQueries;
import org.wanfen.batch.operations.UpkeepOperations;
import org.wanfen.batch.operations.VerificationOperations;
import org.wanfen.cli.home.OpenHome;

/** A home that answers every call by one function, and remembers what it was asked. */
final class FakeHome implements OpenHome {

  private final BiFunction<String, List<Object>, Object> answers;
  private final List<String> asked = new ArrayList<>();
  private boolean closed;

  /**
   * Makes the home.
   *
   * @param answers what a method of this name answers to these arguments
   */
  FakeHome(BiFunction<String, List<Object>, Object> answers) {
    this.answers = answers;
  }

  /** What it was asked: the method and its first argument. */
  List<String> asked() {
    return asked;
  }

  boolean closed() {
    return closed;
  }

  @Override
  public FundOperations funds() {
    return port(FundOperations.class);
  }

  @Override
  public NightOperations nights() {
    return port(NightOperations.class);
  }

  @Override
  public NightQueries queries() {
    return port(NightQueries.class);
  }

  @Override
  public CertificateQueries certificates() {
    return port(CertificateQueries.class);
  }

  @Override
  public TrailQueries trail() {
    return port(TrailQueries.class);
  }

  @Override
  public AccountQueries accounts() {
    return port(AccountQueries.class);
  }

  @Override
  public NightExports exports() {
    return port(NightExports.class);
  }

  @Override
  public UpkeepOperations upkeep() {
    return port(UpkeepOperations.class);
  }

  @Override
  public VerificationOperations verification() {
    return port(VerificationOperations.class);
  }

  @Override
  public void close() {
    closed = true;
  }

  private <T> T port(Class<T> type) {
    Object port =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              List<Object> given = arguments == null ? List.of() : List.of(arguments);
              if (method.getName().equals("choose")) {
                return "000198";
              }
              asked.add(method.getName() + (given.isEmpty() ? "" : " " + given));
              return answers.apply(method.getName(), given);
            });
    return type.cast(port);
  }
}
