package org.tongbao.query.projection.service;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tongbao.query.projection.service.ProjectionStatus.State;

/**
 * UP once all is applied that was in the log at the start; DOWN when the log cannot be followed.
 */
@Readiness
public final class ProjectionReadiness implements HealthCheck {

  private final ProjectionService projection;

  ProjectionReadiness(ProjectionService projection) {
    this.projection = projection;
  }

  @Override
  public HealthCheckResponse call() {
    ProjectionStatus status = projection.status();
    State state = status.state();
    return HealthCheckResponse.named("projection")
        .status(status.isReady())
        .withData("state", state.getClass().getSimpleName())
        .withData("detail", state.detail())
        .build();
  }
}
