package org.tongbao.contract.event;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.Source;

/**
 * One thing that a document reports about an enforcement campaign. Its JSON is the wire format of
 * the command line, of the topic campaign-events and of the REST API alike.
 *
 * @param id {@code documentId + "." + 16 hex digits}; the same text always gives the same id
 * @param crimes sorted by name, without repeats; empty where the text speaks of all kinds together
 * @param region where it happened or whose result it is; null where the text gives no ground
 * @param agency the reporting body as the text names it, in Simplified
 * @param flags sorted by name, without repeats
 */
@JsonSerialize(using = CampaignEventSerializer.class)
@JsonDeserialize(using = CampaignEventDeserializer.class)
public record CampaignEvent(
    String id,
    String documentId,
    Evidence evidence,
    Campaign campaign,
    List<Crime> crimes,
    @Nullable Region region,
    @Nullable String agency,
    Period period,
    Source source,
    List<Flag> flags,
    Detail detail) {

  public CampaignEvent {
    crimes = sortedByName(crimes);
    flags = sortedByName(flags);
    if (!id.startsWith(documentId) || id.indexOf('.', documentId.length()) != documentId.length()) {
      throw new IllegalArgumentException(
          "event id %s does not start with its documentId %s".formatted(id, documentId));
    }
  }

  public EventType type() {
    return detail.type();
  }

  private static <E extends Enum<E>> List<E> sortedByName(List<E> codes) {
    if (isSortedByName(codes)) {
      return List.copyOf(codes);
    }
    List<E> sorted = new ArrayList<>(new HashSet<>(codes));
    sorted.sort(Comparator.comparing(Enum::name));
    return List.copyOf(sorted);
  }

  private static <E extends Enum<E>> boolean isSortedByName(List<E> codes) {
    for (int i = 1; i < codes.size(); i++) {
      if (codes.get(i - 1).name().compareTo(codes.get(i).name()) >= 0) {
        return false;
      }
    }
    return true;
  }
}
