package org.tongbao.standalone.feeding;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.function.Consumer;

/** What people are told while documents are fed: progress, and what was not taken. */
public final class FeedMessages {

  /** So many are told one by one; the report has all. */
  private static final int MAX_TOLD = 100;

  private final PrintStream out;
  private final FeedProgress progress;
  private final Consumer<NotTaken> report;
  private int told;

  /**
   * @param report takes each document that was not taken
   */
  public FeedMessages(PrintStream out, FeedProgress progress, Consumer<NotTaken> report) {
    this.out = out;
    this.progress = progress;
    this.report = report;
  }

  /** Lines alone, without a report. */
  public static FeedMessages to(PrintStream out) {
    return new FeedMessages(
        out, new FeedProgress(out, false, InstantSource.system()), notTaken -> {});
  }

  FeedProgress progress() {
    return progress;
  }

  public void tell(String line) {
    progress.clear();
    out.println(line);
  }

  public void notTaken(NotTaken notTaken) {
    report.accept(notTaken);
    if (told < MAX_TOLD) {
      tell("%s: %s".formatted(notTaken.name(), notTaken.why()));
    } else if (told == MAX_TOLD) {
      tell("… and more, which --report FILE names all");
    }
    told++;
  }

  /** Of an earlier run: told then, but the report is of all. */
  void notTakenEarlier(NotTaken notTaken) {
    report.accept(notTaken);
  }
}
