package org.tongbao.extract.stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive until the stream has given up. */
@Liveness
@ApplicationScoped
class StreamsLiveness implements HealthCheck {

  private final ExtractStreams streams;

  StreamsLiveness(ExtractStreams streams) {
    this.streams = streams;
  }

  @Override
  public HealthCheckResponse call() {
    KafkaStreams.State state = streams.state();
    boolean gaveUp = state == KafkaStreams.State.ERROR || state == KafkaStreams.State.PENDING_ERROR;
    return HealthCheckResponse.named("extract stream")
        .status(!gaveUp)
        .withData("state", state.name())
        .build();
  }
}
