package org.tongbao.engine.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Period;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.agency.BodyForm;
import org.tongbao.engine.campaign.CampaignForm;
import org.tongbao.engine.crime.CrimeForm;
import org.tongbao.engine.explanation.Explanation;
import org.tongbao.engine.mention.Mention;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.number.NumberForm;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.number.QuantityReader;
import org.tongbao.engine.region.PlaceForm;
import org.tongbao.engine.reporting.EnforcementReport;
import org.tongbao.engine.reporting.ReportForm;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.GrammarRule;
import org.tongbao.engine.scope.DocumentMentions;
import org.tongbao.engine.structure.LineForm;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.OutlineReader;
import org.tongbao.engine.text.Normaliser;
import org.tongbao.engine.text.TextForm;
import org.tongbao.engine.time.TimeForm;

/**
 * Tries the forms that readers recognise: what the reader alone reads, and what events get of it.
 */
final class FormTrial {

  static final Source PUBLISHED =
      new Source(null, null, null, new PublicationTime("2021-10-14"), null);

  private FormTrial() {}

  /** What the reader of the form reads of the text below the title. */
  static List<String> alone(GrammarRule form, Example example) {
    if (form instanceof ReportForm) {
      return report(example.text());
    }
    Outline outline = OutlineReader.read(Normaliser.normalise(example.document()), PUBLISHED);
    DocumentMentions mentions = DocumentMentions.of(outline, PUBLISHED);
    int body = outline.blocks().get(1).span().start();
    return switch (form) {
      case NumberForm _ ->
          QuantityReader.readAll(outline.text().text(), body, outline.text().text().length())
              .stream()
              .filter(Quantity::mayBeFigure)
              .map(FormTrial::number)
              .toList();
      case TimeForm _ ->
          in(mentions.times(), body).stream()
              .map(time -> time.kind() + " " + time.from() + "/" + time.to())
              .toList();
      case CampaignForm _ ->
          in(mentions.campaigns(), body).stream()
              .map(name -> name.kind() + " " + name.name() + " " + name.edition())
              .toList();
      case PlaceForm _ ->
          in(mentions.places(), body).stream().map(place -> words(place.region())).toList();
      case BodyForm _ ->
          in(mentions.agencies(), body).stream()
              .map(agency -> agency.reach() + " " + agency.name())
              .toList();
      case CrimeForm _ ->
          in(mentions.crimes(), body).stream()
              .map(crime -> crime.allKinds() ? "ALL" : words(crime.crimes()))
              .toList();
      case LineForm _ ->
          outline.blocks().stream().skip(1).map(block -> block.kind().name()).toList();
      case TextForm _ -> List.of(outline.text().text().substring(body));
      default -> throw new AssertionError("no reader is known for " + form);
    };
  }

  /** The form is what the figures of the whole grammar have. */
  static void assertWhole(GrammarRule form, Example example) {
    if (form instanceof ReportForm) {
      assertThat(RuleTrial.whole(example.text()).isEmpty()).isEqualTo(example.findings().isEmpty());
      return;
    }
    List<CampaignEvent> events =
        RuleTrial.whole(example.document(), PUBLISHED).stream().map(Explanation::event).toList();
    List<CampaignEvent> figures =
        events.stream().filter(event -> event.detail() instanceof Figure).toList();
    switch (form) {
      case NumberForm _ ->
          assertThat(figures)
              .extracting(event -> number((Figure) event.detail()))
              .isEqualTo(example.findings());
      case TimeForm _ when hasDays(example) ->
          assertThat(figures)
              .isNotEmpty()
              .allMatch(
                  event -> example.findings().getLast().endsWith(" " + words(event.period())));
      case CampaignForm _ when example.holds() ->
          assertThat(figures).isNotEmpty().allMatch(event -> isOf(event, example));
      case PlaceForm _ when example.holds() ->
          assertThat(figures)
              .isNotEmpty()
              .allMatch(event -> words(event.region()).equals(example.findings().getLast()));
      case BodyForm _ when example.holds() ->
          assertThat(figures)
              .isNotEmpty()
              .allMatch(event -> example.findings().getLast().endsWith(" " + event.agency()));
      case CrimeForm _ when example.holds() ->
          assertThat(figures)
              .isNotEmpty()
              .allMatch(
                  event -> {
                    String crimes = words(event.crimes());
                    return example.findings().getLast().equals(crimes.isEmpty() ? "ALL" : crimes);
                  });
      case LineForm _ -> assertLines(example, events);
      case TextForm _ -> assertSameFigures(example);
      default -> {}
    }
  }

