package org.tongbao.engine.explanation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.engine.explanation.Explanation.SlotOrigin;
import org.tongbao.engine.rule.GrammarRule;

/** Explanations as people read them. */
public final class ExplanationText {

  private static final String LINE = "  %-9s %s%n";

  private ExplanationText() {}

  /** A block of lines: what the event is, its quote, its rules, its words, its scope. */
  public static String of(Explanation explanation) {
    CampaignEvent event = explanation.event();
    StringBuilder text = new StringBuilder();
    text.append(EventHeadline.of(event)).append(System.lineSeparator());
    text.append(
        LINE.formatted(
            "quote",
            "%s (%d–%d)"
                .formatted(
                    event.evidence().quote(), event.evidence().start(), event.evidence().end())));
    for (GrammarRule rule : explanation.rules()) {
      text.append(LINE.formatted("rule", rule.title() + ": " + rule.description().recognises()));
    }
    for (Explanation.Part part : explanation.parts()) {
      text.append(LINE.formatted("words", part.role() + " " + cited(part.cited())));
    }
    for (SlotOrigin slot : explanation.slots()) {
      String line = line(slot);
      if (line != null) {
        text.append(LINE.formatted(slot.slot().name().toLowerCase(Locale.ROOT), line));
      }
    }
    return text.toString();
  }

  private static @Nullable String line(SlotOrigin slot) {
    if (slot.way() == null || slot.value() == null) {
      return slot.value() == null ? null : slot.value();
    }
    StringBuilder line = new StringBuilder(slot.value()).append(" ← ");
    if (slot.cited() != null) {
      line.append(cited(slot.cited())).append(": ");
    }
    line.append(slot.way().sentence());
    if (slot.metadata() != null) {
      line.append("; with ").append(slot.metadata());
    }
    return line.toString();
  }

  private static String cited(Cited cited) {
    return "%s (%d–%d, %s)"
        .formatted(
            cited.words().replace('\n', ' '), cited.start(), cited.end(), cited.standing().words());
  }
}
