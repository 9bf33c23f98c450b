package org.tongbao.extract.document;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Evidence;
import org.tongbao.contract.event.Focus;
import org.tongbao.contract.event.Period;
import org.tongbao.engine.StepBudgetExceededException;
import org.tongbao.reading.Reading;

/**
 * A small real extractor: each line {@code name: words} is an event whose id comes from the name
 * and whose content from the words.
 *
 * @param suffix added to the content: another engine says other things of the same text
 */
public record LineEngine(String suffix) implements EventFinder {

  public static final String THROWING_WORDS = "makes the engine throw";
  public static final String ENDLESS_WORDS = "makes the engine run on";

  @Override
  public List<CampaignEvent> extract(Reading.Readable document) {
    if (document.text().contains(THROWING_WORDS)) {
      throw new IllegalStateException("outer", new NumberFormatException("inner"));
    }
    if (document.text().contains(ENDLESS_WORDS)) {
      throw new StepBudgetExceededException(1_000, document.text().length());
    }
    List<CampaignEvent> events = new ArrayList<>();
    int start = 0;
    for (String line : document.text().split("\n", -1)) {
      if (line.contains(":")) {
        events.add(event(document, line, start));
      }
      start += line.length() + 1;
    }
    return events;
  }

  private CampaignEvent event(Reading.Readable document, String line, int start) {
    String name = line.substring(0, line.indexOf(':'));
    return new CampaignEvent(
        idOf(document.documentId(), name),
        document.documentId(),
        new Evidence(line, start, start + line.length(), line, null, List.of()),
        new Campaign(null, null, null),
        List.of(),
        null,
        null,
        new Period(null, null),
        document.source(),
        List.of(),
        new Focus(line + suffix));
  }

  public static String idOf(String documentId, String name) {
    return documentId + "." + Sha256.hex(name).substring(0, 16);
  }
}
