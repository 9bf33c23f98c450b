package org.tongbao.query.projection.service;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.tongbao.query.projection.service.ProjectionStatus.GivenUp;
import org.tongbao.query.projection.service.ProjectionStatus.State;

/** DOWN once the projection has given up, which a new start may mend. */
@Liveness
public final class ProjectionLiveness implements HealthCheck {

  private final ProjectionService projection;

  ProjectionLiveness(ProjectionService projection) {
    this.projection = projection;
  }

  @Override
  public HealthCheckResponse call() {
    State state = projection.status().state();
    return HealthCheckResponse.named("projection thread")
        .status(!(state instanceof GivenUp))
        .withData("detail", state.detail())
        .build();
  }
}
