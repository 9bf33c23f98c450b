package org.tongbao.archive;

import org.tongbao.contract.Limits;

/**
 * The bounds of one archive.
 *
 * @param entryBytes of one document without its compression; what is larger is told by its size
 * @param entries documents, refused and passed over together
 * @param totalBytes of all that is read, without compression
 * @param ratio the most bytes that one compressed byte may become, once {@code graceBytes} were
 *     read
 * @param graceBytes short texts may well be more repetitive
 * @param headerBytes of what stands before an entry, such as its name
 * @param directoryBytes of a zip's list of entries, which is held in memory
 */
public record ArchiveLimits(
    int entryBytes,
    long entries,
    long totalBytes,
    int ratio,
    long graceBytes,
    int headerBytes,
    int directoryBytes) {

  private static final int MEBIBYTE = 1024 * 1024;

  /** For archives that others send. */
  public static final ArchiveLimits SENT =
      new ArchiveLimits(
          Limits.PDF_DOCUMENT_BYTES,
          100_000,
          1024L * MEBIBYTE,
          200,
          16L * MEBIBYTE,
          MEBIBYTE,
          16 * MEBIBYTE);

  /** For files of one's own machine, which may be whole crawls. */
  public static final ArchiveLimits LOCAL =
      new ArchiveLimits(
          Limits.PDF_DOCUMENT_BYTES,
          100_000_000,
          1024L * 1024 * MEBIBYTE,
          SENT.ratio,
          SENT.graceBytes,
          SENT.headerBytes,
          256 * MEBIBYTE);

  /** The same but for what is meant to be set. */
  public ArchiveLimits with(long mostEntries, long mostTotalBytes, int mostRatio) {
    return new ArchiveLimits(
        entryBytes,
        mostEntries,
        mostTotalBytes,
        mostRatio,
        graceBytes,
        headerBytes,
        directoryBytes);
  }
}
