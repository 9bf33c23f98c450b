package org.tongbao.query.projection.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.query.projection.Batch;
import org.tongbao.query.projection.CommitGate;
import org.tongbao.query.projection.Message.DocumentClosed;

/**
 * For whole-system tests: kills this JVM at the worst moment, once. A marker file remembers that it
 * has happened, so that the next start goes on.
 */
final class HaltBeforeCommit implements CommitGate {

  private static final Logger LOG = Logger.getLogger(HaltBeforeCommit.class);
  private static final int EXIT_CODE = 137;

  private final String text;
  private final Path marker;

  /**
   * @param text halts with the batch that closes a document with these words
   */
  HaltBeforeCommit(String text, Path marker) {
    this.text = text;
    this.marker = marker;
  }

  /**
   * The gate that the configuration asks for.
   *
   * @throws IllegalStateException where the hook is set and not allowed, or set by half
   */
  static CommitGate gate(boolean allowed, Optional<String> text, Optional<Path> marker) {
    if (text.isEmpty()) {
      return CommitGate.OPEN;
    }
    if (!allowed) {
      throw new IllegalStateException(
          "tongbao.test-hook.halt-before-commit is set, which kills this service on purpose."
              + " Remove it; only tests set it, together with tongbao.test-hooks=true.");
    }
    Path path =
        marker.orElseThrow(
            () ->
                new IllegalStateException(
                    "tongbao.test-hook.halt-before-commit needs tongbao.test-hook.halt-marker,"
                        + " a file path: without it every start would halt again."));
    return new HaltBeforeCommit(text.get(), path);
  }

  @Override
  public void pass(Batch batch) {
    boolean found =
        batch.entries().stream()
            .anyMatch(
                entry ->
                    entry.message() instanceof DocumentClosed(DocumentRecord document)
                        && document.text() != null
                        && document.text().contains(text));
    if (found && !Files.exists(marker)) {
      halt();
    }
  }

  private void halt() {
    try {
      Files.createFile(marker);
    } catch (IOException e) {
      throw new UncheckedIOException("the marker of the test hook cannot be written", e);
    }
    LOG.warnf("test hook: halting before the commit, marker %s", marker);
    Runtime.getRuntime().halt(EXIT_CODE);
  }
}
