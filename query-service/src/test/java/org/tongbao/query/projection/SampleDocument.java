package org.tongbao.query.projection;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.document.DocumentFlag;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.document.StandingEvent;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.EventHash;
import org.tongbao.contract.event.Evidence;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.contract.event.Period;
import org.tongbao.contract.event.Region;

/** One revision of a made-up document: each value is a figure in a sentence of its own. */
public record SampleDocument(
    String id, String name, String engineVersion, int shift, List<Integer> values) {

  /** Each call makes another document, so that tests share a topic without meeting. */
  public static SampleDocument named(String name, Integer... values) {
    String id = Sha256.hex(name + "/" + System.nanoTime()).substring(0, 32);
    return new SampleDocument(id, name, "engine-1", 0, List.of(values));
  }

  public SampleDocument saying(Integer... others) {
    return new SampleDocument(id, name, engineVersion, shift, List.of(others));
  }

  public SampleDocument readBy(String otherEngine) {
    return new SampleDocument(id, name, otherEngine, shift, values);
  }

  /** The same sentences so many characters further on. */
  public SampleDocument shiftedBy(int codeUnits) {
    return new SampleDocument(id, name, engineVersion, codeUnits, values);
  }

  public String text() {
    return "x".repeat(shift) + name + values;
  }

  public String revision() {
    return Sha256.hex(text()).substring(0, 16);
  }

  public List<CampaignEvent> events() {
    return IntStream.range(0, values.size()).mapToObj(this::event).toList();
  }

  /** The event of a sentence; its id depends on the place of the sentence alone. */
  public CampaignEvent event(int sentence) {
    String quote = "抓获嫌疑人%d名".formatted(values.get(sentence));
    int start = shift + 100 * sentence;
    return new CampaignEvent(
        eventId(sentence),
        id,
        new Evidence(quote, start, start + quote.length(), quote, null, List.of()),
        new Campaign("净网", 2021, null),
        List.of(Crime.HACKING),
        Region.NATIONWIDE,
        "公安部",
        Period.UNKNOWN,
        source(),
        List.of(),
        figure(values.get(sentence)));
  }

  public String eventId(int sentence) {
    return id + "." + Sha256.hex("sentence " + sentence).substring(0, 16);
  }

  public DocumentRecord closing(long rawOffset) {
    List<StandingEvent> standing =
        events().stream()
            .map(event -> new StandingEvent(event.id(), EventHash.of(event).full()))
            .toList();
    return new DocumentRecord(
        DocumentRecord.TYPE,
        id,
        revision(),
        engineVersion,
        text(),
        source(),
        "samples",
        "样记者",
        List.of(DocumentFlag.MOJIBAKE),
        standing,
        new RawPlace("raw", 0, rawOffset),
        false);
  }

  public DocumentRecord withdrawal(long rawOffset) {
    return new DocumentRecord(
        DocumentRecord.TYPE,
        id,
        "0".repeat(16),
        engineVersion,
        null,
        Source.UNKNOWN,
        null,
        List.of(),
        new RawPlace("raw", 0, rawOffset),
        true);
  }

  private Source source() {
    return new Source(name, "样报", null, new PublicationTime("2021-10-14"), name + ".md");
  }

  private static Figure figure(int value) {
    return new Figure(
        value + "名",
        BigDecimal.valueOf(value),
        null,
        Bound.EXACT,
        "名",
        Action.CAUGHT,
        ObjectKind.SUSPECTS,
        "嫌疑人",
        "",
        Level.CAMPAIGN,
        null);
  }
}
