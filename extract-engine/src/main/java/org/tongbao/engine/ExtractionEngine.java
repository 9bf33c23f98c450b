package org.tongbao.engine;

import java.util.List;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.reading.Reading;

/** Finds the campaign events of one document. Stateless and safe for all threads. */
public final class ExtractionEngine {

  /**
   * The events in the order of the text.
   *
   * @throws StepBudgetExceededException where the text needs more work than its length allows
   */
  public List<CampaignEvent> extract(Reading.Readable document) {
    return List.of();
  }
}
