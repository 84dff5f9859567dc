package org.wanfen.settlement.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** What a parser may answer to bytes that it does not like: a refusal that a person can read. */
public final class OnlyRefusals {

  private static final int MOST_CHARACTERS = 1100;

  private OnlyRefusals() {}

  /**
   * Does something with a file; what is thrown is a refusal in one short line that names the file.
   *
   * @param file the file's name in messages
   * @param codes how it may be refused
   * @return whether it was taken
   */
  public static boolean of(String file, Runnable parsing, ErrorCode... codes) {
    try {
      parsing.run();
      return true;
    } catch (WanfenException refusal) {
      String message = refusal.getMessage();
      assertThat(refusal.code()).as(message).isIn((Object[]) codes);
      assertThat(message).contains(file).hasSizeLessThan(MOST_CHARACTERS);
      assertThat(message.codePoints().noneMatch(Character::isISOControl))
          .as("without line ends and terminal commands: %s", message)
          .isTrue();
      assertThat(refusal.safe()).isNotBlank();
      assertThat(refusal.next()).isNotBlank();
      return false;
    }
  }
}
