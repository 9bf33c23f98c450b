package org.tongbao.contract.document;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
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
 * @param author who wrote it, where it says so
 * @param flags what makes its text doubtful
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
  "author",
  "flags",
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
    @Nullable String author,
    List<DocumentFlag> flags,
    List<StandingEvent> events,
    RawPlace raw,
    boolean withdrawn) {

  public static final String TYPE = "document";

  public DocumentRecord {
    // Records from before there were flags have none.
    flags = Objects.requireNonNullElse(flags, List.of());
    flags = List.copyOf(flags);
    events = List.copyOf(events);
    if (!TYPE.equals(type)) {
      throw new IllegalArgumentException("type %s instead of %s".formatted(type, TYPE));
    }
    if (withdrawn != (text == null)) {
      throw new IllegalArgumentException("a document has text exactly when it is not withdrawn");
    }
  }

  /** A document of no known author, and without doubt. */
  public DocumentRecord(
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
    this(
        type,
        id,
        revision,
        engineVersion,
        text,
        source,
        collection,
        null,
        List.of(),
        events,
        raw,
        withdrawn);
  }
}
