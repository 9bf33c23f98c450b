package org.tongbao.query.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.event.Evidence;

/**
 * Which sentences are copies, and of which source: "its fingerprint together with series, edition,
 * run and, where both have one, region tells copies … the earliest published is the source". All
 * that decides is the earliest member of each region, so a group of any size is judged at once.
 */
public final class CopyGroups {

  /**
   * A statement as its group knows it.
   *
   * @param keyId of the key that it gives to its copies
   */
  public record Member(
      String eventId, String documentId, @Nullable Instant publishedAt, String keyId) {

    /** What a group needs of a statement. */
    public static Member of(Statement statement) {
      return new Member(
          statement.eventId(),
          statement.documentId(),
          statement.publicationInstant(),
          statement.key().id());
    }

    static final Comparator<Member> BY_PUBLICATION =
        Comparator.comparing(Member::publishedAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Member::documentId)
            .thenComparing(Member::eventId);
  }

  /** The members that name the same region, or none: how many they are, and the earliest. */
  public record OfRegion(Member earliest, int members) {

    /** Both together. */
    public OfRegion with(OfRegion other) {
      boolean earlier = Member.BY_PUBLICATION.compare(earliest, other.earliest) <= 0;
      return new OfRegion(earlier ? earliest : other.earliest, members + other.members);
    }
  }

  private static final String NO_REGION = "";
  private static final int HEX_DIGITS = 32;
  private static final String SEPARATOR = "\u001f";

  private final Map<String, TreeMap<String, OfRegion>> groups = new HashMap<>();

  /** The groups that these statements make among themselves. */
  public static CopyGroups of(Collection<Statement> statements) {
    CopyGroups groups = new CopyGroups();
    for (Statement statement : statements) {
      if (statement.copyKey() != null) {
        groups.add(
            statement.copyKey(), statement.regionCode(), new OfRegion(Member.of(statement), 1));
      }
    }
    return groups;
  }

  public void add(String copyKey, String regionCode, OfRegion members) {
    groups
        .computeIfAbsent(copyKey, _ -> new TreeMap<>())
        .merge(regionCode, members, OfRegion::with);
  }

  /**
   * The source of a statement, which may be the statement itself: the earliest of all, where either
   * of the two has no region; else the earliest of its region.
   */
  public Member sourceOf(String copyKey, String regionCode) {
    Map<String, OfRegion> regions = regions(copyKey);
    Member first = first(regions);
    boolean open = regionCode.equals(NO_REGION) || isOpen(regions, first);
    return open ? first : Objects.requireNonNull(regions.get(regionCode)).earliest();
  }

  /** The sources among the members of a group; nothing where there is no such group. */
  public Collection<Member> sources(String copyKey) {
    return byRegion(copyKey, Function.identity()).values().stream().distinct().toList();
  }

  /** The key that members of each region have from their source. */
  public Map<String, String> keyIds(String copyKey) {
    return byRegion(copyKey, Member::keyId);
  }

  private <T> Map<String, T> byRegion(String copyKey, Function<Member, T> ofSource) {
    Map<String, T> byRegion = new TreeMap<>();
    groups
        .getOrDefault(copyKey, new TreeMap<>())
        .keySet()
        .forEach(region -> byRegion.put(region, ofSource.apply(sourceOf(copyKey, region))));
    return byRegion;
  }

  /** How many other sentences copy this one; 0 for a copy. */
  public int copiesOf(String copyKey, String eventId) {
    Map<String, OfRegion> regions = groups.getOrDefault(copyKey, new TreeMap<>());
    int copies = 0;
    for (Map.Entry<String, OfRegion> region : regions.entrySet()) {
      if (sourceOf(copyKey, region.getKey()).eventId().equals(eventId)) {
        copies += region.getValue().members();
      }
    }
    return Math.max(0, copies - 1);
  }

  private Map<String, OfRegion> regions(String copyKey) {
    return Objects.requireNonNull(groups.get(copyKey), copyKey);
  }

  private static Member first(Map<String, OfRegion> regions) {
    return regions.values().stream()
        .map(OfRegion::earliest)
        .min(Member.BY_PUBLICATION)
        .orElseThrow();
  }

  private static boolean isOpen(Map<String, OfRegion> regions, Member first) {
    OfRegion without = regions.get(NO_REGION);
    return without != null && without.earliest().equals(first);
  }

  /**
   * What copies of one figure have in common; null where the sentence is too short to tell.
   *
   * @param place among figures of equal amount in the sentence, which may give a number twice
   */
  static @Nullable String key(KeyedFigure figure, int place) {
    Evidence evidence = figure.event().evidence();
    if (evidence.fingerprint() == null) {
      return null;
    }
    Amount amount = figure.amount();
    String canonical =
        List.of(
                evidence.fingerprint(),
                figure.key().series(),
                String.valueOf(figure.key().edition()),
                figure.run().toString(),
                figure.key().unitClass(),
                amount.value().toPlainString(),
                String.valueOf(amount.upper()),
                amount.bound().name(),
                Integer.toString(place))
            .stream()
            .reduce((a, b) -> a + SEPARATOR + b)
            .orElseThrow();
    return Sha256.hex(canonical).substring(0, HEX_DIGITS);
  }
}
