package org.wanfen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.wanfen.batch.home.Home;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** The first start of a server, and what may get in its way. */
@Tag("database")
class FirstStartTest {

  @TempDir private Path folder;

  /** The password is shown once: when nobody sees it, nobody may have it. */
  @Test
  void aStartThatFailsMakesNoAdministrator() throws IOException {
    Path home = folder.resolve("home");
    Home.createAt(home);
    Path settings = home.resolve("wanfen.yaml");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(settings, "server: {port: " + taken.getLocalPort() + "}\n");
      assertThatThrownBy(() -> TestServer.start(home, Clock.systemUTC()))
          .isInstanceOf(RuntimeException.class);
    }
    Files.writeString(settings, "server: {port: 0}\n");
    try (TestServer server = TestServer.start(home, Clock.systemUTC())) {
      assertThat(server.server().firstAdministrator()).isPresent();
      assertThat(server.trail())
          .filteredOn(line -> line.action().equals("person add"))
          .singleElement()
          .satisfies(line -> assertThat(line.by()).isEqualTo("the program"));
    }
    try (TestServer server = TestServer.start(home, Clock.systemUTC())) {
      assertThat(server.server().firstAdministrator()).isEmpty();
    }
  }

  /** It was checked in wanfen.yaml; nothing else may say otherwise. */
  @Test
  void whereItListensIsInTheSettingsOnly() {
    System.setProperty("server.address", "0.0.0.0");
    System.setProperty("server.servlet.session.cookie.http-only", "false");
    try (TestServer server = TestServer.start(folder.resolve("home"), Clock.systemUTC())) {
      Environment inForce = server.server().part(Environment.class);
      assertThat(inForce.getProperty("server.address")).isEqualTo("127.0.0.1");
      assertThat(inForce.getProperty("server.servlet.session.cookie.http-only")).isEqualTo("true");
    } finally {
      System.clearProperty("server.address");
      System.clearProperty("server.servlet.session.cookie.http-only");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server: {keyStore: /nowhere.p12}",
        "server: {keyStore: wanfen.yaml}",
        "alarms: {webhook: 'https://pager/hook'}"
      })
  void whatOnlyAServerNeedsIsRefusedByTheServerOnly(String text) throws IOException {
    Path home = folder.resolve("home");
    Home.createAt(home);
    Files.writeString(home.resolve("wanfen.yaml"), text + "\n");
    assertThat(Home.at(home).settings()).isNotNull();
    assertThatThrownBy(() -> TestServer.start(home, Clock.systemUTC()))
        .isInstanceOfSatisfying(
            WanfenException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SETTINGS_INVALID));
  }

  @Test
  void aNameThatBeginsLikeLoopbackIsNotLoopback() throws IOException {
    Path home = folder.resolve("home");
    Home.createAt(home);
    Files.writeString(home.resolve("wanfen.yaml"), "server: {address: 127.example.org}\n");
    assertThatThrownBy(() -> Home.at(home).settings())
        .isInstanceOf(WanfenException.class)
        .hasMessageContaining("other machines");
  }
}
