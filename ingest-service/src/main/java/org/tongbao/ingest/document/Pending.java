package org.tongbao.ingest.document;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to the log. Many can be under way at once; the order in which they are
 * awaited is free. Not safe for several threads.
 */
public final class Pending {

  private final CompletableFuture<Void> acknowledgement;
  private final Function<@Nullable DocumentLogException, Outcome> afterwards;
  private @Nullable Outcome outcome;

  /**
   * @param afterwards turns the acknowledgement (null) or its failure into the outcome, and leaves
   *     nothing half done
   */
  Pending(
      CompletableFuture<Void> acknowledgement,
      Function<@Nullable DocumentLogException, Outcome> afterwards) {
    this.acknowledgement = acknowledgement;
    this.afterwards = afterwards;
  }

  public static Pending settled(Outcome outcome) {
    return new Pending(CompletableFuture.completedFuture(null), _ -> outcome);
  }

  /** True when {@link #await} will not wait for the log. */
  public boolean isSettled() {
    return acknowledgement.isDone();
  }

  /** Returns within the bound that the log keeps; the same outcome each time. */
  public Outcome await() throws InterruptedException {
    if (outcome == null) {
      outcome = afterwards.apply(failure(acknowledgement));
    }
    return outcome;
  }

  /** Waits; null means acknowledged. */
  static @Nullable DocumentLogException failure(CompletableFuture<Void> acknowledgement)
      throws InterruptedException {
    try {
      acknowledgement.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause() instanceof DocumentLogException failure
          ? failure
          : new DocumentLogException(DocumentLogException.Cause.UNAVAILABLE, e);
    }
  }
}
