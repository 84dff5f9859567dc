package org.wanfen.fund;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.settle.BucketSettlement;

/** The rules of the fund stand on nothing but the JDK, and nothing in them is approximate. */
class ArchitectureTest {

  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private final JavaClasses model =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.wanfen.fund");

  /** A rule over no classes would hold, too. */
  @Test
  void theClassesWereSeen() {
    assertThat(model).hasSizeGreaterThan(50);
    assertThat(model.contain(BucketSettlement.class)).isTrue();
    assertThat(model.contain(ArchitectureTest.class)).isFalse();
  }

  @Test
  void nothingButTheJdk() {
    classes()
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("org.wanfen.fund..", "java.."))
        .check(model);
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..", "java.rmi.."))
        .check(model);
  }

  @Test
  void noFloatingPointAnywhere() {
    assertThat(model.stream().flatMap(each -> each.getFields().stream()))
        .noneMatch(field -> isFloating(field.getRawType()));
    assertThat(model.stream().flatMap(each -> each.getCodeUnits().stream()))
        .noneMatch(ArchitectureTest::usesFloating);
  }

  private static boolean usesFloating(JavaCodeUnit unit) {
    return isFloating(unit.getRawReturnType())
        || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating)
        || unit.getFieldAccesses().stream()
            .anyMatch(access -> isFloating(access.getTarget().getRawType()))
        || unit.getCallsFromSelf().stream()
            .anyMatch(
                call ->
                    isFloating(call.getTarget().getRawReturnType())
                        || call.getTarget().getRawParameterTypes().stream()
                            .anyMatch(ArchitectureTest::isFloating));
  }

  private static boolean isFloating(JavaClass type) {
    return FLOATING.contains(type.getBaseComponentType().getName());
  }

  /** The check above can fail: here is what it must not find. */
  @Test
  void floatingPointWouldBeFound() {
    JavaClasses bad = new ClassFileImporter().importClasses(Approximate.class);
    assertThat(bad.get(Approximate.class).getFields()).anyMatch(ArchitectureTest::isFloatingField);
    assertThat(bad.get(Approximate.class).getCodeUnits()).anyMatch(ArchitectureTest::usesFloating);
  }

  private static boolean isFloatingField(JavaField field) {
    return isFloating(field.getRawType());
  }

  @Test
  void noClockNoChanceNoConsole() {
    for (String asks : List.of("now", "currentTimeMillis", "nanoTime", "random", "randomUUID")) {
      assertThat(model.stream().flatMap(each -> each.getMethodCallsFromSelf().stream()))
          .as(asks)
          .noneMatch(call -> call.getTarget().getName().equals(asks));
    }
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(model);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.wanfen.fund.(*)..").should().beFreeOfCycles().check(model);
  }

  /** What settles does not know what reconciles, and the other way round. */
  @Test
  void reconcilingIsApartFromSettling() {
    noClasses()
        .that()
        .resideInAPackage("..reconcile..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("..settle..", "..share..", "..pool..", "..quote.."))
        .check(model);
    noClasses()
        .that(resideOutsideOfPackages("..reconcile.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("..reconcile.."))
        .check(model);
  }

  /** What the model must not have. */
  static final class Approximate {
    private final double[] rates = {0.1};

    int rounded() {
      return (int) Math.round(rates[0]);
    }
  }
}
