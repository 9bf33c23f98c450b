package org.tongbao.query.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each statement of one document contributes, once it is known which sentences are copies: "a
 * copy takes key, period and as-of" from its source, and all of the document that hangs on it, its
 * repetitions and its shares, goes by that key too.
 */
public final class DocumentResolution {

  /** How a statement enters facts. */
  public enum Role {
    /** It is one of those that the fact rests on. */
    SAID,
    /** A share with the key of its total: listed under it. */
    PART,
    /** Counted with its source and nowhere else. */
    COPY
  }

  /**
   * A statement in its role.
   *
   * @param factId the fact that it belongs to; a copy's is that of its source
   * @param totalFactId the fact that this is a share of
   */
  public record Resolved(
      Statement statement, Role role, String factId, @Nullable String totalFactId) {}

  private final Map<String, Statement> byEventId = new HashMap<>();
  private final CopyGroups copies;

  private DocumentResolution(List<Statement> ofDocument, CopyGroups copies) {
    this.copies = copies;
    ofDocument.forEach(statement -> byEventId.put(statement.eventId(), statement));
  }

  /**
   * Resolves all statements of one document.
   *
   * @param copies all groups that these statements belong to
   */
  public static List<Resolved> of(List<Statement> ofDocument, CopyGroups copies) {
    DocumentResolution document = new DocumentResolution(ofDocument, copies);
    List<Resolved> resolved = new ArrayList<>();
    ofDocument.forEach(statement -> resolved.add(document.resolve(statement)));
    return List.copyOf(resolved);
  }

  private Resolved resolve(Statement statement) {
    String factId = factId(statement);
    @Nullable String totalFactId = nearestTotal(statement);
    if (isCopy(statement)) {
      return new Resolved(statement, Role.COPY, factId, null);
    }
    return factId.equals(totalFactId)
        ? new Resolved(statement, Role.PART, factId, null)
        : new Resolved(statement, Role.SAID, factId, totalFactId);
  }

  /** Passes over totals that are themselves listed under theirs. */
  private @Nullable String nearestTotal(Statement share) {
    Set<String> seen = new HashSet<>();
    @Nullable Statement total = above(share);
    while (total != null && seen.size() < DocumentFigures.TOTALS_ABOVE) {
      if (!seen.add(total.eventId())) {
        return null;
      }
      @Nullable Statement further = above(total);
      if (further == null || !factId(further).equals(factId(total))) {
        return factId(total);
      }
      total = further;
    }
    return null;
  }

  private @Nullable Statement above(Statement share) {
    return share.total() == null ? null : byEventId.get(share.total());
  }

  private String factId(Statement statement) {
    Statement standing = standing(statement);
    return standing.copyKey() == null
        ? standing.key().id()
        : copies.sourceOf(standing.copyKey(), standing.regionCode()).keyId();
  }

  private boolean isCopy(Statement statement) {
    Statement standing = standing(statement);
    return standing.copyKey() != null
        && !copies
            .sourceOf(standing.copyKey(), standing.regionCode())
            .eventId()
            .equals(standing.eventId());
  }

  /** The one that stands for it in this document. */
  private Statement standing(Statement statement) {
    return statement.repeats() == null
        ? statement
        : byEventId.getOrDefault(statement.repeats(), statement);
  }
}
