package org.tongbao.reading.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in a collection in its one written form.
 *
 * <p>These rules are final: Unicode NFC; {@code \} becomes {@code /}; empty parts and {@code .} are
 * dropped, so that there is no leading, trailing or doubled slash; case and white space stay. A
 * path with {@code ..}, with U+0000, or of no part at all is refused.
 */
public record SourcePath(String text) {

  /** Longest path that is read, in UTF-16 code units. */
  public static final int MAXIMUM_LENGTH = 4_096;

  /** The canonical form, or empty where the path is refused. */
  public static Optional<SourcePath> of(String path) {
    if (path.length() > MAXIMUM_LENGTH || path.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    String normal = Normalizer.normalize(path, Normalizer.Form.NFC).replace('\\', '/');
    for (String part : normal.split("/")) {
      if (part.equals("..")) {
        return Optional.empty();
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourcePath(String.join("/", parts)));
  }
}
