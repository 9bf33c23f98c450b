package org.tongbao.ingest.batch;

import org.tongbao.archive.ArchiveLimits;

/**
 * The bounds of one batch.
 *
 * @param lineBytes the longest line; base64 of the largest document fits
 * @param lines the most lines
 * @param bytes the most bytes of all lines together
 * @param bytesUnderWay documents that wait for their acknowledgement hold at most so many bytes,
 *     the last one aside
 * @param linesUnderWay and at most so many lines
 * @param archive of a batch that is an archive
 */
public record BatchLimits(
    int lineBytes,
    int lines,
    long bytes,
    long bytesUnderWay,
    int linesUnderWay,
    ArchiveLimits archive) {}
