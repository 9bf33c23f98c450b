package org.tongbao.extract.topology;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.extract.document.DocumentHandler;
import org.tongbao.extract.document.Failure;
import org.tongbao.extract.document.Handling;
import org.tongbao.extract.document.RawRecord;
import org.tongbao.extract.state.DocumentState;
import org.tongbao.extract.state.DocumentStateCodec;

/** Handles one raw record: its output first, its state behind it. */
final class DocumentProcessor implements Processor<String, byte[], String, byte[]> {

  private static final String NOT_STARTED = "init comes before every record";

  private final DocumentStateCodec codec = new DocumentStateCodec();
  private final DocumentHandler handler;
  private final String rawTopicId;
  private final StateBarrier barrier;
  private final ExtractMetrics metrics;
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable KeyValueStore<String, byte[]> states;

  DocumentProcessor(
      DocumentHandler handler, String rawTopicId, StateBarrier barrier, ExtractMetrics metrics) {
    this.handler = handler;
    this.rawTopicId = rawTopicId;
    this.barrier = barrier;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    this.states = context.getStateStore(ExtractTopology.STORE);
  }

  @Override
  public void process(Record<String, byte[]> incoming) {
    RawRecord record = RawRecords.read(incoming, place());
    DocumentState known = known(record.documentId());
    Handling handling = handler.handle(known, record);
    switch (handling) {
      case Handling.PassedOver _ -> metrics.passedOver();
      case Handling.Effective effective -> carryOut(known, record, effective, incoming.timestamp());
    }
  }

  private void carryOut(
      @Nullable DocumentState known, RawRecord record, Handling.Effective wanted, long timestamp) {
    Handling.Effective handling = wanted;
    Output output = Output.of(handling, record.time());
    String excess = output.excess();
    if (excess != null) {
      String detail = "What it says cannot be published: %s. Feed it in parts.".formatted(excess);
      handling = handler.refuse(known, record, wanted, Failure.of(Reason.TOO_LARGE, detail));
      output = Output.of(handling, record.time());
    }
    for (OutputRecord out : output.records()) {
      context().forward(new Record<>(out.key(), out.value(), timestamp, out.headers()), out.sink());
    }
    barrier.beforeState(handling);
    states().put(record.documentId(), output.state());
    metrics.handled(handling);
  }

  private RawPlace place() {
    RecordMetadata metadata = context().recordMetadata().orElseThrow();
    return new RawPlace(rawTopicId, metadata.partition(), metadata.offset());
  }

  private @Nullable DocumentState known(String documentId) {
    byte[] state = states().get(documentId);
    return state == null ? null : codec.decode(documentId, state);
  }

  private ProcessorContext<String, byte[]> context() {
    return Objects.requireNonNull(context, NOT_STARTED);
  }

  private KeyValueStore<String, byte[]> states() {
    return Objects.requireNonNull(states, NOT_STARTED);
  }
}
