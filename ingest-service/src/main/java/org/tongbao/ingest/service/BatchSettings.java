package org.tongbao.ingest.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The bounds of {@code POST /v1/documents/batch}. */
@ConfigMapping(prefix = "tongbao.ingest.batch")
public interface BatchSettings {

  /** Base64 of the largest document, 6 MiB, and what is said beside it. */
  @WithDefault("9437184")
  int lineBytes();

  @WithDefault("10000")
  int lines();

  /** Less than {@code quarkus.http.limits.max-body-size}, so that there are answers per line. */
  @WithDefault("67108864")
  long bytes();

  @WithDefault("8388608")
  long bytesUnderWay();

  @WithDefault("500")
  int linesUnderWay();

  /** What an archive may hold. */
  Archive archive();

  /** The bounds of a batch that is an archive. */
  interface Archive {

    /** Files and pages, also those that are passed over. */
    @WithDefault("100000")
    long entries();

    /** Of all together, without compression. */
    @WithDefault("1073741824")
    long totalBytes();

    /** The most bytes that one compressed byte may become. */
    @WithDefault("200")
    int ratio();
  }
}
