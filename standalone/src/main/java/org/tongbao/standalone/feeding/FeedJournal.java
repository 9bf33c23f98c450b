package org.tongbao.standalone.feeding;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandFailedException;

/**
 * How far a file has been fed: a line for each batch, written once ingest has acknowledged it. A
 * process that is killed leaves at most the line that it was writing unfinished, which counts as
 * not written; so at most one batch is sent again. The file goes when all was fed.
 */
final class FeedJournal implements Closeable {

  private final Path file;
  private final FileChannel channel;
  private long place;
  private FeedTotals totals = FeedTotals.NONE;

  private FeedJournal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @param place gone through by then
   * @param passed since feeding began, all runs together
   */
  record Entry(long place, long fed, List<NotTaken> notTaken, Map<String, Long> passed) {}

  /**
   * Opens the journal of a file, and keeps other processes off it.
   *
   * @param earlier told of what was not taken in earlier runs
   * @throws CommandFailedException where another process feeds the file
   */
  static FeedJournal open(Path folder, FileIdentity identity, Consumer<NotTaken> earlier)
      throws IOException {
    Files.createDirectories(folder);
    Path file = fileOf(folder, identity);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw new CommandFailedException(
          "%s is being fed by another process: wait until it has ended".formatted(identity.file()));
    }
    FeedJournal journal = new FeedJournal(file, channel);
    journal.read(earlier);
    return journal;
  }

  /** What was remembered of the file is of no use any more. */
  static void forget(Path folder, FileIdentity identity) throws IOException {
    Files.deleteIfExists(fileOf(folder, identity));
  }

  /** How far earlier runs have come. */
  long place() {
    return place;
  }

  /** What came of earlier runs. */
  FeedTotals totals() {
    return totals;
  }

  void add(Entry entry) throws IOException {
    byte[] json = ContractJson.mapper().writeValueAsBytes(entry);
    ByteBuffer line = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    while (line.hasRemaining()) {
      channel.write(line);
    }
  }

  /** All was fed: the next run begins anew. */
  void finish() throws IOException {
    Files.delete(file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Reads whole lines, and goes on writing behind them. */
  private void read(Consumer<NotTaken> earlier) throws IOException {
    long end = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Entry entry = entry(line);
        if (entry == null) {
          break;
        }
        end += line.getBytes(StandardCharsets.UTF_8).length + 1;
        place = entry.place();
        totals =
            new FeedTotals(
                totals.fed() + entry.fed(),
                totals.failed() + entry.notTaken().size(),
                entry.passed());
        entry.notTaken().forEach(earlier);
      }
    }
    channel.truncate(end);
    channel.position(end);
  }

  private static Path fileOf(Path folder, FileIdentity identity) {
    return folder.resolve(identity.hash() + ".journal");
  }

  private static @Nullable Entry entry(String line) {
    try {
      return ContractJson.mapper().readValue(line, Entry.class);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }
}
