package org.wanfen.server.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says how tonight stands. */
@Controller
class TonightController {

  private final TonightBoard board;

  TonightController(TonightBoard board) {
    this.board = board;
  }

  @GetMapping("/")
  String page(Model model) {
    model.addAttribute("funds", board.funds());
    return "tonight";
  }

  /** The part of the page that changes. */
  @GetMapping("/live/tonight")
  String part(Model model) {
    model.addAttribute("funds", board.funds());
    return "tonight :: board";
  }
}
