package org.tongbao.engine.explanation;

import org.tongbao.contract.event.Announcement;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Focus;
import org.tongbao.contract.event.RegulationReference;

/** What an event says, in one line. */
public final class EventHeadline {

  private EventHeadline() {}

  public static String of(CampaignEvent event) {
    return event.detail().type()
        + " "
        + switch (event.detail()) {
          case Figure figure -> figure.action() + " " + figure.objectKind() + " " + figure.text();
          case CaseDescription one -> one.name() == null ? event.evidence().quote() : one.name();
          case Announcement announcement -> announcement.kind().toString();
          case Focus focus -> focus.text();
          case RegulationReference regulation -> regulation.title();
        };
  }
}
