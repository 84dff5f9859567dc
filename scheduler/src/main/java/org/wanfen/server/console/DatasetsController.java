package org.wanfen.server.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wanfen.batch.home.Home;
import org.wanfen.server.datasets.Replay;
import org.wanfen.server.datasets.Replays;
import org.wanfen.settlement.files.FileFaults;

/** Replays of sample datasets, where they are switched on. */
@Controller
class DatasetsController {

  /** Where the program is started from its own folder, there are samples. */
  private static final Path SAMPLES = Path.of("sample-data");

  private final Home home;
  private final Replays replays;

  DatasetsController(Home home, Replays replays) {
    this.home = home;
    this.replays = replays;
  }

  @GetMapping("/datasets")
  String page(Model model) {
    requireOn();
    show(model);
    model.addAttribute("samples", samples());
    return "datasets";
  }

  /** The part of the page that changes. */
  @GetMapping("/datasets/part")
  String part(Model model) {
    requireOn();
    show(model);
    return "datasets :: replays";
  }

  private void show(Model model) {
    List<Replay> all = replays.all();
    model.addAttribute("replays", all);
    model.addAttribute("utc", Show.UTC);
    model.addAttribute("live", all.stream().anyMatch(Replay::isAtWork));
  }

  @PostMapping("/datasets/replay")
  String replay(
      @RequestParam String dataset,
      @RequestParam Optional<Integer> nights,
      Principal by,
      RedirectAttributes told) {
    requireOn();
    replays.begin(dataset, nights, by.getName());
    told.addFlashAttribute("told", "told.replay");
    return "redirect:/datasets";
  }

  @PostMapping("/datasets/stop")
  String stop(Principal by, RedirectAttributes told) {
    requireOn();
    replays.stop(by.getName());
    told.addFlashAttribute("told", "told.replayStopped");
    return "redirect:/datasets";
  }

  /** Where they are switched off there is no such page. */
  private void requireOn() {
    if (!home.settings().server().datasets()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private static List<String> samples() {
    if (!Files.isDirectory(SAMPLES)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("fund.yaml")))
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw FileFaults.of("listing", SAMPLES.toString(), e);
    }
  }
}
