package org.wanfen.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program is made of: the bill of materials in its jar names every jar that goes out with
 * it, and the licence of each is one that was looked at.
 *
 * <p>Where it fails after a dependency was changed, {@code scripts/bill-of-materials} writes the
 * bill anew.
 */
class MadeOfTest {

  private static final String BILL = "/META-INF/sbom/application.cdx.json";

  /** Written by the build: the class path of the program, without what only tests have. */
  private static final Path WHAT_GOES_OUT = Path.of("target", "what-goes-out");

  private static final String OWN = "org.wanfen";

  /**
   * They ask for nothing but to be named, or for changes of their own files only. All that a part
   * names have to be among them: where it names several, some of its files are under each.
   */
  private static final Set<String> TAKEN =
      Set.of(
          "Apache-2.0",
          "Apache License, 2.0",
          "MIT",
          "0BSD",
          "ISC",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "Modified BSD",
          "CC0-1.0",
          "Public Domain",
          "Unicode-3.0",
          "W3C license",
          "jQuery license",
          "EPL-2.0",
          "EPL 1.0",
          "MPL-2.0",
          "GPL-2.0-with-classpath-exception",
          "The GNU General Public License (GPL), Version 2, With Classpath Exception");

  /** Parts that name no licence that is taken as such, with what they name, and what was found. */
  private static final Map<String, String> LOOKED_AT =
      Map.ofEntries(
          // Of three to choose from, Apache's is chosen.
          Map.entry("org.javassist:javassist", "[MPL-1.1, LGPL-2.1-only, Apache-2.0]"),
          // Of two to choose from, CDDL is chosen.
          Map.entry(
              "javax.servlet:javax.servlet-api",
              "[(CDDL-1.0 OR GPL-2.0-with-classpath-exception)]"),
          Map.entry(
              "javax.annotation:javax.annotation-api",
              "[(CDDL-1.0 OR GPL-2.0-with-classpath-exception)]"),
          // Jars of their own, unaltered: anybody can put others in their place.
          Map.entry("io.github.openhtmltopdf:openhtmltopdf-core", "[LGPL-2.1-or-later]"),
          Map.entry("io.github.openhtmltopdf:openhtmltopdf-pdfbox", "[LGPL-2.1-or-later]"),
          // "BSD" taken for the oldest one: the addresses that both give are of three clauses.
          Map.entry("com.thoughtworks.paranamer:paranamer", "[BSD-4-Clause]"),
          Map.entry("org.jline:jline-terminal", "[BSD-4-Clause]"),
          Map.entry("org.jline:jline-native", "[BSD-4-Clause]"),
          // The licence is in the jar: Apache's; of oro its version 1.1, which asks to be named.
          Map.entry("oro:oro", "[]"),
          Map.entry("org.apache.datasketches:datasketches-memory", "[]"),
          Map.entry("org.apache.xbean:xbean-asm9-shaded", "[]"));

  @Test
  void theBillNamesEveryJarThatGoesOut() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    for (JsonNode part : parts()) {
      for (JsonNode hash : part.path("hashes")) {
        assertThat(hash.path("alg").asString("")).isEqualTo("SHA-256");
        listed.put(jarOf(part), hash.path("content").asString(""));
      }
    }
    Map<String, String> there = new TreeMap<>();
    for (String jar : Files.readString(WHAT_GOES_OUT).strip().split(File.pathSeparator, -1)) {
      // Our own modules are folders, or jars that change with every commit.
      if (jar.endsWith(".jar") && !isOwn(jar)) {
        there.put(Path.of(jar).getFileName().toString(), sha256(Path.of(jar)));
      }
    }
    assertThat(there).hasSizeGreaterThan(100);
    Set<String> differ = new TreeSet<>();
    there.forEach((jar, digest) -> differ.add(digest.equals(listed.get(jar)) ? "" : jar));
    listed.keySet().forEach(jar -> differ.add(there.containsKey(jar) ? "" : jar));
    differ.remove("");
    assertThat(differ).as("give scripts/bill-of-materials, and look at licences").isEmpty();
  }

  @Test
  void everyPartMayGoOutWithTheProgram() throws Exception {
    Map<String, String> strange = new TreeMap<>();
    Set<String> seen = new TreeSet<>();
    for (JsonNode part : parts()) {
      String name = part.path("group").asString("") + ":" + part.path("name").asString("");
      List<String> licences = licences(part);
      seen.add(name);
      if (!licences.toString().equals(LOOKED_AT.get(name))
          && (licences.isEmpty() || !TAKEN.containsAll(licences))) {
        strange.put(name, licences.toString());
      }
    }
    assertThat(strange).as("licences that nobody has looked at").isEmpty();
    assertThat(seen).as("looked at, and still there").containsAll(LOOKED_AT.keySet());
  }

  @Test
  void theBillIsTheSameWheneverItIsMade() throws IOException {
    JsonNode bill = bill();
    assertThat(bill.has("serialNumber")).isFalse();
    assertThat(bill.path("metadata").has("timestamp")).isFalse();
    assertThat(bill.toString()).doesNotContain(System.getProperty("user.home"));
  }

  private static List<String> licences(JsonNode part) {
    List<String> licences = new ArrayList<>();
    for (JsonNode each : part.path("licenses")) {
      JsonNode licence = each.path("license");
      licences.add(
          each.path("expression")
              .asString(licence.path("id").asString(licence.path("name").asString(""))));
    }
    return licences;
  }

  /** The name of a part's file, as repositories have it. */
  private static String jarOf(JsonNode part) {
    String purl = part.path("purl").asString("");
    String classifier =
        purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]*).*", "$1") : "";
    return "%s-%s%s.jar"
        .formatted(part.path("name").asString(""), part.path("version").asString(""), classifier);
  }

  private static boolean isOwn(String jar) {
    return jar.contains("/" + OWN.replace('.', '/') + "/") || jar.contains("/target/");
  }

  private static List<JsonNode> parts() throws IOException {
    List<JsonNode> parts = new ArrayList<>();
    for (JsonNode part : bill().path("components")) {
      if (!part.path("group").asString("").equals(OWN)) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static JsonNode bill() throws IOException {
    try (InputStream in = MadeOfTest.class.getResourceAsStream(BILL)) {
      return JsonMapper.shared().readTree(new String(in.readAllBytes(), UTF_8));
    }
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
