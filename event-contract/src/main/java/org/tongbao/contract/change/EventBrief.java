package org.tongbao.contract.change;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.contract.event.Period;
import org.tongbao.contract.event.PlainNumber;
import org.tongbao.contract.event.Region;

/**
 * An event in short; texts are cut.
 *
 * @param type as in the event, such as {@code figure}
 * @param title of the document
 * @param figure null for other types
 */
public record EventBrief(
    String type,
    String quote,
    Campaign campaign,
    List<Crime> crimes,
    @Nullable Region region,
    @Nullable String agency,
    Period period,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable FigureBrief figure) {

  private static final int WORDS = 120;
  private static final int SENTENCE = 400;

  /** The number that a figure says. */
  public record FigureBrief(
      String text,
      BigDecimal value,
      @Nullable BigDecimal upper,
      Bound bound,
      @Nullable String unit,
      Action action,
      ObjectKind object,
      String objectText,
      Level level) {

    public FigureBrief {
      value = PlainNumber.of(value);
      upper = PlainNumber.ofNullable(upper);
    }

    static FigureBrief of(Figure figure) {
      return new FigureBrief(
          Cut.to(figure.text(), WORDS),
          figure.value(),
          figure.upper(),
          figure.bound(),
          Cut.ofNullable(figure.unit(), WORDS),
          figure.action(),
          figure.objectKind(),
          Cut.to(figure.objectText(), WORDS),
          figure.level());
    }
  }

  public static EventBrief of(CampaignEvent event) {
    return new EventBrief(
        event.type().wireName(),
        Cut.to(event.evidence().quote(), SENTENCE),
        new Campaign(
            Cut.ofNullable(event.campaign().series(), WORDS),
            event.campaign().edition(),
            Cut.ofNullable(event.campaign().operation(), WORDS)),
        event.crimes(),
        event.region(),
        Cut.ofNullable(event.agency(), WORDS),
        event.period(),
        Cut.ofNullable(event.source().title(), SENTENCE),
        Cut.ofNullable(event.source().publisher(), WORDS),
        wholeOrNone(event.source().url()),
        event.detail() instanceof Figure figure ? FigureBrief.of(figure) : null);
  }

  /** Half an address leads nowhere. */
  private static @Nullable String wholeOrNone(@Nullable String url) {
    return url == null || url.length() > Cut.LONGEST_ADDRESS ? null : url;
  }
}
