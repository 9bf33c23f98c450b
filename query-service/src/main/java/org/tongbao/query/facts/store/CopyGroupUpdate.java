package org.tongbao.query.facts.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.facts.CopyGroups;
import org.tongbao.query.facts.CopyGroups.Member;
import org.tongbao.query.facts.CopyGroups.OfRegion;
import org.tongbao.query.facts.Statement;
import org.tongbao.query.facts.store.CopyGroupTable.Place;

/**
 * Brings the groups of copies up to date when statements go and come. Costs what the difference
 * costs, whatever the size of the groups.
 */
final class CopyGroupUpdate {

  private final CopyGroupTable table;
  private final StatementTable statements;

  CopyGroupUpdate(Connection connection) {
    this.table = new CopyGroupTable(connection);
    this.statements = new StatementTable(connection);
  }

  /**
   * Called when the statements that go are deleted and those that come are not inserted yet.
   *
   * @return further documents whose statements must be resolved again: they have become a source or
   *     are none any more, or have shares of a total whose key is another one now
   */
  Set<String> apply(Collection<Statement> gone, Collection<Statement> come) throws SQLException {
    Set<String> copyKeys = new HashSet<>();
    gone.forEach(statement -> addTo(copyKeys, statement));
    come.forEach(statement -> addTo(copyKeys, statement));
    if (copyKeys.isEmpty()) {
      return Set.of();
    }
    Map<Place, OfRegion> before = table.places(copyKeys);
    Map<Place, OfRegion> now = new HashMap<>(before);
    remove(gone, now);
    come.forEach(
        statement -> {
          if (statement.copyKey() != null) {
            now.merge(place(statement), new OfRegion(Member.of(statement), 1), OfRegion::with);
          }
        });
    write(before, now);
    return affected(copyKeys, CopyGroupTable.groups(before), CopyGroupTable.groups(now));
  }

  private void remove(Collection<Statement> gone, Map<Place, OfRegion> now) throws SQLException {
    Set<Place> headless = new HashSet<>();
    for (Statement statement : gone) {
      if (statement.copyKey() == null) {
        continue;
      }
      Place place = place(statement);
      OfRegion members = Objects.requireNonNull(now.get(place), "group of " + statement.eventId());
      if (members.members() == 1) {
        now.remove(place);
        headless.remove(place);
        continue;
      }
      now.put(place, new OfRegion(members.earliest(), members.members() - 1));
      if (members.earliest().eventId().equals(statement.eventId())) {
        headless.add(place);
      }
    }
    table
        .earliest(headless)
        .forEach(
            (place, earliest) ->
                now.computeIfPresent(
                    place, (_, members) -> new OfRegion(earliest, members.members())));
  }

  private void write(Map<Place, OfRegion> before, Map<Place, OfRegion> now) throws SQLException {
    table.delete(before.keySet().stream().filter(place -> !now.containsKey(place)).toList());
    Map<Place, OfRegion> different = new HashMap<>(now);
    different.entrySet().removeIf(row -> row.getValue().equals(before.get(row.getKey())));
    table.upsert(different);
    Set<String> copied = copied(now);
    copied.removeAll(copied(before));
    table.noteCopied(copied);
  }

  /** The groups that have more than one member. */
  private static Set<String> copied(Map<Place, OfRegion> places) {
    Map<String, Integer> members = new HashMap<>();
    places.forEach(
        (place, ofRegion) -> members.merge(place.copyKey(), ofRegion.members(), Integer::sum));
    members.values().removeIf(count -> count < 2);
    return new HashSet<>(members.keySet());
  }

  private Set<String> affected(Set<String> copyKeys, CopyGroups before, CopyGroups now)
      throws SQLException {
    Set<String> documentIds = new HashSet<>();
    Set<String> otherKeys = new HashSet<>();
    for (String copyKey : copyKeys) {
      Set<Member> was = Set.copyOf(before.sources(copyKey));
      Set<Member> is = Set.copyOf(now.sources(copyKey));
      if (!was.equals(is)) {
        was.stream().filter(m -> !is.contains(m)).forEach(m -> documentIds.add(m.documentId()));
        is.stream().filter(m -> !was.contains(m)).forEach(m -> documentIds.add(m.documentId()));
        Map<String, String> keyIds = now.keyIds(copyKey);
        before
            .keyIds(copyKey)
            .forEach(
                (region, keyId) -> {
                  if (!keyId.equals(keyIds.getOrDefault(region, keyId))) {
                    otherKeys.add(copyKey);
                  }
                });
      }
    }
    documentIds.addAll(statements.documentsOfShares(otherKeys));
    return documentIds;
  }

  private static void addTo(Set<String> copyKeys, Statement statement) {
    @Nullable String copyKey = statement.copyKey();
    if (copyKey != null) {
      copyKeys.add(copyKey);
    }
  }

  private static Place place(Statement statement) {
    return new Place(Objects.requireNonNull(statement.copyKey()), statement.regionCode());
  }
}
