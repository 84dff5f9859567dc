package org.wanfen.fund.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WanfenExceptionTest {

  private final WanfenException refusal =
      new WanfenException(ErrorCode.FEED_MISSING, "what", "safe", "next");

  @Test
  void saysWhatIsSafeAndWhatIsNext() {
    assertThat(refusal).hasMessage("what").hasNoCause();
    assertThat(refusal.code()).isEqualTo(ErrorCode.FEED_MISSING);
    assertThat(refusal.safe()).isEqualTo("safe");
    assertThat(refusal.next()).isEqualTo("next");
    assertThatThrownBy(() -> new WanfenException(ErrorCode.FEED_MISSING, "what", null, "next"))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new WanfenException(null, "what", "safe", "next"))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void isFoundAmongCauses() {
    assertThat(WanfenException.within(refusal)).isSameAs(refusal);
    Exception outer = new IllegalStateException(new RuntimeException("task failed", refusal));
    assertThat(WanfenException.within(outer)).isSameAs(refusal);
    assertThat(WanfenException.within(new RuntimeException("other"))).isNull();
    assertThat(WanfenException.within(null)).isNull();
  }

  @Test
  void causesThatGoInCirclesEndTheSearch() {
    RuntimeException one = new RuntimeException("one");
    RuntimeException two = new RuntimeException("two", one);
    one.initCause(two);
    assertThat(WanfenException.within(two)).isNull();
  }
}
