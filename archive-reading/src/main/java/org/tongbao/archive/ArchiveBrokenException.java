package org.tongbao.archive;

import java.io.IOException;

/** An archive cannot be read on from here; what came before stands. The message is a sentence. */
public final class ArchiveBrokenException extends IOException {

  ArchiveBrokenException(String message, Throwable cause) {
    super(message, cause);
  }
}
