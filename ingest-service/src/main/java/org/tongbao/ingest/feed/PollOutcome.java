package org.tongbao.ingest.feed;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.listing.ListingKind;

/** What came of a poll. */
public sealed interface PollOutcome {

  /** The server said that nothing has changed. */
  record Unchanged(@Nullable URI movedTo) implements PollOutcome {}

  /**
   * The listing was read.
   *
   * @param validators none where an item is still to be had, so that the next poll sees it again
   * @param seen items listed
   * @param taken of them published now
   * @param texts how many of these gave text
   * @param textlessAtEnd how many behind the last of those gave none
   * @param isWhole every item that was wanted has been asked for
   * @param trouble what kept an item from being taken, null where nothing did
   */
  record Read(
      ListingKind kind,
      @Nullable String title,
      Validators validators,
      @Nullable URI movedTo,
      int seen,
      int taken,
      int texts,
      int textlessAtEnd,
      boolean isWhole,
      @Nullable String trouble)
      implements PollOutcome {}

  /** Its host could not be asked, which is not its fault. */
  record Postponed(String why) implements PollOutcome {}

  /**
   * @param retryAfter how long the server wants to be left alone
   */
  record Failed(String error, @Nullable Duration retryAfter) implements PollOutcome {}

  /** The server said that there will never be anything again. */
  record Gone(String error) implements PollOutcome {}
}
