package org.tongbao.engine.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.engine.rule.GrammarRule;
import org.tongbao.engine.scope.OriginWay;
import org.tongbao.engine.scope.Slot;

/**
 * Why an event is what it is.
 *
 * @param rules that made it, the one that found it first
 * @param parts the words that it was made from
 * @param slots its scope, in the order of {@link Slot}
 */
public record Explanation(
    CampaignEvent event, List<GrammarRule> rules, List<Part> parts, List<SlotOrigin> slots) {

  /** The role of the words that a figure's value is read from. */
  public static final String NUMBER = "number";

  /** The role of the words that a figure's object is named by. */
  public static final String OBJECT = "object";

  /** Words with what they are to the event. */
  public record Part(String role, Cited cited) {}

  /**
   * A slot with where its value comes from.
   *
   * @param value as the event has it, null where it is empty
   * @param way how it was found, null where it is empty
   * @param cited the words that say it, null where none do
   * @param via other words that these are read with (the province that 全省 means), null without any
   * @param metadata what the sender or the page told that the value also rests on, null where it
   *     rests on the text alone
   */
  public record SlotOrigin(
      Slot slot,
      @Nullable String value,
      @Nullable OriginWay way,
      @Nullable Cited cited,
      @Nullable Cited via,
      @Nullable String metadata) {}
}
