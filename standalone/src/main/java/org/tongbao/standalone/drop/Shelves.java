package org.tongbao.standalone.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.tongbao.standalone.feeding.FeedTotals;

/**
 * Where dropped files go: {@code taken} if anything of them was, else {@code refused}. Beside a
 * file of which something was not taken lies one that says why.
 */
final class Shelves {

  private static final String REASON = ".reason.txt";

  private final Path taken;
  private final Path refused;

  Shelves(Path folder) {
    this.taken = folder.resolve("taken");
    this.refused = folder.resolve("refused");
  }

  void make() throws IOException {
    Files.createDirectories(taken);
    Files.createDirectories(refused);
  }

  /** Moves a file that was fed; returns what to tell of it. */
  String put(Path file, DroppedFeeding.Result result) throws IOException {
    FeedTotals totals = result.totals();
    if (totals.failed() == 0) {
      Path place = move(file, taken);
      return "%s: fed %d, now %s".formatted(file.getFileName(), totals.fed(), place);
    }
    String reasons =
        result.notTaken().stream()
            .map(each -> "%s: %s\n".formatted(each.name(), each.why()))
            .collect(Collectors.joining());
    String heading = "fed %d, failed %d%n".formatted(totals.fed(), totals.failed());
    Path place = moveWith(file, totals.fed() > 0 ? taken : refused, heading + reasons);
    return "%s: fed %d, failed %d, now %s"
        .formatted(file.getFileName(), totals.fed(), totals.failed(), place);
  }

  /** Moves a file that could not be fed at all; returns what to tell of it. */
  String refuse(Path file, String why) throws IOException {
    Path place = moveWith(file, refused, why + "\n");
    return "%s: refused, now %s".formatted(file.getFileName(), place);
  }

  /** The reason comes first: a file on a shelf never lacks it. */
  private static Path moveWith(Path file, Path shelf, String reason) throws IOException {
    Path place = free(file, shelf);
    Files.writeString(place.resolveSibling(place.getFileName() + REASON), reason);
    return Files.move(file, place);
  }

  private static Path move(Path file, Path shelf) throws IOException {
    return Files.move(file, free(file, shelf));
  }

  /** A file of the same name may lie there already; it is left as it is. */
  private static Path free(Path file, Path shelf) {
    String name = file.getFileName().toString();
    Path place = shelf.resolve(name);
    for (int number = 2; Files.exists(place); number++) {
      place = shelf.resolve(number + "-" + name);
    }
    return place;
  }
}
