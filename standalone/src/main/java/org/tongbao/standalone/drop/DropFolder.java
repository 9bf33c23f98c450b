package org.tongbao.standalone.drop;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.archive.ArchiveBrokenException;
import org.tongbao.archive.ArchiveTooLargeException;
import org.tongbao.embedded.StartFailedException;
import org.tongbao.standalone.CommandFailedException;

/**
 * Looks into a folder again and again and feeds what has arrived whole: files whose size and time
 * of change are the same at two looks. One file at a time, by their names. What is under way when
 * everything stops is still there at the next start, and goes on where it was.
 */
public final class DropFolder implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** More files wait for a later look. */
  private static final int MAX_FILES = 1_000;

  /** What browsers and copying programs name files that are not whole yet. */
  private static final List<String> UNFINISHED =
      List.of(".part", ".tmp", ".temp", ".partial", ".filepart", ".crdownload", ".download", "~");

  private final Path folder;
  private final DroppedFeeding feeding;
  private final PrintStream log;
  private final Duration interval;
  private final Shelves shelves;
  private Map<Path, Look> seen = Map.of();
  private String lastTold = "";
  private final Thread thread;

  public DropFolder(Path folder, DroppedFeeding feeding, PrintStream log) {
    this(folder, feeding, log, INTERVAL);
  }

  public DropFolder(Path folder, DroppedFeeding feeding, PrintStream log, Duration interval) {
    this.folder = folder;
    this.feeding = feeding;
    this.log = log;
    this.interval = interval;
    this.shelves = new Shelves(folder);
    this.thread = Thread.ofVirtual().name("drop folder").unstarted(this::watch);
  }

  private record Look(long size, long changedMillis) {}

  /**
   * Begins to look.
   *
   * @throws StartFailedException where the folder cannot be made
   */
  public void start() {
    try {
      shelves.make();
    } catch (IOException e) {
      throw new StartFailedException(
          "the drop folder %s cannot be made: %s; TONGBAO_DROP names another"
              .formatted(folder, e.getMessage()),
          e);
    }
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void watch() {
    while (!thread.isInterrupted()) {
      try {
        Thread.sleep(interval);
        look();
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        // Ingest that is away, a disk that is full: the files stay, and the next look tries again.
        tell("drop: %s".formatted(e instanceof CommandFailedException ? e.getMessage() : e));
      }
    }
  }

  private void look() throws IOException, InterruptedException {
    Map<Path, Look> now = files();
    Map<Path, Look> before = seen;
    seen = now;
    for (Path file : now.keySet().stream().sorted().toList()) {
      if (Objects.equals(now.get(file), before.get(file))) {
        take(file);
      }
    }
  }

  private void take(Path file) throws IOException, InterruptedException {
    DroppedFeeding.Result result;
    Look start = look(file);
    try {
      result = feeding.feed(file);
    } catch (ArchiveBrokenException | ArchiveTooLargeException | AccessDeniedException e) {
      tell("drop: " + shelves.refuse(file, "It cannot be read: %s".formatted(e.getMessage())));
      return;
    }
    if (look(file).equals(start)) {
      tell("drop: " + shelves.put(file, result));
    }
  }

  private Map<Path, Look> files() throws IOException {
    Map<Path, Look> files = new HashMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file :
          found
              .filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
              .filter(DropFolder::isNamedFinished)
              .sorted()
              .limit(MAX_FILES)
              .collect(Collectors.toList())) {
        files.put(file, look(file));
      }
    }
    return files;
  }

  private static Look look(Path file) throws IOException {
    return Files.exists(file)
        ? new Look(Files.size(file), Files.getLastModifiedTime(file).toMillis())
        : new Look(-1, -1);
  }

  private static boolean isNamedFinished(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
  }

  /** The same again and again is told once. */
  private void tell(String line) {
    if (!line.equals(lastTold)) {
      lastTold = line;
      log.println(line);
    }
  }
}
