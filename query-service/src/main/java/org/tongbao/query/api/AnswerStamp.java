package org.tongbao.query.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** The stamp of the state that an answer was read from; it travels in a header. */
@RequestScoped
public class AnswerStamp {

  /** Asked again with it as {@code knownAt}, the same answer comes. */
  public static final String HEADER = "Tongbao-Known-At";

  private @Nullable Instant stamp;

  void set(Instant read) {
    stamp = read;
  }

  @Nullable Instant get() {
    return stamp;
  }

  /** Writes the header. */
  public static final class Filter {

    private final AnswerStamp stamp;

    Filter(AnswerStamp stamp) {
      this.stamp = stamp;
    }

    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
      Instant read = stamp.get();
      if (read != null) {
        response.getHeaders().putSingle(HEADER, read.toString());
      }
    }
  }
}
