package org.tongbao.ingest.api;

import static org.tongbao.api.access.AccessRules.rule;
import static org.tongbao.contract.access.Role.ADMIN;
import static org.tongbao.contract.access.Role.FEEDER;
import static org.tongbao.contract.access.Role.READER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.tongbao.api.access.AccessRules;

/** Who may do what here; the description of the API says the same. */
@ApplicationScoped
class OperationRoles {

  private static final AccessRules RULES =
      new AccessRules(
          List.of(
              rule("POST", "/v1/documents", FEEDER),
              rule("POST", "/v1/documents/batch", FEEDER),
              rule("DELETE", "/v1/documents/{documentId}", ADMIN),
              rule("POST", "/v1/documents/{documentId}/alias", ADMIN),
              rule("POST", "/v1/dead-letters/{stage}/{documentId}/resend", ADMIN),
              rule("GET", "/v1/feeds", READER),
              rule("POST", "/v1/feeds", FEEDER),
              rule("GET", "/v1/feeds/opml", READER),
              rule("POST", "/v1/feeds/opml", FEEDER),
              rule("GET", "/v1/feeds/{feedId}", READER),
              rule("PATCH", "/v1/feeds/{feedId}", FEEDER),
              rule("DELETE", "/v1/feeds/{feedId}", ADMIN),
              rule("POST", "/v1/feeds/{feedId}/pause", FEEDER),
              rule("POST", "/v1/feeds/{feedId}/resume", FEEDER),
              rule("POST", "/v1/feeds/{feedId}/poll", FEEDER)));

  @Produces
  @Singleton
  AccessRules rules() {
    return RULES;
  }
}
