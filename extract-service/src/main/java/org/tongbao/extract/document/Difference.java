package org.tongbao.extract.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.EventHash;
import org.tongbao.extract.document.EventChange.Moved;
import org.tongbao.extract.document.EventChange.Published;
import org.tongbao.extract.document.EventChange.Retracted;
import org.tongbao.extract.state.StandingVersion;

/**
 * The difference between what stood and what a revision says.
 *
 * @param changes what must be published, retractions last
 * @param standing what stands afterwards, in the order of the text
 */
public record Difference(List<EventChange> changes, List<StandingVersion> standing) {

  public Difference {
    changes = List.copyOf(changes);
    standing = List.copyOf(standing);
  }

  /**
   * @throws IllegalArgumentException where two of the new events share an id
   */
  public static Difference between(
      List<StandingVersion> before, List<CampaignEvent> after, String engineVersion) {
    Map<String, StandingVersion> vanished = new LinkedHashMap<>();
    before.forEach(version -> vanished.put(version.id(), version));
    Set<String> ids = new HashSet<>();
    List<EventChange> changes = new ArrayList<>();
    List<StandingVersion> standing = new ArrayList<>();
    for (CampaignEvent event : after) {
      if (!ids.add(event.id())) {
        throw new IllegalArgumentException("two events have the id " + event.id());
      }
      StandingVersion old = vanished.remove(event.id());
      EventHash hash = EventHash.of(event);
      if (old == null || !old.hash().content().equals(hash.content())) {
        StandingVersion version = new StandingVersion(event.id(), hash, engineVersion);
        changes.add(new Published(event, version));
        standing.add(version);
      } else if (!old.hash().full().equals(hash.full())) {
        StandingVersion version = new StandingVersion(event.id(), hash, old.engineVersion());
        changes.add(new Moved(event, version));
        standing.add(version);
      } else {
        standing.add(old);
      }
    }
    vanished.keySet().forEach(id -> changes.add(new Retracted(id)));
    return new Difference(changes, standing);
  }

  /** Nothing stands any more. */
  public static Difference retractionOf(List<StandingVersion> before) {
    return new Difference(
        before.stream().<EventChange>map(version -> new Retracted(version.id())).toList(),
        List.of());
  }
}
