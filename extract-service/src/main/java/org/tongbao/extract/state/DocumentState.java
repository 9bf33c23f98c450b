package org.tongbao.extract.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.RawPlace;

/**
 * All that is known of a document. A withdrawn one keeps its entry, so that older records which
 * compaction has not removed yet cannot bring it back.
 *
 * @param place of the raw record last handled
 * @param revision last tried; null where its raw record was malformed
 * @param engineVersion last tried
 * @param events what stands, in the order of the text
 */
public record DocumentState(
    RawPlace place,
    @Nullable String revision,
    String engineVersion,
    AttemptOutcome outcome,
    List<StandingVersion> events) {

  public DocumentState {
    events = List.copyOf(events);
  }

  /**
   * Whether the record at {@code candidate} has had its turn: an earlier one always, the very one
   * last handled as long as the engine is the same. Places in another topic (it was made anew) are
   * later.
   */
  public boolean hasHandled(RawPlace candidate, String currentEngine) {
    if (!place.topicId().equals(candidate.topicId())) {
      return false;
    }
    return candidate.offset() < place.offset()
        || (candidate.offset() == place.offset() && engineVersion.equals(currentEngine));
  }

  /** Whether this very revision has been read by this very engine, so that its events stand. */
  public boolean stands(String candidateRevision, String currentEngine) {
    return outcome == AttemptOutcome.READ
        && candidateRevision.equals(revision)
        && engineVersion.equals(currentEngine);
  }
}
