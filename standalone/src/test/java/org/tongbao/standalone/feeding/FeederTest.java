package org.tongbao.standalone.feeding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.ContractJson;
import org.tongbao.outbound.AddressGuard;
import org.tongbao.outbound.FetchLimits;
import org.tongbao.outbound.Fetcher;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.documents.DocumentFile;
import org.tongbao.testing.PageServer;

/** The lines that are sent, as far as they go; the whole-path tests feed the real ingest. */
class FeederTest {

  private static final byte[] PAGE = "<p>通报</p>".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void filesAndAddressesGoInOneBatchAndWhatCannotBeHadIsTold() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "通报");
    List<JsonNode> lines = new CopyOnWriteArrayList<>();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    List<FedDocument> taken = new ArrayList<>();
    try (PageServer server = server(lines);
        HttpClient http = LoopbackHttp.client();
        Fetcher fetcher =
            new Fetcher(
                new AddressGuard(List.of(server.address())),
                FetchLimits.STANDARD,
                "Tongbao/test")) {
      List<Offer> offers =
          List.of(
              new OfferedAddress(server.url("/gone"), fetcher),
              new OfferedAddress(server.url("/moved#part"), fetcher),
              new OfferedFile(new DocumentFile(file, "c", "a.txt", "file:///c/"), false),
              new OfferedFile(
                  new DocumentFile(folder.resolve("absent"), "c", "absent", "file:///c/"), true));

      FeedTotals totals =
          new Feeder(
                  http,
                  URI.create(server.url("/")),
                  FeedMessages.to(new PrintStream(messages, true)))
              .feed(offers, taken::add);

      assertThat(totals).isEqualTo(new FeedTotals(2, 2, Map.of()));
      assertThat(taken).containsExactly(new FedDocument("d1", "r"), new FedDocument("d2", "r"));
      assertThat(messages.toString(StandardCharsets.UTF_8).lines())
          .satisfiesExactly(
              gone ->
                  assertThat(gone)
                      .isEqualTo(
                          server.url("/gone") + ": the server answered status 404, expected 200"),
              absent -> assertThat(absent).startsWith("absent: it cannot be read: "));
      assertThat(lines).hasSize(2);
      assertThat(lines.getFirst().properties())
          .extracting(Map.Entry::getKey)
          .containsExactlyInAnyOrder("url", "contentType", "base64");
      assertThat(lines.getFirst().path("url").asText()).isEqualTo(server.url("/moved#part"));
      assertThat(lines.getFirst().path("contentType").asText()).isEqualTo("text/html; charset=x");
      assertThat(lines.getFirst().path("base64").binaryValue()).isEqualTo(PAGE);
      assertThat(lines.getLast().path("path").asText()).isEqualTo("a.txt");
    }
  }

  private static PageServer server(List<JsonNode> lines) {
    return new PageServer()
        .with("/gone", 404, Map.of(), PAGE)
        .withRedirect("/moved", "/page")
        .with("/page", 200, Map.of("Content-Type", "text/html; charset=x"), PAGE)
        .with(
            "/v1/documents/batch",
            exchange -> {
              StringBuilder answers = new StringBuilder();
              try (var read =
                  ContractJson.mapper()
                      .readerFor(JsonNode.class)
                      .<JsonNode>readValues(exchange.getRequestBody())) {
                while (read.hasNextValue()) {
                  lines.add(read.nextValue());
                  answers.append(
                      "{\"line\":%1$d,\"status\":202,\"documentId\":\"d%1$d\",\"revision\":\"r\"}\n"
                          .formatted(lines.size()));
                }
              }
              byte[] body = answers.toString().getBytes(StandardCharsets.UTF_8);
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
            });
  }
}
