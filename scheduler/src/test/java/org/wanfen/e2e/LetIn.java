package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import org.wanfen.batch.home.Home;

/** Puts people and their tokens into the database of a home that nobody has open. */
final class LetIn {

  private LetIn() {}

  /** Lets a program in that acts for somebody of these roles; its token. */
  static String program(Home home, String name, String roles) {
    String token = "wanfen_token-of-" + name;
    try (Connection database = DriverManager.getConnection(home.databaseUrl(), "wanfen", "")) {
      update(
          database,
          "insert into person (name, name_key, password_hash, roles, active, must_change_password,"
              + " failed_sign_ins, created_at, created_by) values (?, ?, 'none', ?, true, false,"
              + " 0, current_timestamp, 'a test')",
          name,
          name,
          roles);
      update(
          database,
          "insert into api_token (token_id, person_key, what_for, sha256, created_at, expires_at)"
              + " values (?, ?, 'a test', ?, current_timestamp, current_timestamp + interval '1'"
              + " day)",
          name,
          name,
          sha256(token));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return token;
  }

  private static void update(Connection database, String sql, String... values)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      assertThat(statement.executeUpdate()).isOne();
    }
  }

  private static String sha256(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
