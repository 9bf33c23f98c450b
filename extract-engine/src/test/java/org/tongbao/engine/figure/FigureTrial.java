package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Figure;
import org.tongbao.engine.StepBudget;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.OutlineReader;
import org.tongbao.engine.text.Normaliser;

/** Tries one rule about numbers by itself, or all others without it. */
public final class FigureTrial {

  private FigureTrial() {}

  /** Whether the rule says something of a number in the text, the others unheard. */
  public static boolean speaks(FigureRule rule, String text) {
    return switch (rule) {
      case Exclusion exclusion -> excludes(exclusion, text);
      case VerbRule verbRule -> proposes(verbRule, text);
      case TableRule _ ->
          !figures(new FrameReader(FrameReader.EXCLUSIONS, List.of()), text).isEmpty();
      default ->
          figures(new FrameReader(), text).stream().anyMatch(figure -> figure.contains(" of "));
    };
  }

  /** Whether the rule only tells that numbers are no figures. */
  public static boolean excludes(FigureRule rule) {
    return rule instanceof Exclusion;
  }

  /** Whether the rule can be taken away. */
  static boolean isRemovable(FigureRule rule) {
    return rule instanceof Exclusion || rule instanceof VerbRule;
  }

  /** What the others find. */
  static List<String> without(FigureRule rule, String text) {
    FrameReader others =
        new FrameReader(
            FrameReader.EXCLUSIONS.stream().filter(other -> other != rule).toList(),
            FrameReader.VERB_RULES.stream().filter(other -> other != rule).toList());
    return figures(others, text);
  }

  private static boolean excludes(Exclusion exclusion, String text) {
    boolean[] spoke = new boolean[1];
    Exclusion listening =
        new Exclusion() {
          @Override
          public boolean excludes(Site site) {
            spoke[0] |= exclusion.excludes(site);
            return false;
          }

          @Override
          public Description description() {
            return exclusion.description();
          }
        };
    figures(new FrameReader(List.of(listening), FrameReader.VERB_RULES), text);
    return spoke[0];
  }

  /** Listens to the rule, which is asked first of each number, without taking its word. */
  private static boolean proposes(VerbRule rule, String text) {
    boolean[] spoke = new boolean[1];
    VerbRule listening =
        new VerbRule() {
          @Override
          public List<Attempt> attempts(Site site, Memory memory) {
            spoke[0] |= !rule.attempts(site, memory).isEmpty();
            return List.of();
          }

          @Override
          public Description description() {
            return rule.description();
          }
        };
    List<VerbRule> rules = new ArrayList<>(FrameReader.VERB_RULES);
    rules.addFirst(listening);
    figures(new FrameReader(FrameReader.EXCLUSIONS, rules), text);
    return spoke[0];
  }

  private static List<String> figures(FrameReader frames, String text) {
    Outline outline = outline(text);
    ScopeResolver scopes = ScopeResolver.of(outline, Source.UNKNOWN);
    return new FigureDetector(frames)
        .detect(outline, scopes, StepBudget.forText(text.length())).stream()
            .map(
                found -> {
                  String share =
                      found.total() == null
                          ? ""
                          : " of " + ((Figure) found.total().detail()).text();
                  Figure figure = (Figure) found.detail();
                  return figure.action() + " " + figure.objectKind() + " " + figure.text() + share;
                })
            .toList();
  }

  private static Outline outline(String text) {
    return OutlineReader.read(Normaliser.normalise(text), Source.UNKNOWN);
  }
}
