package org.wanfen.settlement.events;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.wanfen.settlement.feed.Manifest;

/**
 * Where a night's feed comes from, and what of the fund its reading depends on.
 *
 * @param inboxFolder the folder of the day
 * @param files the files as the manifest lists them, in the order of their names
 * @param date the business date
 * @param tradingDay whether that is a trading day
 * @param cutOff the time from which an order belongs to the next trading day
 */
public record FeedSource(
    String inboxFolder,
    List<Manifest.Entry> files,
    LocalDate date,
    boolean tradingDay,
    LocalTime cutOff)
    implements Serializable {

  /** Rows of all files, as the manifest lists them. */
  long rows() {
    return files.stream().mapToLong(Manifest.Entry::rows).sum();
  }
}
