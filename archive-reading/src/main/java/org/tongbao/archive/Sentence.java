package org.tongbao.archive;

import java.io.EOFException;

/** What libraries say of a failure, fit for the middle of a sentence. */
final class Sentence {

  private static final int MAX_CHARACTERS = 200;

  private Sentence() {}

  static String of(Throwable failure) {
    String message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return failure instanceof EOFException
          ? "it ends too early"
          : failure.getClass().getSimpleName();
    }
    String line = message.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    return line.length() <= MAX_CHARACTERS ? line : line.substring(0, MAX_CHARACTERS) + "…";
  }
}
