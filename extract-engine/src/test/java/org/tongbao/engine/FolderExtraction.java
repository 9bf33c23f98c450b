package org.tongbao.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;

/** Prints the events of the files of a folder as JSON lines, for looking at the engine by hand. */
final class FolderExtraction {

  private FolderExtraction() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    DocumentReader reader = new DocumentReader();
    ExtractionEngine engine = new ExtractionEngine();
    ObjectMapper mapper = ContractJson.mapper();
    Path folder = Path.of(arguments[0]);
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      Hints hints = Hints.ofFile(folder.getFileName().toString(), name, Instant.now());
      if (reader.read(Files.readAllBytes(file), hints) instanceof Reading.Readable document) {
        ObjectNode line = mapper.createObjectNode();
        line.put("type", "document").put("id", document.documentId());
        line.put("revision", document.revision()).put("text", document.text());
        line.set("source", mapper.valueToTree(document.source()));
        out.println(line);
        for (CampaignEvent event : engine.extract(document)) {
          out.println(mapper.writeValueAsString(event));
        }
      }
    }
    out.flush();
  }
}
