package org.tongbao.extract.document;

import java.util.List;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.reading.Reading;

/** The finding of events; in production {@link org.tongbao.engine.ExtractionEngine}. */
@FunctionalInterface
public interface EventFinder {

  List<CampaignEvent> extract(Reading.Readable document);
}
