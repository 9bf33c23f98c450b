package org.tongbao.engine.explanation;

import java.util.Locale;
import java.util.stream.Collectors;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Flag;
import org.tongbao.engine.explanation.DocumentExplanation.LeftOutNumber;
import org.tongbao.engine.explanation.Explanation.SlotOrigin;
import org.tongbao.engine.rule.GrammarRule;
import org.tongbao.engine.scope.Slot;

/** Explanations as people read them. */
public final class ExplanationText {

  private static final String LINE = "  %-9s %s%n";

  private ExplanationText() {}

  /** All of a document: a block of lines for each event, then the numbers that are none. */
  public static String of(DocumentExplanation document) {
    if (!document.reportsEnforcement()) {
      return "no events: the text reports no enforcement%n".formatted();
    }
    StringBuilder text = new StringBuilder();
    for (Explanation event : document.events()) {
      text.append(of(event)).append(System.lineSeparator());
    }
    if (!document.leftOut().isEmpty()) {
      text.append("Numbers that are no figures%n".formatted());
    }
    for (LeftOutNumber number : document.leftOut()) {
      GrammarRule rule = number.rule();
      String why =
          rule == null
              ? "no verb of enforcement owns it"
              : rule.title() + ": " + rule.description().recognises();
      text.append("  %s ← %s%n".formatted(at(number.words(), number.start(), number.end()), why));
    }
    return text.toString();
  }

  /** A block of lines: what the event is, its quote, its rules, their words, its scope. */
  public static String of(Explanation explanation) {
    CampaignEvent event = explanation.event();
    StringBuilder text = new StringBuilder();
    text.append(EventHeadline.of(event)).append(System.lineSeparator());
    String quote = event.evidence().quote();
    append(text, "quote", at(quote, event.evidence().start(), event.evidence().end()));
    for (GrammarRule rule : explanation.rules()) {
      append(text, "rule", rule.title() + ": " + rule.description().recognises());
    }
    for (Explanation.Part part : explanation.parts()) {
      boolean number = part.role().equals(Explanation.NUMBER);
      String value = number && event.detail() instanceof Figure figure ? " = " + value(figure) : "";
      append(text, part.role(), cited(part.cited()) + value);
    }
    if (event.detail() instanceof Figure figure && !namesObject(explanation)) {
      append(
          text,
          "object",
          figure.objectKind() + " ← not named: told by verb, unit or figure before");
    }
    for (SlotOrigin slot : explanation.slots()) {
      if (slot.value() != null || slot.slot() == Slot.CRIMES) {
        append(text, slot.slot().name().toLowerCase(Locale.ROOT), line(slot));
      }
    }
    if (!event.flags().isEmpty()) {
      append(
          text, "flags", event.flags().stream().map(Flag::name).collect(Collectors.joining(" ")));
    }
    append(text, "id", event.id());
    return text.toString();
  }

  private static boolean namesObject(Explanation explanation) {
    return explanation.parts().stream().anyMatch(part -> part.role().equals(Explanation.OBJECT));
  }

  private static void append(StringBuilder text, String label, String line) {
    text.append(LINE.formatted(label, line.replace('\n', ' ')));
  }

  private static String value(Figure figure) {
    String upper = figure.upper() == null ? "" : "–" + figure.upper().toPlainString();
    String unit = figure.unit() == null ? "" : " " + figure.unit();
    return figure.value().toPlainString() + upper + unit + ", " + figure.bound();
  }

  private static String line(SlotOrigin slot) {
    StringBuilder line = new StringBuilder(slot.value() == null ? "–" : slot.value());
    if (slot.way() == null) {
      return line.toString();
    }
    line.append(" ← ");
    if (slot.cited() != null) {
      line.append(cited(slot.cited()));
      if (slot.via() != null) {
        line.append(", read with ").append(cited(slot.via()));
      }
      line.append(": ");
    }
    line.append(slot.way().sentence());
    if (slot.metadata() != null) {
      line.append("; ").append(slot.metadata());
    }
    return line.toString();
  }

  private static String cited(Cited cited) {
    return at(cited.words(), cited.start(), cited.end()) + " in " + cited.standing().words();
  }

  private static String at(String words, int start, int end) {
    return "%s (%d–%d)".formatted(words, start, end);
  }
}
