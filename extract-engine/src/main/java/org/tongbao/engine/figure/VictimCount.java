package org.tongbao.engine.figure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** Victims that no verb counts were harmed by the case, whatever was done to others before. */
final class VictimCount extends VerbRule {

  private static final Word.Verb HARMED =
      new Word.Verb(
          Action.INVOLVED, Map.of(), Set.of(ObjectKind.PEOPLE), ObjectKind.PEOPLE, Word.Use.NOUN);

  private static final Phrases VICTIMS =
      Phrases.of("受害", "被害", "被骗", "受骗", "事主", "投资人", "投资者", "集资参与人", "投资群众", "出借人");

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site));
  }

  private static @Nullable Attempt attempt(Site site) {
    if (ObjectFinder.kindBefore(site) != ObjectKind.PEOPLE || site.left().any(Traits.VERB)) {
      return null;
    }
    Token noun = site.left().getLast();
    boolean victims =
        noun.word() instanceof Word.Noun && VICTIMS.beginsAt(site.text(), noun.start());
    return victims && CrimeContext.holds(site) ? Attempt.carried(HARMED, noun.span()) : null;
  }

  @Override
  public Description description() {
    return Description.of(
        "Victims that no verb counts were harmed by the case, whatever was done to others before.",
        "受害人/被害人/投资人/事主… NUMBER without a verb",
        "INVOLVED PEOPLE",
        Example.of("抓获嫌疑人5名,受害人达300余名", "CAUGHT SUSPECTS 5名", "INVOLVED PEOPLE 300余名"),
        Example.of("打掉诈骗团伙1个,被害人20多人", "DISMANTLED GANGS 1个", "INVOLVED PEOPLE 20多人"),
        Example.of("该案涉嫌集资诈骗,投资人1200余名", "INVOLVED PEOPLE 1200余名"),
        Example.counter("劝阻受害人300余名", "RESCUED PEOPLE 300余名"));
  }
}
