package org.tongbao.standalone.drop;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbao.standalone.documents.DocumentFiles;
import org.tongbao.standalone.feeding.FeedMessages;
import org.tongbao.standalone.feeding.FeedProgress;
import org.tongbao.standalone.feeding.FeedTotals;
import org.tongbao.standalone.feeding.Feeder;
import org.tongbao.standalone.feeding.NotTaken;
import org.tongbao.standalone.feeding.PackedFeeding;
import org.tongbao.standalone.supervisor.Home;

/** Feeds one dropped file, as {@code ./tongbao feed} does. */
public record DroppedFeeding(HttpClient http, URI ingestUrl, Home home) {

  /** So many of those that were not taken are named in the reasons beside the file. */
  private static final int MAX_NAMED = 1_000;

  /**
   * What came of a file.
   *
   * @param notTaken the first of those that failed
   */
  record Result(FeedTotals totals, List<NotTaken> notTaken) {}

  Result feed(Path file) throws IOException, InterruptedException {
    List<NotTaken> notTaken = new ArrayList<>();
    PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
    FeedMessages messages =
        new FeedMessages(
            silent,
            new FeedProgress(silent, false, InstantSource.system()),
            each -> {
              if (notTaken.size() < MAX_NAMED) {
                notTaken.add(each);
              }
            });
    Feeder feeder = new Feeder(http, ingestUrl, messages);
    Optional<FeedTotals> ofMany = new PackedFeeding(feeder, home.feeding(), false).feed(file, null);
    FeedTotals totals =
        ofMany.isPresent()
            ? ofMany.get()
            : feeder.feed(DocumentFiles.find(file, null), false, fed -> {});
    return new Result(totals, notTaken);
  }
}
