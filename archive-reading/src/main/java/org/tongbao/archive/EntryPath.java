package org.tongbao.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of files in archives: which charset they are in, where they lead, what they name. */
final class EntryPath {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\].*|[A-Za-z]:.*", Pattern.DOTALL);
  private static final Set<String> OF_THE_SYSTEM =
      Set.of("__macosx", "thumbs.db", "desktop.ini", "$recycle.bin");

  private EntryPath() {}

  /**
   * A name that does not say its charset: UTF-8 where it is that, else GB18030, as Chinese Windows
   * writes names; null where it is neither.
   */
  static @Nullable String decode(byte[] name) {
    String utf8 = decode(name, StandardCharsets.UTF_8);
    return utf8 != null ? utf8 : decode(name, GB18030);
  }

  /** The path with single slashes between its parts. */
  static String normal(String name) {
    return String.join("/", parts(name));
  }

  /**
   * What an entry is by its name alone; null where its content decides.
   *
   * @param name null where it could not be decoded
   * @param asRead for people, where it could not
   */
  static @Nullable ArchiveElement judged(
      long place, @Nullable String name, String asRead, boolean isFolder) {
    if (name == null) {
      return new ArchiveElement.Refused(
          place, asRead, "The name is neither UTF-8 nor GB18030: pack the archive anew.");
    }
    if (isFolder) {
      return new ArchiveElement.Passed(place, name, PassedKind.FOLDER);
    }
    if (isHidden(name)) {
      return new ArchiveElement.Passed(place, name, PassedKind.HIDDEN);
    }
    String refusal = refusal(name);
    return refusal == null ? null : new ArchiveElement.Refused(place, name, refusal);
  }

  private static @Nullable String refusal(String name) {
    if (ABSOLUTE.matcher(name).matches()) {
      return "The path is absolute, expected one within the archive: pack the archive anew from a folder.";
    }
    if (parts(name).contains("..")) {
      return "The path leads out of the archive (..), expected one within it: pack the archive anew from a folder.";
    }
    if (ArchiveFormat.isArchive(name)) {
      return "It is an archive within the archive, which is not opened: feed it by itself.";
    }
    return parts(name).isEmpty() ? "The path is empty: it names no document." : null;
  }

  private static boolean isHidden(String name) {
    return parts(name).stream()
        .anyMatch(
            part ->
                part.startsWith(".") && !part.equals("..")
                    || OF_THE_SYSTEM.contains(part.toLowerCase(Locale.ROOT)));
  }

  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.replace('\\', '/').split("/")) {
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static @Nullable String decode(byte[] name, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(name))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
