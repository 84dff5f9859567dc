package org.wanfen.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.wanfen.settlement.plane.DataPlane;

/** What the control plane may know, and who may do what in it. */
final class BatchJobsArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.wanfen.batch");

  @Test
  void the_classes_were_seen() {
    assertThat(CLASSES.size()).isGreaterThan(60);
    assertThat(CLASSES.contain("org.wanfen.batch.night.Publish")).isTrue();
  }

  @Test
  void of_the_data_plane_only_its_face_is_known() {
    DescribedPredicate<JavaClass> behindTheFace =
        DescribedPredicate.describe(
            "behind the face of the data plane",
            type ->
                type.getPackageName().startsWith("org.wanfen.settlement.")
                    && !type.getPackageName()
                        .matches(
                            "org\\.wanfen\\.settlement\\.(night|plane|files|feed|dataset|verify|digest)"));
    noClasses().should().dependOnClassesThat(behindTheFace).check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..", "scala..")
        .check(CLASSES);
  }

  @Test
  void one_class_publishes() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.wanfen.batch.night.Publish")
        .should()
        .callMethod(DataPlane.class, "publish", String.class, String.class, long.class, long.class)
        .check(CLASSES);
    classes()
        .that()
        .haveFullyQualifiedName("org.wanfen.batch.night.Publish")
        .should()
        .callMethod(DataPlane.class, "publish", String.class, String.class, long.class, long.class)
        .check(CLASSES);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("org.wanfen.batch.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothing_is_printed_and_time_is_told_by_the_clock() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .check(CLASSES);
  }
}
