package org.tongbao.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an archive is written. Whether tar and WARC are compressed with gzip, their bytes say. */
public enum ArchiveFormat {
  ZIP(".zip"),
  TAR(".tar", ".tar.gz", ".tgz"),
  WARC(".warc", ".warc.gz");

  /** Archives that are not read, whose names would promise documents. */
  private static final List<String> OTHER_ENDINGS =
      List.of(".7z", ".rar", ".gz", ".bz2", ".xz", ".zst", ".tbz", ".txz", ".jar", ".wacz");

  private final List<String> endings;

  ArchiveFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** By the ending of the file's name. */
  public static Optional<ArchiveFormat> ofName(String name) {
    return Arrays.stream(values()).filter(format -> format.endingOf(name) != null).findFirst();
  }

  /** The name without the ending, for the collection that the archive is. */
  public String collectionOf(String name) {
    String ending = endingOf(name);
    return ending == null || ending.length() == name.length()
        ? name
        : name.substring(0, name.length() - ending.length());
  }

  /** True for names of archives, also of kinds that are not read. */
  static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ofName(name).isPresent() || OTHER_ENDINGS.stream().anyMatch(lower::endsWith);
  }

  private @Nullable String endingOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().filter(lower::endsWith).findFirst().orElse(null);
  }
}
