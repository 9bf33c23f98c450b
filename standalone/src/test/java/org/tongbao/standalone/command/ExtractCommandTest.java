package org.tongbao.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandRun;

class ExtractCommandTest {

  private static final String ARTICLE = "某省警方通报专项行动成果\n今年以来，某省公安机关深入推进“净网2023”专项行动，侦破案件1200余起。\n";

  @TempDir Path temporary;

  @Test
  void printsEachDocumentBeforeItsEvents() throws Exception {
    Path folder = folder("bulletins");
    write(folder.resolve("b.txt"), ARTICLE);
    write(folder.resolve("deeper/a.txt"), "另一则通报\n没有数字。\n");

    CommandRun run = CommandRun.of("extract", folder.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    String current = "";
    List<String> documents = new ArrayList<>();
    for (String line : run.outLines()) {
      JsonNode json = ContractJson.mapper().readTree(line);
      if (json.path("type").asText().equals("document")) {
        current = json.path("id").asText();
        documents.add(json.path("source").path("path").asText());
        assertThat(json.fieldNames())
            .toIterable()
            .containsExactly("type", "id", "revision", "text", "source", "author", "flags");
      } else {
        assertThat(json.path("documentId").asText()).isEqualTo(current);
      }
    }
    assertThat(documents).containsExactly("b.txt", "deeper/a.txt");
  }

  @Test
  void aFileOfAFolderHasTheIdentityThatTheFolderGivesIt() throws Exception {
    Path folder = folder("bulletins");
    write(folder.resolve("b.txt"), ARTICLE);

    CommandRun asFolder = CommandRun.of("extract", folder.toString());
    CommandRun asFile = CommandRun.of("extract", folder.resolve("b.txt").toString());
    CommandRun named = CommandRun.of("extract", "--collection", "other", folder.toString());

    assertThat(asFile.out()).isEqualTo(asFolder.out());
    assertThat(id(named)).isNotEqualTo(id(asFolder));
  }

  @Test
  void explainsEachEventForPeople() throws Exception {
    CommandRun run = CommandRun.of(Map.of(), ARTICLE, "extract", "--explain", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("某省警方通报专项行动成果\nevents: 1\n\n")
        .contains("FIGURE SOLVED CASES 1200余起")
        .containsPattern("quote +侦破案件1200余起 \\(")
        .containsPattern("rule +preceding verb: ")
        .containsPattern("number +1200余起 .*= 1200 起, AT_LEAST")
        .containsPattern("series +净网 ← “净网2023” .*its own sentence")
        .doesNotContain("{");
  }

  @Test
  void readsStandardInput() throws Exception {
    CommandRun run = CommandRun.of(Map.of(), ARTICLE, "extract", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(ContractJson.mapper().readTree(run.outLines().getFirst()).path("text").asText())
        .startsWith("某省警方通报专项行动成果\n");
  }

  @Test
  void tellsWhatCouldNotBeReadAndGoesOn() throws Exception {
    Path folder = folder("mixed");
    write(folder.resolve("a-good.txt"), ARTICLE);
    Files.write(folder.resolve("b-empty.txt"), new byte[0]);
    Files.write(folder.resolve("c-large.txt"), new byte[7 * 1024 * 1024]);
    write(folder.resolve("d-good.txt"), "又一则通报\n没有数字。\n");

    CommandRun run =
        CommandRun.of("extract", folder.toString(), temporary.resolve("absent").toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("b-empty.txt: "))
        .anyMatch(
            line -> line.equals("c-large.txt: it has 7340032 bytes, at most 6291456 are read"))
        .anyMatch(line -> line.endsWith("absent: there is no such file or folder"));
    assertThat(run.outLines().stream().filter(line -> line.startsWith("{\"type\":\"document\"")))
        .hasSize(2);
  }

  private static String id(CommandRun run) throws IOException {
    return ContractJson.mapper().readTree(run.outLines().getFirst()).path("id").asText();
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(temporary.resolve(name));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
