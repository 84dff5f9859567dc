package org.wanfen.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.beans.XMLDecoder;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.settlement.plane.DataPlane;

/** The rules that hold for the whole house, whoever builds on. */
class HouseTest {

  private static final String FUND = "org.wanfen.fund..";
  private static final String SETTLEMENT = "org.wanfen.settlement..";
  private static final String BATCH = "org.wanfen.batch..";
  private static final String SERVER = "org.wanfen.server..";
  private static final String CLI = "org.wanfen.cli..";
  private static final String SAMPLE = "org.wanfen.sample..";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.wanfen");

  /** A rule about classes that were never read would hold for ever. */
  @ParameterizedTest
  @CsvSource({
    "org.wanfen.fund.., 40",
    "org.wanfen.settlement.., 60",
    "org.wanfen.settlement.audit.., 1",
    "org.wanfen.batch.., 60",
    "org.wanfen.server.., 20",
    "org.wanfen.cli.., 40",
    "org.wanfen.sample.., 40"
  })
  void theClassesOfEveryModuleWereRead(String packages, int atLeast) {
    assertThat(HOUSE.that(resideInAPackage(packages)).stream().count())
        .isGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void arrowsRunOneWay() {
    classes()
        .that()
        .resideInAPackage(FUND)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(FUND, "java.lang..", "java.math..", "java.time..", "java.util..")
                // Spark takes values along to its tasks; that is all of java.io.
                .or(equivalentTo(Serializable.class)))
        .check(HOUSE);
    noArrow(SETTLEMENT, BATCH, SERVER, CLI, SAMPLE);
    noArrow(BATCH, SERVER, CLI, SAMPLE);
    noArrow(SERVER, CLI);
    noArrow(SAMPLE, SETTLEMENT, BATCH, SERVER, CLI);
  }

  /** The control plane never sees how the data plane works. */
  @Test
  void theControlPlaneKnowsNothingOfSparkOrIceberg() {
    noArrow(BATCH, "org.apache.spark..", "org.apache.iceberg..");
    noArrow("org.wanfen.settlement..", "org.springframework..");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fund", "settlement", "batch", "server", "cli", "sample"})
  void packagesOfAModuleDependOnEachOtherInNoCircle(String module) {
    slices().matching("org.wanfen." + module + ".(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void moneyIsNeverFloatingPoint() {
    classes().that().resideInAPackage(FUND).should(notTouchFloatingPoint()).check(HOUSE);
  }

  @Test
  void timeComesFromAClock() {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "reads the system's clock",
                (JavaMethodCall call) ->
                    call.getTarget().getRawParameterTypes().isEmpty() && readsTheTime(call)))
        .orShould()
        .callConstructor(java.util.Date.class)
        .check(HOUSE);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .should()
        .accessFieldWhere(
            describe(
                "is standard output or error",
                access ->
                    access.getTargetOwner().isEquivalentTo(System.class)
                        && access.getTarget().getRawType().isEquivalentTo(PrintStream.class)))
        .orShould()
        .callMethodWhere(
            describe(
                "prints a stack trace",
                (JavaMethodCall call) ->
                    call.getName().equals("printStackTrace")
                        && call.getTarget().getRawParameterTypes().isEmpty()))
        .check(HOUSE);
  }

  /** Of bytes that came from elsewhere no objects are made whose classes the bytes name. */
  @Test
  void nothingIsDeserialized() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ObjectInputStream.class, ObjectInput.class, XMLDecoder.class)
        .orShould()
        .callMethodWhere(
            describe(
                "lets JSON or YAML name classes",
                (JavaMethodCall call) ->
                    call.getName().startsWith("activateDefaultTyping")
                        || call.getName().startsWith("polymorphicTypeValidator")))
        .check(HOUSE);
  }

  @Test
  void onePlacePublishes() {
    Set<String> callers = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
        if (call.getName().equals("publish")
            && call.getTargetOwner().isAssignableTo(DataPlane.class)) {
          callers.add(outermost(type).getSimpleName());
        }
      }
    }
    assertThat(callers).hasSize(1);
  }

  /** What audits shares nothing with what it audits but value types. */
  @Test
  void theAuditHasItsOwnEyes() {
    String[] settling = {
      "org.wanfen.fund.settle..",
      "org.wanfen.fund.share..",
      "org.wanfen.settlement.columns..",
      "org.wanfen.settlement.events..",
      "org.wanfen.settlement.feed..",
      "org.wanfen.settlement.export.."
    };
    noArrow("org.wanfen.settlement.audit..", settling);
    noClasses()
        .that(resideInAnyPackage(settling))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.wanfen.settlement.audit..")
        .check(HOUSE);
  }

  /** What does nights again reaches nothing, by whatever way, that has made them. */
  @Test
  void verificationReachesNothingThatMadeTheNight() {
    DescribedPredicate<JavaClass> verifying =
        resideInAnyPackage(
            "org.wanfen.settlement.verify..",
            "org.wanfen.cli.verify..",
            "org.wanfen.sample.reference..");
    DescribedPredicate<JavaClass> making =
        resideInAnyPackage(
            "org.wanfen.fund.settle..",
            "org.wanfen.fund.share..",
            "org.wanfen.fund.pool..",
            "org.wanfen.fund.quote..",
            "org.wanfen.settlement.audit..",
            "org.wanfen.settlement.columns..",
            "org.wanfen.settlement.events..",
            "org.wanfen.settlement.feed..",
            "org.wanfen.settlement.plane..",
            "org.wanfen.settlement.register..",
            "org.wanfen.settlement.spark..",
            "org.wanfen.batch.night..");
    assertThat(HOUSE.that(verifying).stream().count()).isGreaterThan(30);
    noClasses().that(verifying).should().transitivelyDependOnClassesThat(making).check(HOUSE);
    noClasses()
        .that(verifying)
        .should()
        .callMethod(AnnualRate.class, "feeOfDay", long.class, LocalDate.class)
        .check(HOUSE);
  }

  private static void noArrow(String from, String... to) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to)
        .check(HOUSE);
  }

  private static boolean readsTheTime(JavaMethodCall call) {
    boolean now =
        call.getName().equals("now")
            && call.getTargetOwner().getPackageName().startsWith("java.time");
    return now || call.getName().equals("currentTimeMillis");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(HouseTest::outermost).orElse(type);
  }

  private static ArchCondition<JavaClass> notTouchFloatingPoint() {
    return new ArchCondition<>("have, take, give or use no float or double") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          report(field.getRawType(), field.getFullName(), events);
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          report(unit.getRawReturnType(), unit.getFullName(), events);
          unit.getRawParameterTypes().forEach(of -> report(of, unit.getFullName(), events));
        }
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          if (access instanceof JavaMethodCall call) {
            report(call.getTarget().getRawReturnType(), call.getDescription(), events);
            call.getTarget()
                .getRawParameterTypes()
                .forEach(of -> report(of, call.getDescription(), events));
          }
        }
      }

      private void report(JavaClass type, String where, ConditionEvents events) {
        if (FLOATING.test(type.getBaseComponentType())) {
          events.add(SimpleConditionEvent.violated(type, where + " has " + type.getName()));
        }
      }
    };
  }

  private static final DescribedPredicate<JavaClass> FLOATING =
      describe(
          "floating point",
          type ->
              Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                  .contains(type.getName()));
}
