package org.wanfen.batch.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file that was ever worth keeping, handed to its target. One whose name begins with {@code
 * good-} has to be taken, so that a parser that refuses everything is no parser.
 */
class FuzzCorpusTest {

  private static final String GOOD = "good-";

  @ParameterizedTest
  @MethodSource("files")
  void isTakenOrRefused(String target, String file) throws Exception {
    byte[] bytes = Files.readAllBytes(corpus().resolve(target).resolve(file));
    Object taken;
    try {
      taken = Class.forName(target).getMethod("takes", byte[].class).invoke(null, bytes);
    } catch (InvocationTargetException e) {
      throw new AssertionError(target + " with " + file, e.getCause());
    }
    if (file.startsWith(GOOD)) {
      assertThat(taken).as("%s takes %s", target, file).isEqualTo(true);
    }
  }

  @Test
  void everyTargetHasAGoodFile() throws Exception {
    assertThat(targets())
        .allSatisfy(
            target ->
                assertThat(filesOf(target))
                    .as(target)
                    .anyMatch(file -> file.startsWith(GOOD))
                    .anyMatch(file -> !file.startsWith(GOOD)));
  }

  @Test
  void everyTargetHasACorpus() throws Exception {
    assertThat(targets()).allSatisfy(target -> assertThat(filesOf(target)).isNotEmpty());
    Path classes =
        Path.of(FuzzCorpusTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> all = Files.walk(classes)) {
      assertThat(
              all.map(file -> classes.relativize(file).toString())
                  .filter(name -> name.endsWith("Target.class"))
                  .map(name -> name.replace(".class", "").replace('/', '.')))
          .containsExactlyInAnyOrderElementsOf(targets());
    }
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> files() throws Exception {
    return targets().stream()
        .flatMap(
            target ->
                filesOf(target).stream()
                    .map(file -> org.junit.jupiter.params.provider.Arguments.of(target, file)));
  }

  private static List<String> targets() throws Exception {
    return names(corpus());
  }

  private static List<String> filesOf(String target) {
    try {
      return names(corpus().resolve(target));
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(target, e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static Path corpus() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(FuzzCorpusTest.class.getResource("/fuzz"), "fuzz").toURI());
  }
}
