package org.tongbao.ingest.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.tongbao.api.problem.Problem;

/** Holds Accept against what a batch is answered in: of two methods the framework does not. */
final class Accepted {

  private static final List<MediaType> ANSWERS =
      List.of(MediaType.valueOf(BatchResource.NDJSON), MediaType.valueOf(Problem.MEDIA_TYPE));

  private Accepted() {}

  /**
   * @throws NotAcceptableException where none of them is wanted
   */
  static void require(HttpHeaders headers) {
    if (headers.getAcceptableMediaTypes().stream()
        .noneMatch(wanted -> ANSWERS.stream().anyMatch(wanted::isCompatible))) {
      throw new NotAcceptableException();
    }
  }
}
