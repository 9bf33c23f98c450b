package org.tongbao.standalone.feeding;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.tongbao.contract.ContractJson;

/**
 * A file of JSON lines: one for each document that was not taken or cannot be read, with {@code
 * name} and {@code why}, and last the totals, with {@code fed}, {@code failed} and {@code passed}.
 */
public final class NotTakenReport implements Consumer<NotTaken>, Closeable {

  private final BufferedWriter lines;

  public NotTakenReport(Path file) throws IOException {
    this.lines = Files.newBufferedWriter(file);
  }

  @Override
  public void accept(NotTaken notTaken) {
    write(notTaken);
  }

  public void finish(FeedTotals totals) {
    write(totals);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private void write(Object line) {
    try {
      lines.write(ContractJson.mapper().writeValueAsString(line));
      lines.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
