package org.wanfen.server.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wanfen.batch.home.Home;

/** The page that says what is set. */
@Controller
class SettingsController {

  private final Home home;

  SettingsController(Home home) {
    this.home = home;
  }

  @GetMapping("/settings")
  String page(Model model) {
    model.addAttribute("groups", SettingsView.of(home));
    return "settings";
  }
}
