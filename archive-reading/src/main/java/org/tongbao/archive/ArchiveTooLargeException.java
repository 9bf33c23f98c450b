package org.tongbao.archive;

import java.io.IOException;

/** An archive holds more than is read; what came before stands. The message is a sentence. */
public final class ArchiveTooLargeException extends IOException {

  ArchiveTooLargeException(String message) {
    super(message);
  }
}
