package org.tongbao.standalone.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one channel delivered, in the order of arrival, held against the change log. */
final class Arrivals {

  private final String channel;
  private final List<Arrival> arrivals = new ArrayList<>();

  /**
   * A message that arrived.
   *
   * @param id epoch and cursor
   * @param subject the document or fact whose order counts
   */
  private record Arrival(String id, String subject, String message) {}

  /**
   * How a channel did.
   *
   * @param missing rows of the log that did not arrive
   * @param foreign messages of no row of the log
   * @param duplicates arrivals beyond the first of each row
   * @param outOfOrder first arrivals behind a later one of their document or fact
   */
  record Verdict(
      String channel, int rows, int missing, int foreign, int duplicates, int outOfOrder) {}

  Arrivals(String channel) {
    this.channel = channel;
  }

  String name() {
    return channel;
  }

  synchronized void add(String id, String subject, String message) {
    arrivals.add(new Arrival(id, subject, message));
  }

  synchronized boolean hasAll(Set<String> ids) {
    return ids.stream().allMatch(messages()::containsKey);
  }

  /** The first arrival of each message, by id. */
  synchronized Map<String, String> messages() {
    Map<String, String> messages = new LinkedHashMap<>();
    arrivals.forEach(arrival -> messages.putIfAbsent(arrival.id(), arrival.message()));
    return messages;
  }

  synchronized Verdict against(Set<String> log) {
    Set<String> seen = new HashSet<>();
    Map<String, Long> last = new HashMap<>();
    int outOfOrder = 0;
    for (Arrival arrival : arrivals) {
      if (seen.add(arrival.id())) {
        long cursor = Long.parseLong(arrival.id().substring(arrival.id().lastIndexOf('.') + 1));
        long before = last.merge(arrival.subject(), cursor, Math::max);
        outOfOrder += before > cursor ? 1 : 0;
      }
    }
    int found = (int) log.stream().filter(seen::contains).count();
    return new Verdict(
        channel,
        log.size(),
        log.size() - found,
        seen.size() - found,
        arrivals.size() - seen.size(),
        outOfOrder);
  }
}
