package org.tongbao.extract.state;

import org.tongbao.contract.document.StandingEvent;
import org.tongbao.contract.event.EventHash;

/**
 * The version of an event that stands.
 *
 * @param engineVersion of the engine that first gave the event its fields
 */
public record StandingVersion(String id, EventHash hash, String engineVersion) {

  public StandingEvent named() {
    return new StandingEvent(id, hash.full());
  }
}
