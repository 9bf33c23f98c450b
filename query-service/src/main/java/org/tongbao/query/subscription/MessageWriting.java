package org.tongbao.query.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.change.ChangeData;
import org.tongbao.contract.change.ChangeData.Links;
import org.tongbao.contract.change.ChangeMessage;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.contract.change.EventBrief;
import org.tongbao.contract.change.FactBrief;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.query.changelog.ChangeKind;

/** Makes messages of rows. The same row gives the same bytes. */
final class MessageWriting {

  private final String baseUrl;

  /**
   * @param baseUrl where the API is found, without a slash at its end; empty for links that are
   *     relative to it
   */
  MessageWriting(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /**
   * A row of the log with what it points to.
   *
   * @param currentEvent JSON of the event's record that stands, null for facts and retractions
   * @param previousEvent JSON of the record that stood before
   * @param fact JSON of the fact's state, of a withdrawn one what stood before
   */
  record Row(
      ChangePosition position,
      ChangeKind kind,
      String cause,
      @Nullable String documentId,
      @Nullable String eventId,
      @Nullable String factId,
      @Nullable String previousHash,
      @Nullable String currentHash,
      Instant stamp,
      @Nullable String currentEvent,
      @Nullable String previousEvent,
      @Nullable String fact) {}

  LoggedChange message(Row row) {
    @Nullable CampaignEvent current = read(row.currentEvent(), CampaignEvent.class);
    @Nullable CampaignEvent previous = read(row.previousEvent(), CampaignEvent.class);
    @Nullable CampaignEvent told = current == null ? previous : current;
    @Nullable FactBrief fact = read(row.fact(), FactBrief.class);
    String key = Objects.requireNonNull(row.documentId() == null ? row.factId() : row.documentId());
    ChangeData data =
        new ChangeData(
            row.kind().wireName(),
            row.documentId(),
            row.eventId(),
            row.factId(),
            row.previousHash(),
            row.currentHash(),
            told == null ? null : EventBrief.of(told),
            fact,
            links(row));
    ChangeMessage message = ChangeMessage.of(row.position(), key, row.stamp(), row.cause(), data);
    List<ChangeScope> scopes =
        fact != null
            ? List.of(ChangeScope.of(fact.key()))
            : Stream.of(current, previous)
                .filter(Objects::nonNull)
                .map(ChangeScope::of)
                .distinct()
                .toList();
    return new LoggedChange(
        row.position(), row.kind(), key, row.stamp(), scopes, ContractJson.bytes(message));
  }

  private Links links(Row row) {
    return new Links(
        link("/v1/events/", row.eventId()),
        link("/v1/documents/", row.documentId()),
        link("/v1/facts/", row.factId()));
  }

  private @Nullable String link(String path, @Nullable String id) {
    return id == null ? null : baseUrl + path + id;
  }

  private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
    try {
      return json == null ? null : ContractJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("stored JSON is no " + type.getSimpleName(), e);
    }
  }
}
