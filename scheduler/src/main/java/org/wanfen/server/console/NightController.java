package org.wanfen.server.console;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wanfen.batch.operations.NightFiles;
import org.wanfen.batch.operations.NightFiles.RowKind;
import org.wanfen.batch.operations.NightFiles.RowPage;
import org.wanfen.batch.operations.NightFiles.RowSearch;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.people.Role;
import org.wanfen.server.security.Doors;

/** The page of a night, and the rows that it set aside. */
@Controller
class NightController {

  /** Rows of a kind that the page of a night shows. */
  private static final int FIRST_ROWS = 5;

  private static final int ROWS_OF_A_PAGE = 50;

  private final NightViews views;
  private final NightFiles files;

  NightController(NightViews views, NightFiles files) {
    this.views = views;
    this.files = files;
  }

  @GetMapping("/nights/{fund}/{date}")
  String page(
      @PathVariable String fund, @PathVariable LocalDate date, Authentication by, Model model) {
    show(views.of(fund, date), by, model);
    return "night";
  }

  /** The part of the page that changes while the night is at work. */
  @GetMapping("/live/nights/{fund}/{date}")
  String part(
      @PathVariable String fund, @PathVariable LocalDate date, Authentication by, Model model) {
    show(views.of(fund, date), by, model);
    return "night :: live";
  }

  private void show(NightView view, Authentication by, Model model) {
    model.addAttribute("view", view);
    Map<RowKind, RowPage> rows = new EnumMap<>(RowKind.class);
    if (view.details().isPresent() && !view.live() && maySeeRows(view, by)) {
      RowSearch first = new RowSearch("", Optional.empty(), 0, FIRST_ROWS);
      for (RowKind kind : RowKind.values()) {
        RowPage page = files.rows(view.fund().fund(), view.date(), kind, first);
        if (page.total() > 0) {
          rows.put(kind, page);
        }
      }
    }
    model.addAttribute("rows", rows);
  }

  /** Rows name accounts and amounts: they are for whom the pages of all rows are for. */
  private static boolean maySeeRows(NightView view, Authentication by) {
    String all = "/nights/" + view.fund().fund() + "/" + view.date() + "/rows/rejected";
    Set<String> allowed =
        Doors.rolesFor(Doors.Place.PAGES, HttpMethod.GET, all).stream()
            .map(Role::authority)
            .collect(Collectors.toSet());
    return by.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(allowed::contains);
  }

  @GetMapping("/nights/{fund}/{date}/rows/{kind}")
  String rows(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    NightView view = views.of(fund, date);
    RowKind rows = kind(kind);
    int number = Math.max(1, page);
    RowPage found =
        files.rows(
            fund,
            date,
            rows,
            new RowSearch(
                text,
                Optional.of(reason).filter(word -> !word.isBlank()),
                (number - 1L) * ROWS_OF_A_PAGE,
                ROWS_OF_A_PAGE));
    model.addAttribute("view", view);
    model.addAttribute("kind", rows);
    model.addAttribute("found", found);
    model.addAttribute("text", text);
    model.addAttribute("reason", reason);
    model.addAttribute("page", number);
    model.addAttribute("pages", Math.max(1, (found.found() + ROWS_OF_A_PAGE - 1) / ROWS_OF_A_PAGE));
    return "rows";
  }

  private static RowKind kind(String path) {
    for (RowKind kind : RowKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(path)) {
        return kind;
      }
    }
    throw new WanfenException(
        ErrorCode.NO_SUCH_FILE,
        "No rows are called " + path,
        "Nothing was changed.",
        "Follow the links on the page of the night.");
  }
}
