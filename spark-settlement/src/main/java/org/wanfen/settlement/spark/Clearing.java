package org.wanfen.settlement.spark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wanfen.settlement.night.NightPlan.SeenNight;
import org.wanfen.settlement.plane.RegisterUpkeep.Cleaning;
import org.wanfen.settlement.plane.RegisterUpkeep.Removed;
import org.wanfen.settlement.plane.RegisterUpkeep.Waste;
import org.wanfen.settlement.register.RegisterCleaning;
import org.wanfen.settlement.register.RegisterCleaning.Found;
import org.wanfen.settlement.register.RegisterOrphans;
import org.wanfen.settlement.register.RegisterTable;
import org.wanfen.settlement.upkeep.EventIdFolders;

/**
 * One clearing up of a register and what belongs to it.
 *
 * <p>What expires is noted in the register before anything of it is deleted. So after a crash the
 * next clearing up knows what was meant, and nobody takes for there what may be half gone.
 */
final class Clearing {

  private final RegisterCleaning register;
  private final RegisterOrphans orphans;
  private final EventIdFolders eventIds;
  private final Path scratch;
  private final Cleaning cleaning;
  private final List<Removed> removed = new ArrayList<>();

  Clearing(
      RegisterTable table,
      RegisterOrphans orphans,
      EventIdFolders eventIds,
      Path scratch,
      Cleaning cleaning) {
    this.register = new RegisterCleaning(table);
    this.orphans = orphans;
    this.eventIds = eventIds;
    this.scratch = scratch;
    this.cleaning = cleaning;
  }

  /** Clears up; what moves what everyone sees, or could take from a night at work, runs alone. */
  List<Removed> run(Consumer<Runnable> alone) {
    List<String> branches = register.branches();
    note(Waste.BRANCHES, new Found(branches.size(), 0));
    Optional<LocalDate> expire =
        cleaning.rowsFrom().filter(first -> register.daysBefore(first).count() > 0);
    expire.ifPresent(first -> note(Waste.DAYS, register.daysBefore(first)));
    if (!cleaning.dryRun()) {
      alone.accept(() -> register.drop(branches));
      expire.ifPresent(first -> alone.accept(() -> register.deleteDaysBefore(first)));
    }
    snapshots(branches, expire, alone);
    note(Waste.STRAY_FILES, orphans.delete(cleaning.strayBefore(), cleaning.dryRun()));
    fileLists(alone);
    eventIds(alone);
    Scratch.Left left = Scratch.clear(scratch, cleaning.dryRun());
    note(Waste.SCRATCH, new Found(left.folders(), left.bytes()));
    return removed;
  }

  private void snapshots(
      List<String> branches, Optional<LocalDate> expire, Consumer<Runnable> alone) {
    List<Long> useless =
        cleaning.dryRun()
            ? register.useless(branches, expire)
            : register.useless(List.of(), Optional.empty());
    note(Waste.SNAPSHOTS, new Found(useless.size(), register.bytesOfUnseen(useless)));
    if (!cleaning.dryRun()) {
      List<String> files = register.expire(useless);
      if (!files.isEmpty()) {
        // What runs alone is on the disk when it has ended, and so is what was noted before it: a
        // catalog that has forgotten the note would name files that are gone.
        alone.accept(() -> {});
        register.delete(files);
      }
    }
  }

  private void fileLists(Consumer<Runnable> alone) {
    int small = register.smallManifests();
    note(Waste.FILE_LISTS, new Found(small, 0));
    if (small > 0 && !cleaning.dryRun()) {
      alone.accept(register::mergeManifests);
    }
  }

  private void eventIds(Consumer<Runnable> alone) {
    Optional<LocalDate> gone = register.eventIdsFrom();
    Optional<LocalDate> first =
        Stream.concat(cleaning.eventIdsFrom().stream(), gone.stream())
            .max(Comparator.naturalOrder());
    Set<SeenNight> kept =
        cleaning.published().stream()
            .filter(night -> first.isEmpty() || !night.date().isBefore(first.get()))
            .collect(Collectors.toSet());
    boolean expires = !gone.equals(first) && kept.size() < cleaning.published().size();
    if (expires && !cleaning.dryRun()) {
      alone.accept(() -> register.setEventIdsFrom(first.orElseThrow()));
    }
    Optional<LocalDate> last =
        cleaning.published().stream().map(SeenNight::date).max(Comparator.naturalOrder());
    last.ifPresent(
        day ->
            alone.accept(
                () -> note(Waste.EVENT_IDS, eventIds.deleteAllBut(kept, day, cleaning.dryRun()))));
  }

  private void note(Waste waste, Found found) {
    if (found.count() > 0) {
      removed.add(new Removed(waste, found.count(), found.bytes()));
    }
  }
}
