package org.wanfen.server.reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/** The beans of what people take with them. */
@Configuration(proxyBeanMethods = false)
public class ReportsConfiguration {

  @Bean
  MadeReports madeReports(Home home, FileStore files) {
    return new MadeReports(files, Locations.child(Locations.path(home.results()), "reports"));
  }

  @Bean
  AccountDesk accountDesk(AccountQueries accounts) {
    return new AccountDesk(accounts);
  }
}
