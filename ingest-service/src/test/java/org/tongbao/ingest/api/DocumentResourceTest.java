package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.contract.topic.Partitions;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.topic.TopicTail;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class DocumentResourceTest {

  private static final String ARTICLE =
      """
      <html><head><title>净网专项行动通报</title></head><body>
      <p>2021年，公安机关共侦破案件3.7万余起，抓获犯罪嫌疑人8万余名。</p></body></html>
      """;

  TopicTail rawDocuments;

  @BeforeEach
  void followTheTopic() {
    rawDocuments = TopicTail.of(Topic.RAW_DOCUMENTS);
  }

  @AfterEach
  void close() {
    rawDocuments.close();
  }

  @Test
  void takesPdfAsItCame() throws MalformedRecordException {
    byte[] body =
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
        4 0 obj<</Length 57>>stream
        BT /F 12 Tf 72 700 Td (Police arrested 12 suspects.) Tj ET
        endstream endobj
        5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
        trailer<</Root 1 0 R/Size 6>>
        %%EOF
        """
            .getBytes(StandardCharsets.US_ASCII);

    send(given().contentType("application/pdf").queryParam("name", "pdf"), body)
        .statusCode(202)
        .body("readable", equalTo(true));

    RawDocument document = read(onlyRecord());
    assertThat(document.body()).isEqualTo(body);
    assertThat(document.contentType()).startsWith("application/pdf");
  }

  @Test
  void answersOnceTheBytesAreInTheTopicAsTheyCame() throws MalformedRecordException {
    byte[] body = ARTICLE.getBytes(Charset.forName("GBK"));
    Instant before = Instant.now().minusMillis(1);

    String id =
        send(
                given()
                    .contentType("text/html; charset=GBK")
                    .queryParam("url", "https://news.example.cn/a"),
                body)
            .statusCode(202)
            .contentType("application/json")
            .body("documentId", matchesPattern("[0-9a-f]{32}"))
            .body("revision", matchesPattern("[0-9a-f]{16}"))
            .body("readable", equalTo(true))
            .body("title", equalTo("净网专项行动通报"))
            .extract()
            .path("documentId");

    ConsumerRecord<String, byte[]> record = onlyRecord();
    assertThat(record.key()).isEqualTo(id);
    assertThat(record.partition()).isEqualTo(Partitions.of(id, Topic.RAW_DOCUMENTS.partitions()));
    assertThat(record.value()).isEqualTo(body);
    RawDocument document = read(record);
    assertThat(document.contentType()).isEqualTo("text/html; charset=GBK");
    assertThat(document.charset()).isEqualTo("GBK");
    assertThat(document.url()).isEqualTo("https://news.example.cn/a");
    assertThat(document.withdrawn()).isFalse();
    assertThat(document.fetchedAt()).isBetween(before, Instant.now());
  }

  @Test
  void locationIsTheDocumentInTheQueryService() {
    ValidatableResponse answer = send(text().queryParam("name", "位置"), "净网行动。");
    String id = answer.extract().path("documentId");
    answer.header("Location", matchesPattern(".*/v1/documents/" + id));
  }

  @Test
  void takesChineseAttributesAsQueryParameters() throws MalformedRecordException {
    send(
            text()
                .queryParam("name", "通报 第1号+附件")
                .queryParam("title", "净网2021：“清朗”行动")
                .queryParam("publisher", "新华社")
                .queryParam("publishedAt", "2021-10-14T13:04:31+08:00"),
            "侦破案件3.7万余起。")
        .statusCode(202);

    RawDocument document = read(onlyRecord());
    assertThat(document.name()).isEqualTo("通报 第1号+附件");
    assertThat(document.title()).isEqualTo("净网2021：“清朗”行动");
    assertThat(document.publisher()).isEqualTo("新华社");
    assertThat(document.publishedAt()).isEqualTo(new PublicationTime("2021-10-14T13:04:31+08:00"));
  }

  @Test
  void takesChineseAttributesAsHeaders() throws MalformedRecordException {
    send(
            text()
                .header("Tongbao-Collection", extended("通报汇编"))
                .header("Tongbao-Source-Path", extended("2021/净网 +.txt"))
                .header("Tongbao-Title", extended("净网𠮷2021"))
                .header("Tongbao-Publisher", "Xinhua 50%25")
                .header("Tongbao-Published-At", "2021-10-14"),
            "侦破案件3.7万余起。")
        .statusCode(202);

    RawDocument document = read(onlyRecord());
    assertThat(document.collection()).isEqualTo("通报汇编");
    assertThat(document.path()).isEqualTo("2021/净网 +.txt");
    assertThat(document.title()).isEqualTo("净网𠮷2021");
    assertThat(document.publisher()).isEqualTo("Xinhua 50%25");
    assertThat(document.publishedAt()).isEqualTo(new PublicationTime("2021-10-14"));
  }

  @Test
  void headersAndParametersGiveTheSameIdentity() {
    String byParameter =
        send(text().queryParam("name", "同名"), "侦破案件1起。").extract().path("documentId");
    String byHeader =
        send(text().header("Tongbao-Name", extended("同名")), "侦破案件2起。").extract().path("documentId");
    assertThat(byHeader).isEqualTo(byParameter);
  }

  @Test
  void sendingAgainGivesTheSameDocumentAndRevision() {
    ValidatableResponse first = send(text().queryParam("name", "重复"), "侦破案件3起。");
    ValidatableResponse second = send(text().queryParam("name", "重复"), "侦破案件3起。");
    ValidatableResponse edited = send(text().queryParam("name", "重复"), "侦破案件4起。");

    assertThat(second.extract().asString()).isEqualTo(first.extract().asString());
    assertThat(edited.extract().<String>path("documentId"))
        .isEqualTo(first.extract().path("documentId"));
    assertThat(edited.extract().<String>path("revision"))
        .isNotEqualTo(first.extract().path("revision"));
    assertThat(rawDocuments.records()).hasSize(3);
  }

  @Test
  void aPublicationAfterTheFetchCountsAsNone() throws MalformedRecordException {
    String tomorrow = Instant.now().plus(Duration.ofDays(2)).toString();
    send(text().queryParam("name", "未来").queryParam("publishedAt", tomorrow), "侦破案件3起。")
        .statusCode(202)
        .body("publishedAt", nullValue());
    assertThat(read(onlyRecord()).publishedAt()).isNull();
  }

  @Test
  void aWithdrawalIsARecordWithoutBytesButNotATombstone() throws MalformedRecordException {
    String id = "0123456789abcdef0123456789abcdef";
    given()
        .delete("/v1/documents/" + id)
        .then()
        .statusCode(202)
        .body("documentId", equalTo(id))
        .body("withdrawn", equalTo(true));

    ConsumerRecord<String, byte[]> record = onlyRecord();
    assertThat(record.key()).isEqualTo(id);
    assertThat(record.value()).isNotNull().isEmpty();
    assertThat(read(record).withdrawn()).isTrue();
    assertThat(read(record).revision()).isEqualTo(RawDocumentRecords.WITHDRAWN_REVISION);
  }

  @Test
  void aDocumentOfTheLargestSizeFitsTheTopic() {
    byte[] body = "净网行动抓获8人。\n".repeat(80_000).getBytes(StandardCharsets.UTF_8);
    assertThat(body.length).isGreaterThan(1_900_000).isLessThan(2 * 1024 * 1024);
    send(given().contentType("text/plain; charset=UTF-8").queryParam("name", "大"), body)
        .statusCode(202);
    assertThat(onlyRecord().value()).isEqualTo(body);
  }

  @Test
  void countsWhatItTookAndRefused() {
    send(text().queryParam("name", "计数"), "侦破案件3起。").statusCode(202);
    send(text().queryParam("name", "计数"), "").statusCode(400);
    String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
    assertThat(metrics)
        .containsPattern("tongbao_ingest_documents_accepted_total\\{readable=\"true\"\\} [1-9]")
        .containsPattern(
            "tongbao_ingest_documents_refused_total\\{reason=\"document_empty\"\\} [1-9]")
        .containsPattern("tongbao_ingest_publish_seconds_count [1-9]");
  }

  @Test
  void isReadyWithBrokerAndDatabase() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", org.hamcrest.Matchers.hasItem("Kafka broker"))
        .body("checks.status", org.hamcrest.Matchers.everyItem(equalTo("UP")));
  }

  @Test
  void describesItself() {
    String openapi =
        given()
            .accept("application/json")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(openapi)
        .containsPattern("\"openapi\"\\s*:\\s*\"3\\.1")
        .contains(
            "/v1/documents/batch",
            "/v1/documents/{documentId}",
            "publishedAt",
            "Receipt",
            "application/problem+json",
            "\"Problem\"");
  }

  private static RequestSpecification text() {
    return given().contentType("text/plain; charset=UTF-8");
  }

  private static ValidatableResponse send(RequestSpecification request, Object body) {
    byte[] bytes = body instanceof byte[] b ? b : body.toString().getBytes(StandardCharsets.UTF_8);
    return request.body(bytes).post("/v1/documents").then();
  }

  private static String extended(String value) {
    return "UTF-8''" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private ConsumerRecord<String, byte[]> onlyRecord() {
    List<ConsumerRecord<String, byte[]>> records = rawDocuments.records();
    assertThat(records).hasSize(1);
    return records.getFirst();
  }

  /** As extract will: what it reads must have the identity and revision that were answered. */
  private static RawDocument read(ConsumerRecord<String, byte[]> record)
      throws MalformedRecordException {
    RawDocument document = RawDocumentRecords.read(record.key(), record.headers(), record.value());
    if (!document.withdrawn()) {
      Reading reading = new DocumentReader().read(document.body(), Hints.of(document));
      assertThat(reading.documentId()).isEqualTo(record.key());
      assertThat(reading.revision()).isEqualTo(document.revision());
    }
    return document;
  }
}
