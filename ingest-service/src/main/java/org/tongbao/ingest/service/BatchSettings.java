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
}
