package org.tongbao.extract.hook;

import java.util.List;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.extract.document.EventFinder;
import org.tongbao.reading.Reading;

/** Throws for texts that contain some words, else asks the engine. */
public record FailingEngine(EventFinder engine, String words) implements EventFinder {

  @Override
  public List<CampaignEvent> extract(Reading.Readable document) {
    if (document.text().contains(words)) {
      throw new IllegalStateException("test hook: the text contains " + words);
    }
    return engine.extract(document);
  }
}
