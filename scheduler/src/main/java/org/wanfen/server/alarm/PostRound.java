package org.wanfen.server.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.wanfen.server.alarm.PostBox.Post;

/**
 * Posts what is in the post box. What is not taken is tried again, after longer and longer pauses,
 * for a day; a receiver may get a post twice, and has its number to tell.
 */
final class PostRound {

  private static final Logger LOG = LogManager.getLogger(PostRound.class);

  /** Longer than a try takes, so that two servers never try at once. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 10;
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);

  private final PostBox posts;
  private final Webhook webhook;
  private final Clock clock;
  private boolean failing;

  PostRound(PostBox posts, Webhook webhook, Clock clock) {
    this.posts = posts;
    this.webhook = webhook;
    this.clock = clock;
  }

  /** The pause after so many tries, at least 1. */
  static Duration pauseAfter(int tries) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** Goes once; what fails is tried again the next time, and told once. */
  void go() {
    try {
      for (Post post : posts.due(clock.instant())) {
        deliver(post);
      }
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.error("What is to be posted about alarms cannot be read at present", e);
      }
      failing = true;
    }
  }

  private void deliver(Post post) {
    Instant now = clock.instant();
    if (!posts.take(post, now.plus(pauseAfter(post.tries() + 1)))) {
      return;
    }
    Optional<String> failure = webhook.post(post, now);
    if (failure.isEmpty()) {
      posts.delivered(post, clock.instant());
      return;
    }
    posts.failed(post, failure.get());
    if (post.createdAt().plus(GIVE_UP_AFTER).isAfter(clock.instant())) {
      LOG.warn("Post {} was not taken ({}); it is tried again", post.id(), failure.get());
    } else {
      posts.givenUp(post, clock.instant());
      LOG.error("Post {} was not taken for a day ({}): {}", post.id(), failure.get(), post.body());
    }
  }
}
