package org.tongbao.ingest.api;

import java.util.List;
import org.tongbao.ingest.polling.Subscription;

/** What came of a list of feeds. */
public record FeedImport(int added, int known, List<NotAdded> notAdded) {

  public FeedImport {
    notAdded = List.copyOf(notAdded);
  }

  /** An entry of the list that is not polled. */
  public record NotAdded(String address, String why) {}

  static FeedImport of(Subscription.Addition addition) {
    return new FeedImport(
        addition.added(),
        addition.known(),
        addition.notAdded().stream().map(n -> new NotAdded(n.address(), n.why())).toList());
  }
}
