package org.tongbao.ingest.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.document.Attribute;
import org.tongbao.ingest.document.ContentType;
import org.tongbao.ingest.document.Description;
import org.tongbao.ingest.document.Intake;
import org.tongbao.ingest.document.Manner;
import org.tongbao.ingest.document.Outcome;
import org.tongbao.ingest.document.RefusalKind;
import org.tongbao.ingest.store.SqlDocumentMemory;
import org.tongbao.ingest.topic.TopicTail;
import org.tongbao.reading.Hints;
import org.tongbao.reading.identity.DocumentName;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** Which document an address names, through the real log and the real database. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class DocumentIdentityTest {

  private static final ContentType HTML =
      org.tongbao.ingest.api.ContentTypes.parse("text/html;charset=UTF-8");

  /** For a machine that has much else to do. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String ANOTHER_ID = "0123456789abcdef0123456789abcdef";

  @Inject Intake intake;
  @Inject javax.sql.DataSource dataSource;

  /** Each test has a site of its own. */
  private final String site = "https://n" + UUID.randomUUID() + ".example.cn";

  /** The service may have found the database away in another test, which it notes for a moment. */
  @BeforeEach
  void theDatabaseIsThere() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                submit(site + "/before", page("通报", ""), Manner.POLLED_PAGE)
                    instanceof Outcome.Accepted);
  }

  @Test
  void anAddressThatWasNeverSeenIsNamedAsOnTheCommandLine() throws Exception {
    String url = site + "/a/1?utm_source=x";
    byte[] page = page("净网行动通报", "");
    Hints hints =
        new Hints("text/html", null, url, null, null, null, null, null, null, Instant.now());

    assertThat(taken(url, page, Manner.BY_HAND))
        .isEqualTo(DocumentName.of(hints, page).documentId())
        .isEqualTo(taken(site + "/a/1", page, Manner.POLLED_PAGE));
  }

  @Test
  void anAddressOnceSeenKeepsItsDocumentWhateverTheRulesBecome() throws Exception {
    // As an earlier rule may have named it.
    SqlDocumentMemory memory = new SqlDocumentMemory(dataSource);
    memory.remember(
        new KnownDocument(ANOTHER_ID, "题", true, false, null),
        List.of(site + "/a/2?from=x", site + "/a/canonical"),
        false);

    byte[] page = page("净网行动通报", "");
    assertThat(taken(site + "/a/2?from=x", page, Manner.BY_HAND)).isEqualTo(ANOTHER_ID);
    assertThat(taken(site + "/a/canonical?utm_source=y", page, Manner.POLLED_PAGE))
        .isEqualTo(ANOTHER_ID);
    assertThat(taken(site + "/a/2", page, Manner.BY_HAND)).isEqualTo(ANOTHER_ID);
    assertThat(taken(site + "/a/2?id=1", page, Manner.BY_HAND)).isNotEqualTo(ANOTHER_ID);
  }

  @Test
  void pagesOfOneCanonicalAddressAreOneDocumentWhereTheirTitlesAreAlike() throws Exception {
    String link = "<link rel=canonical href='%s/a/3.html'>".formatted(site);
    String first = taken(site + "/share?id=3", page("全国净网行动战果通报", link), Manner.POLLED_PAGE);

    assertThat(taken(site + "/x/3", page("全国净网行动战果通报_示例", link), Manner.POLLED_PAGE))
        .isEqualTo(first);
    assertThat(taken(site + "/a/3.html", page("全国净网行动战果通报", ""), Manner.BY_HAND)).isEqualTo(first);
    assertThat(taken(site + "/x/4", page("护苗行动第二批典型案例", link), Manner.POLLED_PAGE))
        .isNotEqualTo(first);
    assertThat(taken(site + "/x/3", page("改过的题目", ""), Manner.POLLED_PAGE)).isEqualTo(first);
  }

  @Test
  void aFeedsOwnTextGivesWayToThePageAndNeverReplacesIt() throws Exception {
    String url = site + "/a/5";
    try (TopicTail raw = TopicTail.of(Topic.RAW_DOCUMENTS)) {
      String id = taken(url, page("通报", "摘要"), Manner.POLLED_TEXT);
      assertThat(taken(url, page("通报", "摘要二"), Manner.POLLED_TEXT)).isEqualTo(id);
      assertThat(taken(url, page("通报", "全文"), Manner.POLLED_PAGE)).isEqualTo(id);
      assertThat(refused(url, page("通报", "摘要三"), Manner.POLLED_TEXT))
          .isEqualTo(RefusalKind.FEED_TEXT_OUTRANKED);
      assertThat(raw.records()).extracting(ConsumerRecord::key).containsExactly(id, id, id);
      assertThat(text(raw.records().getLast())).contains("全文");
    }
  }

  @Test
  void whatWasWithdrawnComesBackByHandAlone() throws Exception {
    String url = site + "/a/6";
    byte[] page = page("通报", "");
    String id = taken(url, page, Manner.POLLED_PAGE);
    given().delete("/v1/documents/" + id).then().statusCode(202);

    assertThat(refused(url, page, Manner.POLLED_PAGE)).isEqualTo(RefusalKind.DOCUMENT_WITHDRAWN);
    assertThat(refused(url + "?utm_source=x", page, Manner.POLLED_TEXT))
        .isEqualTo(RefusalKind.DOCUMENT_WITHDRAWN);
    assertThat(taken(url, page, Manner.BY_HAND)).isEqualTo(id);
    assertThat(taken(url, page, Manner.POLLED_PAGE)).isEqualTo(id);
  }

  @Test
  void twoDocumentsCanBeJoined() throws Exception {
    byte[] page = page("通报", "");
    String one = taken(site + "/a/7", page, Manner.POLLED_PAGE);
    String two = taken(site + "/a/8", page, Manner.POLLED_PAGE);
    String three = taken(site + "/a/9", page, Manner.POLLED_PAGE);
    try (TopicTail raw = TopicTail.of(Topic.RAW_DOCUMENTS)) {
      join(one, two).statusCode(202);
      join(two, three).statusCode(202);
      List<ConsumerRecord<String, byte[]>> withdrawals = raw.records();
      assertThat(withdrawals).extracting(ConsumerRecord::key).containsExactlyInAnyOrder(one, two);
      for (ConsumerRecord<String, byte[]> withdrawal : withdrawals) {
        assertThat(read(withdrawal).withdrawn()).isTrue();
      }
    }
    for (String path : List.of("/a/7", "/a/8", "/a/9", "/a/7?utm_source=x")) {
      assertThat(taken(site + path, page, Manner.POLLED_PAGE)).as(path).isEqualTo(three);
    }
    join(three, one).statusCode(409);
    join(three, three).statusCode(409);
    join("x", one).statusCode(400);
  }

  private static ValidatableResponse join(String documentId, String of) {
    return given()
        .contentType("application/json")
        .body(Map.of("of", of))
        .post("/v1/documents/" + documentId + "/alias")
        .then();
  }

  private String taken(String url, byte[] page, Manner manner) throws InterruptedException {
    Outcome outcome = submit(url, page, manner);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).documentId();
  }

  private RefusalKind refused(String url, byte[] page, Manner manner) throws InterruptedException {
    Outcome outcome = submit(url, page, manner);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().kind();
  }

  private Outcome submit(String url, byte[] page, Manner manner) throws InterruptedException {
    Description description = Description.of(HTML, Map.of(Attribute.URL, url));
    return intake.submit(description, page, page.length, manner).await();
  }

  private static String text(ConsumerRecord<String, byte[]> document) throws Exception {
    return new String(read(document).body(), StandardCharsets.UTF_8);
  }

  private static RawDocument read(ConsumerRecord<String, byte[]> document) throws Exception {
    return RawDocumentRecords.read(document.key(), document.headers(), document.value());
  }

  private static byte[] page(String title, String more) {
    return "<html><head><title>%s</title>%s</head><body><h1>%s</h1><p>全市公安机关侦破网络犯罪案件12起。%s</p></body></html>"
        .formatted(title, more.startsWith("<") ? more : "", title, more)
        .getBytes(StandardCharsets.UTF_8);
  }
}
