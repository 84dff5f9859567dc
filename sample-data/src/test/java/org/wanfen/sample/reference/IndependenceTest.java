package org.wanfen.sample.reference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.terms.AnnualRate;

/** A second opinion is worth something only if it is not the first one again. */
class IndependenceTest {

  private static final Set<String> VALUES =
      Set.of(
          "org.wanfen.fund.money.Fen",
          "org.wanfen.fund.calendar.TradingCalendar",
          "org.wanfen.fund.order.OrderType",
          "org.wanfen.fund.order.QuarantineReason",
          "org.wanfen.fund.order.RejectReason",
          "org.wanfen.fund.register.AccountDay",
          "org.wanfen.fund.terms.AnnualRate",
          "org.wanfen.fund.terms.Fee",
          "org.wanfen.fund.terms.FundTerms");

  private final JavaClasses sample =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.wanfen.sample");

  @Test
  void theReferenceUsesNothingOfTheProductButPlainValues() {
    classes()
        .that()
        .resideInAPackage("org.wanfen.sample.reference")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are plain values, its own, or not of the product",
                used ->
                    !used.getName().startsWith("org.wanfen.")
                        || used.getPackageName().equals("org.wanfen.sample.reference")
                        || VALUES.contains(outermost(used))))
        .check(sample);
  }

  @Test
  void theReferenceLeavesTheRulesInTheValuesAlone() {
    noClasses()
        .that()
        .resideInAPackage("org.wanfen.sample.reference")
        .should()
        .callMethod(AnnualRate.class, "feeOfDay", long.class, LocalDate.class)
        .check(sample);
  }

  @Test
  void theCheckSeesTheClasses() {
    assertThat(sample.contain(ReferenceCalculation.class)).isTrue();
    assertThat(sample.get(ReferenceCalculation.class).getDirectDependenciesFromSelf())
        .extracting(dependency -> dependency.getTargetClass().getName())
        .contains("org.wanfen.fund.terms.FundTerms");
  }

  private static String outermost(JavaClass used) {
    return used.getName().replaceAll("\\$.*", "").replaceAll("^\\[L|;$", "");
  }
}
