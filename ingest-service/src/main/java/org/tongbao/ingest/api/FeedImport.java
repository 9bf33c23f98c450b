package org.tongbao.ingest.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tongbao.ingest.polling.Subscription;

/** What came of a list of feeds. */
@Schema(description = "What came of a list of feeds")
public record FeedImport(
    @Schema(description = "Polled from now on, due at once") int added,
    @Schema(description = "Were polled before") int known,
    @Schema(description = "Could not be added") List<NotAdded> notAdded) {

  public FeedImport {
    notAdded = List.copyOf(notAdded);
  }

  /** An entry of the list that is not polled. */
  public record NotAdded(String address, @Schema(description = "In words") String why) {}

  static FeedImport of(Subscription.Addition addition) {
    return new FeedImport(
        addition.added(),
        addition.known(),
        addition.notAdded().stream().map(n -> new NotAdded(n.address(), n.why())).toList());
  }
}
