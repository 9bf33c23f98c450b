package org.tongbao.engine.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.number.Classifier;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/**
 * Cases and suspects without any verb take that of the total before them; so does what follows 其中.
 */
final class VerblessShare extends VerbRule {

  private static final int LONGEST_VIEW = 24;

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site, memory));
  }

  private static @Nullable Attempt attempt(Site site, Memory memory) {
    boolean share =
        memory.sharesGoOn()
            || site.tokens().any(Word.Mark.AMONG)
            || site.tokens().any(Word.Mark.BREAKDOWN)
            || seenBy(site);
    ObjectKind kind = kind(site, memory, share);
    boolean ownVerb =
        site.left()
            .any(
                token ->
                    token.word() instanceof Word.Verb verb
                        && verb.isEnforcement()
                        && ObjectFinder.mayOwn(site, verb));
    if (kind == null || ownVerb) {
      return null;
    }
    Token seen = seenBy(site) ? verbOf(site) : null;
    if (seen != null) {
      return Attempt.carried((Word.Verb) seen.word(), seen.span());
    }
    boolean counted = kind == ObjectKind.CASES || kind == ObjectKind.SUSPECTS;
    Memory.Said total = share && !counted ? memory.inSentence() : null;
    boolean ofTotal = total != null && total.verb().accepts(kind) && total.verb().isEnforcement();
    Memory.Said said = ofTotal ? total : memory.lastFor(kind);
    return said != null && (share || counted) ? Attempt.carried(said.verb(), said.where()) : null;
  }

  /** 从涉案金额看,…: a breakdown by whatever is named. */
  private static boolean seenBy(Site site) {
    int start = site.sentence().span().start();
    int comma =
        site.text().indexOf(',', start, Math.min(site.quantity().start(), start + LONGEST_VIEW));
    return site.text().charAt(start) == '从'
        && comma > start
        && "看说讲".indexOf(site.text().charAt(comma - 1)) >= 0;
  }

  /** 从抓获的人员看: the verb of enforcement in the first clause. */
  private static @Nullable Token verbOf(Site site) {
    Token first = site.tokens().getFirst();
    return site.tokens()
        .first(
            token ->
                token.clause() == first.clause()
                    && token.word() instanceof Word.Verb verb
                    && verb.isEnforcement());
  }

  private static @Nullable ObjectKind kind(Site site, Memory memory, boolean share) {
    Classifier classifier = site.quantity().classifier();
    if (classifier == null || classifier.kinds().isEmpty()) {
      return namedKind(site);
    }
    ObjectKind likeliest = classifier.kinds().getFirst();
    Draft last = memory.last();
    boolean pair =
        last != null
            && last.kind() == ObjectKind.CASES
            && likeliest == ObjectKind.SUSPECTS
            && site.quantity().start() - last.quantity().end() <= 1;
    if (share && likeliest == ObjectKind.SUSPECTS && namedKind(site) == null) {
      return last == null ? likeliest : countsPersons(last) ? last.kind() : null;
    }
    if (last != null
        && site.before() == '的'
        && likeliest == ObjectKind.SUSPECTS
        && countsPersons(last)
        && namedKind(site) == null) {
      return last.kind();
    }
    boolean sort = likeliest == ObjectKind.CASES && !classifier.counts(ObjectKind.GOODS);
    return pair || sort ? likeliest : namedKind(site);
  }

  private static boolean countsPersons(Draft last) {
    return last.kind() == ObjectKind.SUSPECTS || last.kind() == ObjectKind.PEOPLE;
  }

  private static @Nullable ObjectKind namedKind(Site site) {
    List<Token> left = site.left();
    for (int i = left.size() - 1; i >= 0; i--) {
      if (left.get(i).word() instanceof Word.Noun noun && ObjectFinder.counts(site, noun)) {
        return noun.kind();
      }
    }
    return null;
  }

  @Override
  public Description description() {
    return Description.of(
        "Cases and suspects without any verb take that of the total before them; so does what follows 其中.",
        "TOTAL … 其中 … NUMBER; NOUN NUMBER without verb behind a total",
        "a figure with the verb of the total",
        Example.of(
            "侦破案件480起,抓获920人。网络赌博类130起、310人",
            "SOLVED CASES 480起",
            "CAUGHT SUSPECTS 920人",
            "SOLVED CASES 130起",
            "CAUGHT SUSPECTS 310人"),
        Example.of(
            "救出被困人员90名,其中受困超过三天的有20名,受伤的有7名",
            "RESCUED PEOPLE 90名",
            "RESCUED PEOPLE 20名 of 90名",
            "RESCUED PEOPLE 7名 of 90名"),
        Example.of(
            "检查网店900家,发现违法线索80条,其中,涉嫌销售侵权商品的网店30家",
            "INSPECTED ORGANIZATIONS 900家",
            "IDENTIFIED LEADS 80条",
            "IDENTIFIED ORGANIZATIONS 30家 of 900家"),
        Example.of("破获案件60起。其中,诈骗案20起", "SOLVED CASES 60起", "SOLVED CASES 20起 of 60起"),
        Example.of(
            "侦破案件90起。黑客类8起、19人", "SOLVED CASES 90起", "SOLVED CASES 8起", "CAUGHT SUSPECTS 19人"),
        Example.counter("全国共有各类企业3100家"));
  }
}
