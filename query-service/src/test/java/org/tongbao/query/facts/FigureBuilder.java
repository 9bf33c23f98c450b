package org.tongbao.query.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Evidence;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.contract.event.Period;
import org.tongbao.contract.event.Region;

/** A figure event for tests: 净网 2021, CAUGHT SUSPECTS of the whole country, unless changed. */
public final class FigureBuilder {

  private final String documentId;
  private final int start;
  private String text = "1名";
  private BigDecimal value = BigDecimal.ONE;
  private @Nullable BigDecimal upper;
  private Bound bound = Bound.EXACT;
  private @Nullable String unit = "名";
  private @Nullable String series = "净网";
  private @Nullable Integer edition = 2021;
  private @Nullable String operation;
  private Action action = Action.CAUGHT;
  private ObjectKind object = ObjectKind.SUSPECTS;
  private String subject = "";
  private Level level = Level.CAMPAIGN;
  private @Nullable String partOf;
  private List<Crime> crimes = List.of();
  private @Nullable Region region = Region.NATIONWIDE;
  private Period period = Period.UNKNOWN;
  private @Nullable PublicationTime publishedAt;
  private @Nullable String sentence;

  private FigureBuilder(String document, int start) {
    this.documentId = Sha256.hex(document).substring(0, 32);
    this.start = start;
  }

  /** The figure at a place of a document that is named by any word. */
  public static FigureBuilder figure(String document, int start) {
    return new FigureBuilder(document, start);
  }

  public FigureBuilder says(String text, long value, Bound bound) {
    return says(text, BigDecimal.valueOf(value), bound);
  }

  public FigureBuilder says(String text, BigDecimal value, Bound bound) {
    this.text = text;
    this.value = value;
    this.bound = bound;
    return this;
  }

  public FigureBuilder upTo(BigDecimal upper) {
    this.upper = upper;
    return this;
  }

  public FigureBuilder unit(@Nullable String unit) {
    this.unit = unit;
    return this;
  }

  public FigureBuilder campaign(@Nullable String series, @Nullable Integer edition) {
    this.series = series;
    this.edition = edition;
    return this;
  }

  public FigureBuilder operation(String operation) {
    this.operation = operation;
    this.level = Level.OPERATION;
    return this;
  }

  public FigureBuilder of(Action action, ObjectKind object, Crime... crimes) {
    this.action = action;
    this.object = object;
    this.crimes = List.of(crimes);
    return this;
  }

  public FigureBuilder subject(String subject) {
    this.subject = subject;
    return this;
  }

  public FigureBuilder level(Level level) {
    this.level = level;
    return this;
  }

  public FigureBuilder partOf(CampaignEvent total) {
    this.partOf = total.id();
    return this;
  }

  public FigureBuilder region(@Nullable Region region) {
    this.region = region;
    return this;
  }

  public FigureBuilder period(@Nullable String from, @Nullable String to) {
    this.period =
        new Period(
            from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    return this;
  }

  public FigureBuilder published(String day) {
    this.publishedAt = new PublicationTime(day);
    return this;
  }

  /** The sentence that holds it, by which copies of twelve letters and more are told. */
  public FigureBuilder sentence(String sentence) {
    this.sentence = sentence;
    return this;
  }

  public CampaignEvent build() {
    String eventId = documentId + "." + Sha256.hex(text + start).substring(0, 16);
    String said = sentence == null ? "共" + text + "。" : sentence;
    return new CampaignEvent(
        eventId,
        documentId,
        new Evidence(text, start, start + text.length(), said, fingerprint(), List.of()),
        new Campaign(series, edition, operation),
        crimes,
        region,
        null,
        period,
        new Source(null, null, null, publishedAt, null),
        List.of(),
        new Figure(text, value, upper, bound, unit, action, object, "", subject, level, partOf));
  }

  /** The same sentence in another document, where it stands alone. */
  public static CampaignEvent copyOf(CampaignEvent event, String document, String published) {
    String documentId = Sha256.hex(document).substring(0, 32);
    String eventId = documentId + event.id().substring(event.id().indexOf('.'));
    return new CampaignEvent(
        eventId,
        documentId,
        event.evidence(),
        event.campaign(),
        event.crimes(),
        event.region(),
        event.agency(),
        event.period(),
        new Source(null, null, null, new PublicationTime(published), null),
        event.flags(),
        ((Figure) event.detail()).withPartOf(null));
  }

  private @Nullable String fingerprint() {
    String letters = sentence == null ? "" : sentence.replaceAll("[^\\p{L}\\p{N}]", "");
    return letters.length() < 12 ? null : Sha256.hex(letters).substring(0, 16);
  }
}
