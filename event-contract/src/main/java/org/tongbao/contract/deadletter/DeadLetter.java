package org.tongbao.contract.deadletter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Limits;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.Source;

/**
 * A document that a stage could not handle; the record's key is {@code stage/documentId}.
 *
 * @param detail one sentence for people: what was read, what was expected, what to do
 * @param causes the chain of exceptions, outermost first, each cut
 * @param raw the place of the original; null where it never reached the topic
 * @param failedAt the time of the raw record that failed, so that a second run says the same
 */
public record DeadLetter(
    Stage stage,
    String documentId,
    @Nullable String revision,
    Reason reason,
    String detail,
    List<String> causes,
    @Nullable RawPlace raw,
    Source source,
    Instant failedAt) {

  public DeadLetter {
    causes = causes.stream().limit(Limits.CAUSES).map(DeadLetter::cut).toList();
  }

  public String key() {
    return key(stage, documentId);
  }

  public static String key(Stage stage, String documentId) {
    return stage.wireName() + "/" + documentId;
  }

  private static String cut(String cause) {
    return cause.length() <= Limits.CAUSE_CHARACTERS
        ? cause
        : cause.substring(0, Limits.CAUSE_CHARACTERS - 1) + "…";
  }
}
