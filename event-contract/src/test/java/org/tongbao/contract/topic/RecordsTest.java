package org.tongbao.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.Golden;
import org.tongbao.contract.Schemas;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.document.StandingEvent;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.EventHash;
import org.tongbao.contract.event.SampleEvents;

/** The records as the CloudEvents library itself reads them, and as we read them back. */
class RecordsTest {

  private static final Instant TIME = Instant.parse("2021-10-15T00:00:00Z");
  private static final RawPlace PLACE = new RawPlace("AAAAAAAAAAAAAAAAAAAAAA", 3, 42);

  @Test
  void rawDocumentIsACloudEventAndReadsBack() throws MalformedRecordException {
    RawDocument document =
        new RawDocument(
            SampleEvents.DOCUMENT_ID,
            "00000000000000aa",
            "text/html; charset=gb2312",
            "https://news.example/a?b=1",
            "合集",
            "二〇二一/一.html",
            null,
            "gb2312",
            "标题",
            "示例晚报",
            new PublicationTime("2021-10-14"),
            TIME,
            false,
            "正文".getBytes(StandardCharsets.UTF_8));
    Headers headers = RawDocumentRecords.headers(document);

    CloudEvent event = KafkaMessageFactory.createReader(headers, document.body()).toEvent();
    assertThat(event.getType()).isEqualTo(RawDocumentRecords.FETCHED);
    assertThat(event.getSubject()).isEqualTo(SampleEvents.DOCUMENT_ID);
    assertThat(event.getDataContentType()).isEqualTo("text/html; charset=gb2312");
    assertThat(event.getExtension("path")).isEqualTo("二〇二一/一.html");
    assertThat(RawDocumentRecords.read(SampleEvents.DOCUMENT_ID, headers, document.body()))
        .isEqualTo(document);
  }

  @Test
  void rawDocumentWithoutRevisionIsRefusedByName() {
    assertThatThrownBy(
            () ->
                RawDocumentRecords.read(SampleEvents.DOCUMENT_ID, new RecordHeaders(), new byte[0]))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("header ce_revision is missing");
  }

  @Test
  void eventIsACloudEventWhoseValueIsTheEventAlone() throws Exception {
    CampaignEvent sample = SampleEvents.named("figure");
    String fullHash = EventHash.of(sample).full();
    Headers headers =
        CampaignEventRecords.eventHeaders(
            sample, fullHash, "00000000000000aa", "00000000000000ee", true, TIME);
    byte[] value = CampaignEventRecords.value(sample);

    CloudEvent event = KafkaMessageFactory.createReader(headers, value).toEvent();
    assertThat(event.getType()).isEqualTo("org.tongbao.event.figure");
    assertThat(event.getExtension(CampaignEventRecords.MOVED)).isEqualTo("true");
    assertThat(CampaignEventRecords.isClosing(headers)).isFalse();
    assertThat(CampaignEventRecords.readEvent(value)).isEqualTo(sample);
  }

  @Test
  void closingRecordMatchesItsGoldenFileAndItsSchema() throws Exception {
    DocumentRecord document =
        document(
            "标题\n共侦破案件3.7万余起。",
            List.of(
                new StandingEvent(SampleEvents.DOCUMENT_ID + ".0000000000000001", "0".repeat(32))));
    checkClosing("document", document);
    checkClosing("document-withdrawn", document(null, List.of()));
  }

  private static DocumentRecord document(@Nullable String text, List<StandingEvent> events) {
    return new DocumentRecord(
        DocumentRecord.TYPE,
        SampleEvents.DOCUMENT_ID,
        "00000000000000aa",
        "00000000000000ee",
        text,
        Source.UNKNOWN,
        null,
        events,
        PLACE,
        text == null);
  }

  private static void checkClosing(String name, DocumentRecord document) throws Exception {
    Headers headers = CampaignEventRecords.closingHeaders(document, TIME);
    byte[] value = CampaignEventRecords.value(document);
    assertThat(KafkaMessageFactory.createReader(headers, value).toEvent().getType())
        .isEqualTo(CampaignEventRecords.CLOSED);
    assertThat(CampaignEventRecords.isClosing(headers)).isTrue();
    assertThat(CampaignEventRecords.readDocument(value)).isEqualTo(document);
    Golden.assertMatches(name, document);
    assertThat(Schemas.errors("document", json(value))).isEmpty();
  }

  @Test
  void deadLetterMatchesItsGoldenFileAndItsSchemaAndIsCut() throws Exception {
    DeadLetter letter =
        new DeadLetter(
            Stage.EXTRACT,
            SampleEvents.DOCUMENT_ID,
            "00000000000000aa",
            Reason.BINARY,
            "read 8 bytes of a PNG image, expected text; send HTML, Markdown or plain text",
            List.of("x".repeat(10_000)),
            PLACE,
            Source.UNKNOWN,
            TIME);
    byte[] value = DeadLetterRecords.value(letter);
    assertThat(letter.key()).isEqualTo("extract/" + SampleEvents.DOCUMENT_ID);
    assertThat(DeadLetterRecords.documentIdOf(letter.key())).isEqualTo(SampleEvents.DOCUMENT_ID);
    assertThat(DeadLetterRecords.read(value)).isEqualTo(letter);
    assertThat(letter.causes().getFirst()).hasSize(500).endsWith("…");
    Golden.assertMatches("dead-letter", letter);
    assertThat(Schemas.errors("dead-letter", json(value))).isEmpty();
  }

  private static JsonNode json(byte[] value) throws IOException {
    return ContractJson.mapper().readTree(value);
  }
}
