package org.tongbao.standalone.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;
import org.tongbao.standalone.CommandRun;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.drop.DropFolder;
import org.tongbao.standalone.drop.DroppedFeeding;
import org.tongbao.standalone.supervisor.Home;
import org.tongbao.testing.Crawl;
import org.tongbao.testing.PackedFiles;

/** Files that are dropped into a folder, all the way to the real ingest; and fed otherwise. */
class DropFolderIT {

  private static final String TEXT = "某市通报\n2023年，某市公安机关侦破案件%d起。\n";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private static Stack stack;
  private static Home home;

  @BeforeAll
  static void start() throws IOException {
    stack = new Stack(folder, Map.of(), Map.of());
    home = new Home(folder, Files.createDirectories(folder.resolve("home")));
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void whatArrivesWholeIsFedAndPutAside() throws Exception {
    Path drop = Files.createDirectories(folder.resolve("whole"));
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (HttpClient http = LoopbackHttp.client();
        DropFolder watching = watch(drop, http, log)) {
      Files.write(
          drop.resolve("archive.zip"),
          new PackedFiles()
              .with("a.txt", TEXT.formatted(101))
              .with("../b.txt", TEXT.formatted(102))
              .with("noise.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4})
              .zip());
      try (OutputStream out = Files.newOutputStream(drop.resolve("crawl.warc.gz"));
          Crawl crawl = new Crawl(out, true)) {
        crawl.page("https://example.org/dropped", "<p>" + TEXT.formatted(103) + "</p>");
      }
      Files.writeString(drop.resolve("single.txt"), TEXT.formatted(104));
      Files.writeString(
          drop.resolve("lines.ndjson"),
          "{\"name\":\"dropped\",\"contentType\":\"text/plain\",\"text\":\"侦破案件105起。\"}\nbroken\n");
      Files.writeString(drop.resolve("broken.zip"), "PK this is no zip");
      Files.writeString(drop.resolve("empty.txt"), "");
      Files.writeString(drop.resolve("unfinished.txt.part"), TEXT.formatted(106));
      Files.writeString(drop.resolve(".hidden.txt"), TEXT.formatted(107));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(names(drop)).containsExactly(".hidden.txt", "unfinished.txt.part"));
    }
    assertThat(names(drop.resolve("taken")))
        .containsExactly(
            "archive.zip",
            "archive.zip.reason.txt",
            "crawl.warc.gz",
            "lines.ndjson",
            "lines.ndjson.reason.txt",
            "single.txt");
    assertThat(names(drop.resolve("refused")))
        .containsExactly(
            "broken.zip", "broken.zip.reason.txt", "empty.txt", "empty.txt.reason.txt");
    assertThat(drop.resolve("taken/archive.zip.reason.txt"))
        .content(StandardCharsets.UTF_8)
        .startsWith("fed 1, failed 2\n")
        .contains("../b.txt: The path leads out of the archive")
        .contains("noise.txt: ");
    assertThat(drop.resolve("refused/broken.zip.reason.txt"))
        .content(StandardCharsets.UTF_8)
        .contains("no zip");
    assertThat(texts()).contains(TEXT.formatted(101), "侦破案件105起。");
    assertThat(texts()).noneMatch(text -> text.contains("102起") || text.contains("106起"));
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("single.txt: fed 1, now ");
  }

  @Test
  void whatStillGrowsWaitsAndWhatLiesThereAtTheStartIsTaken() throws Exception {
    Path drop = Files.createDirectories(folder.resolve("growing"));
    Path waiting = Files.writeString(drop.resolve("waiting.txt"), TEXT.formatted(201));
    Path growing = Files.writeString(drop.resolve("growing.txt"), "某市通报\n");
    try (HttpClient http = LoopbackHttp.client();
        DropFolder watching = watch(drop, http, new ByteArrayOutputStream())) {
      for (int i = 0; i < 30; i++) {
        Files.writeString(growing, "侦破案件%d起。\n".formatted(300 + i), StandardOpenOption.APPEND);
        Thread.sleep(50);
        assertThat(growing).exists();
      }
      await().atMost(PATIENCE).until(() -> !Files.exists(growing) && !Files.exists(waiting));
    }
    assertThat(texts()).anyMatch(text -> text.contains("侦破案件300起") && text.contains("329起"));
    assertThat(texts()).noneMatch(text -> text.contains("300起") && !text.contains("329起"));
  }

  @Test
  void aFileOfTheSameNameDoesNotReplaceTheOneThatLiesThere() throws Exception {
    Path drop = Files.createDirectories(folder.resolve("again"));
    try (HttpClient http = LoopbackHttp.client();
        DropFolder watching = watch(drop, http, new ByteArrayOutputStream())) {
      for (int i = 0; i < 2; i++) {
        Path file = Files.writeString(drop.resolve("again.txt"), TEXT.formatted(400 + i));
        await().atMost(PATIENCE).until(() -> !Files.exists(file));
      }
    }
    assertThat(names(drop.resolve("taken"))).containsExactly("2-again.txt", "again.txt");
  }

  /** The identity is the same for a document whether it is fed or extracted, and however packed. */
  @Test
  void archivesAreFedAndExtractedWithTheSameIdentities() throws Exception {
    Path archives = Files.createDirectories(folder.resolve("archives"));
    PackedFiles files =
        new PackedFiles().with("年/一.txt", TEXT.formatted(501)).with("二.md", "# 通报\n侦破案件502起。\n");
    Files.write(archives.resolve("zipped.zip"), files.zip());
    Files.write(archives.resolve("tarred.tar.gz"), files.tarGz());
    try (OutputStream out = Files.newOutputStream(archives.resolve("crawled.warc"));
        Crawl crawl = new Crawl(out, false)) {
      crawl.page(
          "https://example.org/extracted?utm_source=x",
          "<title>通报</title><p>2024-05-19 侦破案件503起。</p>");
    }
    List<String> paths =
        Stream.of("zipped.zip", "tarred.tar.gz", "crawled.warc")
            .map(name -> archives.resolve(name).toString())
            .toList();
    Map<String, String> environment =
        Map.of(
            "TONGBAO_HOME",
            home.data().toString(),
            "TONGBAO_PORT_BASE",
            Integer.toString(stack.ingest().base().getPort() - 1));
    List<RawDocument> before = documents();
    CommandRun fed = CommandRun.of(environment, "", arguments("feed", paths));
    assertThat(fed.err()).isEmpty();
    assertThat(fed.out()).startsWith("fed 5, failed 0");
    List<String> identities =
        documents().stream()
            .skip(0)
            .filter(document -> !before.contains(document))
            .map(document -> document.documentId() + " " + document.revision())
            .toList();
    CommandRun extracted = CommandRun.of(environment, "", arguments("extract", paths));
    assertThat(extracted.exitCode()).isZero();
    assertThat(
            extracted
                .out()
                .lines()
                .filter(line -> line.startsWith("{\"type\":\"document\""))
                .map(
                    line ->
                        line.replaceFirst(
                            ".*?\"id\":\"(\\w+)\",\"revision\":\"(\\w+)\".*", "$1 $2")))
        .hasSize(5)
        .containsExactlyInAnyOrderElementsOf(identities);
  }

  private static DropFolder watch(Path drop, HttpClient http, OutputStream log) {
    DropFolder watching =
        new DropFolder(
            drop,
            new DroppedFeeding(http, stack.ingest().base(), home),
            new PrintStream(log, true, StandardCharsets.UTF_8),
            Duration.ofMillis(200));
    watching.start();
    return watching;
  }

  private static String[] arguments(String command, List<String> paths) {
    return Stream.concat(Stream.of(command), paths.stream()).toArray(String[]::new);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static List<String> texts() throws Exception {
    return documents().stream()
        .map(document -> new String(document.body(), StandardCharsets.UTF_8))
        .toList();
  }

  private static List<RawDocument> documents() throws Exception {
    List<RawDocument> documents = new java.util.ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : stack.topics().committed(Topic.RAW_DOCUMENTS)) {
      documents.add(RawDocumentRecords.read(record.key(), record.headers(), record.value()));
    }
    return documents;
  }
}
