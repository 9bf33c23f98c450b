package org.tongbao.contract.document;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closing record of a document: it names exactly the events that stand and so makes them
 * visible.
 *
 * @param type always {@code document}
 * @param id the documentId, also the record's key
 * @param revision 16 hex digits over text and metadata
 * @param engineVersion of the engine that ran last
 * @param text the cleaned text that all offsets count in; null when withdrawn
 * @param collection the named folder or archive that it came from, null when fed otherwise
 * @param events what stands, in the order of the text
 * @param raw the place of its raw record
 * @param withdrawn true when the document was taken back: then it has neither text nor events
 */
@JsonPropertyOrder({
  "type",
  "id",
  "revision",
  "engineVersion",
  "text",
  "source",
  "collection",
  "events",
  "raw",
  "withdrawn"
})
public record DocumentRecord(
    String type,
    String id,
    String revision,
    String engineVersion,
    @Nullable String text,
    Source source,
    @Nullable String collection,
    List<StandingEvent> events,
    RawPlace raw,
    boolean withdrawn) {

  public static final String TYPE = "document";

  public DocumentRecord {
    events = List.copyOf(events);
    if (!TYPE.equals(type)) {
      throw new IllegalArgumentException("type %s instead of %s".formatted(type, TYPE));
    }
    if (withdrawn != (text == null)) {
      throw new IllegalArgumentException("a document has text exactly when it is not withdrawn");
    }
  }
}
