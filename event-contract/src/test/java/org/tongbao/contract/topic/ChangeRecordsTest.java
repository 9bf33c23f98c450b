package org.tongbao.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.change.ChangeMessage;
import org.tongbao.contract.change.SampleChanges;
import org.tongbao.contract.event.SampleEvents;

/** A record of changes, read by the CloudEvents library and by the contract. */
class ChangeRecordsTest {

  private final ChangeMessage message = SampleChanges.ofEvent(SampleEvents.named("figure"));
  private final byte[] value = ContractJson.bytes(message);
  private final Headers headers =
      ChangeRecords.headers(
          message.type(), SampleChanges.POSITION, message.id(), message.subject(), message.time());

  @Test
  void itIsACloudEventInStructuredMode() {
    var reader = KafkaMessageFactory.createReader(headers, value);
    CloudEvent event = reader.toEvent();

    assertThat(reader.getEncoding()).isEqualTo(Encoding.STRUCTURED);
    assertThat(event.getId()).isEqualTo("0a1b2c3d4e5f6071.42");
    assertThat(event.getType()).isEqualTo("org.tongbao.change.event.added");
    assertThat(event.getSubject()).isEqualTo(SampleEvents.DOCUMENT_ID);
    assertThat(event.getExtensionNames()).isEqualTo(Set.of("epoch", "cursor", "cause"));
    assertThat(event.getExtension("cursor")).isEqualTo("42");
  }

  @Test
  void itReadsBackAndItsPositionStandsInTheHeaders() throws Exception {
    assertThat(ChangeRecords.read(value)).isEqualTo(message);
    assertThat(ChangeRecords.position(headers)).isEqualTo(SampleChanges.POSITION);
    assertThat(ChangeRecords.isGap(headers)).isFalse();
  }

  @Test
  void aRecordWithoutCursorIsRefusedByName() {
    assertThatThrownBy(
            () -> ChangeRecords.position(new RecordHeaders().add("ce_epoch", new byte[] {'a'})))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("header ce_cursor is missing");
  }
}
