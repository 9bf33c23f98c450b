package org.tongbao.ingest.batch;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.archive.PassedKind;
import org.tongbao.ingest.document.Refusal;

/**
 * What came of an archive as a whole.
 *
 * @param taken documents that the log has acknowledged
 * @param refused documents that it has not
 * @param passed entries that are no documents
 * @param stopped why the rest was not read; null where all was
 */
public record ArchiveSummary(
    long taken, long refused, Map<PassedKind, Long> passed, @Nullable Refusal stopped) {

  public long entries() {
    return taken + refused + passed.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Counts while the archive is read. */
  static final class Count {

    private long taken;
    private long refused;
    private final Map<PassedKind, Long> passed = new EnumMap<>(PassedKind.class);

    void answered(Answer answer) {
      if (answer.isAccepted()) {
        taken++;
      } else {
        refused++;
      }
    }

    void passed(PassedKind kind) {
      passed.merge(kind, 1L, Long::sum);
    }

    ArchiveSummary stopped(@Nullable Refusal why) {
      return new ArchiveSummary(taken, refused, passed, why);
    }
  }
}
