package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All rules about numbers, in the order in which they are tried. */
public final class FigureGrammar {

  private FigureGrammar() {}

  /** Which numbers are no figures; the first that fits counts. */
  public static List<FigureRule> exclusions() {
    return List.copyOf(FrameReader.EXCLUSIONS);
  }

  /** Which verb a number has; the first whose verb can have the object counts. */
  public static List<FigureRule> frames() {
    List<FigureRule> rules = new ArrayList<>(FrameReader.VERB_RULES);
    rules.add(Shares.RULE);
    rules.addAll(Arrays.asList(TableRule.values()));
    return rules;
  }
}
