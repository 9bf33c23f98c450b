package org.tongbao.reading;

/** Reads a document of any supported charset and format. Stateless and safe for all threads. */
public final class DocumentReader {

  /** Never throws for any bytes: what cannot be read is told as {@link Reading.Unreadable}. */
  public Reading read(byte[] bytes, Hints hints) {
    throw new UnsupportedOperationException("not built yet");
  }
}
