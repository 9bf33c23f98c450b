package org.tongbao.engine.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** 落网人员之中,…: what was done to those whom the first clause names holds for each count behind. */
final class TopicCount extends VerbRule {

  private static final int LONGEST_TOPIC = 24;
  private static final Phrases AMONG = Phrases.of("当中", "之中", "里面");

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site));
  }

  private static @Nullable Attempt attempt(Site site) {
    int start = site.sentence().span().start();
    int comma =
        site.text().indexOf(',', start, Math.min(site.quantity().start(), start + LONGEST_TOPIC));
    if (comma < 0 || !AMONG.endsAt(site.text(), comma) || hasOwnVerb(site)) {
      return null;
    }
    Tokens topic = site.tokens();
    Token verb = topic.first(token -> token.end() <= comma && isEnforcement(token));
    Token noun = topic.last(token -> token.end() <= comma && counts(site, token));
    if (verb == null) {
      return null;
    }
    Word.Verb action = (Word.Verb) verb.word();
    ObjectKind named = noun == null ? null : ((Word.Noun) noun.word()).kind();
    ObjectKind kind = named == null ? action.implied() : named;
    return kind != null && ObjectFinder.counts(site, new Word.Noun(kind)) && action.accepts(kind)
        ? Attempt.carried(action.on(kind), verb.span())
        : null;
  }

  private static boolean hasOwnVerb(Site site) {
    return site.left().any(Traits.ENFORCEMENT);
  }

  private static boolean isEnforcement(Token token) {
    return token.word() instanceof Word.Verb verb && verb.isEnforcement();
  }

  private static boolean counts(Site site, Token token) {
    return token.word() instanceof Word.Noun noun && ObjectFinder.counts(site, noun);
  }

  @Override
  public Description description() {
    return Description.of(
        "Counts behind a topic such as 落网人员之中 have the verb of the topic.",
        "VERB … 当中/之中/里面, … NUMBER …",
        "a figure with the verb of the topic",
        Example.of("找回的儿童当中,失踪5年至10年的80名,10年以上的30名", "RESCUED PEOPLE 80名", "RESCUED PEOPLE 30名"),
        Example.of("落网者之中,涉诈骗等侵财案的有90名", "CAUGHT SUSPECTS 90名"),
        Example.of("查处的商户里面,涉及无证经营的有12家", "PENALIZED ORGANIZATIONS 12家"),
        Example.counter("抓获嫌疑人90名,其中主犯12名", "CAUGHT SUSPECTS 90名", "CAUGHT SUSPECTS 12名 of 90名"));
  }
}
