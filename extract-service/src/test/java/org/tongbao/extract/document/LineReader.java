package org.tongbao.extract.document;

import java.nio.charset.StandardCharsets;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.document.Source;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;

/** A small real reader: UTF-8 text is its own cleaned text. */
public final class LineReader implements TextReader {

  /** Not the key that the records have: it must never be used. */
  private static final String DERIVED_ID = "f".repeat(32);

  @Override
  public Reading read(byte[] bytes, Hints hints) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String revision = Sha256.hex(text + hints.title()).substring(0, 16);
    Source source =
        new Source(
            hints.title(), hints.publisher(), hints.url(), hints.publishedAt(), hints.path());
    if (bytes.length == 0) {
      return new Reading.Unreadable(DERIVED_ID, revision, source, Reason.EMPTY, "no bytes");
    }
    if (text.indexOf(0) >= 0) {
      return new Reading.Unreadable(DERIVED_ID, revision, source, Reason.BINARY, "no text");
    }
    return new Reading.Readable(DERIVED_ID, revision, source, text);
  }
}
