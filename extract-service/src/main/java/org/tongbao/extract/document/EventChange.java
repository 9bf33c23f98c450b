package org.tongbao.extract.document;

import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.extract.state.StandingVersion;

/** What a new revision does to one event. */
public sealed interface EventChange {

  /** The event is new, or its content is. */
  record Published(CampaignEvent event, StandingVersion version) implements EventChange {}

  /** The same content at other offsets. */
  record Moved(CampaignEvent event, StandingVersion version) implements EventChange {}

  /** The document no longer says it. */
  record Retracted(String eventId) implements EventChange {}
}