  private static List<String> report(String text) {
    Outline outline = OutlineReader.read(Normaliser.normalise(text), Source.UNKNOWN);
    boolean report =
        EnforcementReport.mayBeOne(outline)
            && EnforcementReport.isOne(DocumentMentions.of(outline, Source.UNKNOWN));
    return report ? List.of("report") : List.of();
  }

  private static <M extends Mention> List<M> in(Mentions<M> mentions, int from) {
    return mentions.in(from, Integer.MAX_VALUE);
  }

  /** Events stand in paragraphs, headings and rows only. */
  private static void assertLines(Example example, List<CampaignEvent> events) {
    String[] lines = example.text().split("\n");
    int start = example.document().indexOf(lines[0]);
    for (int i = 0; i < lines.length; i++) {
      int from = start;
      int to = start + lines[i].length();
      boolean mute = List.of("FURNITURE", "REFERENCE").contains(example.findings().get(i));
      if (mute) {
        assertThat(events)
            .noneMatch(event -> event.evidence().start() >= from && event.evidence().end() <= to);
      }
      start = to + 1;
    }
    assertThat(events.isEmpty())
        .isEqualTo(
            !example.findings().contains("PARAGRAPH") && !example.findings().contains("TABLE_ROW"));
  }

  private static void assertSameFigures(Example example) {
    Example normal = Example.of(example.findings().getFirst());
    List<Explanation> wanted = RuleTrial.whole(normal.document(), PUBLISHED);
    List<Explanation> found = RuleTrial.whole(example.document(), PUBLISHED);
    assertThat(values(found)).isEqualTo(values(wanted)).isNotEmpty();
  }

  private static List<String> values(List<Explanation> events) {
    return events.stream()
        .map(Explanation::event)
        .filter(event -> event.detail() instanceof Figure)
        .map(event -> (Figure) event.detail())
        .map(figure -> figure.action() + " " + figure.objectKind() + " " + number(figure))
        .toList();
  }

  private static boolean isOf(CampaignEvent event, Example example) {
    String finding = example.findings().getLast();
    String name =
        event.campaign().operation() == null
            ? event.campaign().series()
            : event.campaign().operation();
    return finding.contains(" " + name + " ")
        && (finding.endsWith(" null") || finding.endsWith(" " + event.campaign().edition()));
  }

  private static boolean hasDays(Example example) {
    return example.holds()
        && List.of("POINT", "SPAN", "SINCE", "UNTIL").stream()
            .anyMatch(kind -> example.findings().getLast().startsWith(kind));
  }

  private static String number(Quantity quantity) {
    String unit = quantity.classifier() == null ? null : quantity.classifier().unit();
    return number(quantity.value(), quantity.upper(), unit, quantity.bound());
  }

  private static String number(Figure figure) {
    return number(figure.value(), figure.upper(), figure.unit(), figure.bound());
  }

  private static String number(
      BigDecimal value, @Nullable BigDecimal upper, @Nullable String unit, Enum<?> bound) {
    String end = upper == null ? "" : "-" + plain(upper);
    return plain(value) + end + " " + unit + " " + bound;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static String words(@Nullable Region region) {
    return region == null ? "" : region.code() + " " + region.name();
  }

  private static String words(Period period) {
    return period.from() + "/" + period.to();
  }

  private static String words(Iterable<Crime> crimes) {
    return StreamSupport.stream(crimes.spliterator(), false)
        .map(Enum::name)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
