package org.tongbao.engine.scope;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Crime;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.crime.CrimeMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.scope.CrimeWords.Resolved;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * Whether the kinds of crime that one clause names hold for the statements of the clauses behind.
 */
final class KindCarry {

  /** A list of so many kinds before 等 gives examples of all. */
  private static final int EXAMPLES = 3;

  private static final Phrases SHARES = Phrases.of("其中", "当中");

  private static final Phrases CASES_OR_ACTIONS = Phrases.of("案", "行动");
  private static final Phrases EMPHASIS = Phrases.of("重点");
  private static final Phrases AND_SO_ON = Phrases.of("等");

  private static final Phrases SEIZING =
      Phrases.of("缴", "查获", "查扣", "扣押", "起获", "检获", "检取", "搜获", "搜出", "起出", "销毁", "没收");
  private static final String THINGS = "件册张盘台部套只本份箱盒瓶";
  private static final String DIGITS = "0123456789余多万";
  private static final Set<Crime> DANGEROUS = EnumSet.of(Crime.WEAPONS, Crime.DRUGS);
  private static final Phrases ON_PERSONS = Phrases.of("案", "犯", "人", "者", "窝点", "团伙", "涉");

  private final DocumentMentions mentions;
  private final CrimeWords words;

  KindCarry(DocumentMentions mentions, CrimeWords words) {
    this.mentions = mentions;
    this.words = words;
  }

  /** 其中刑事案件87件: a share named by a class of law alone is of its total's kind. */
  boolean isShareOfAll(Span clause, Span said) {
    return SHARES.beginsAt(mentions.text(), clause.start()) && words.of(said).crimes().isEmpty();
  }

  /** 在“净网2023”行动中关闭网站3家: what the clauses before were about was another campaign's. */
  boolean namesCampaign(Span clause, int end) {
    Mentions<CampaignMention> campaigns = mentions.campaigns();
    int first = campaigns.indexFrom(clause.start());
    for (int i = first; i < campaigns.endFrom(first, end); i++) {
      if (campaigns.get(i).edition() != null) {
        return true;
      }
    }
    return false;
  }

  /** Shares without a kind, things of several kinds counted together and aims pass nothing on. */
  boolean goesOn(Span clause) {
    CrimeMention first = mentions.crimes().firstIn(clause.start(), clause.end());
    boolean mixed =
        first != null
            && !CASES_OR_ACTIONS.in(mentions.text(), clause)
            && words.count(new Span(clause.start(), first.start()))
            && words.of(clause).crimes().size() > 1;
    boolean aim =
        EMPHASIS.endAt(mentions.text(), clause.start(), clause.end()) > clause.start()
            && AND_SO_ON.in(mentions.text(), clause);
    return !isShareOfAll(clause, clause) && !mixed && !aim;
  }

  /**
   * Of the nearest clause before the offset that passes its kinds on.
   *
   * @param things of those that count seized things, which tell little of what stands beside them
   */
  @Nullable Resolved fromClauseBefore(Sentence sentence, int end, boolean things) {
    if (!words.areIn(sentence.span().start(), end)) {
      return null;
    }
    for (int i = sentence.clauses().size() - 1; i >= 0; i--) {
      Span clause = sentence.clauses().get(i);
      boolean earlier = clause.start() < end && !clause.contains(end);
      if (earlier && words.areIn(clause) && goesOn(clause) && countsThings(clause) == things) {
        return listsExamples(clause) ? Resolved.ALL_KINDS : words.of(clause);
      }
    }
    return null;
  }

  /** ;6月11日,某分局…: behind a semicolon a day, a body or a place begins another case. */
  boolean opensAnother(Sentence sentence) {
    int start = sentence.span().start();
    boolean behind = start > 0 && mentions.text().charAt(start - 1) == ';';
    return behind
        && (mentions.times().firstIn(start, start + 1) != null
            || mentions.agencies().firstIn(start, start + 1) != null
            || mentions.places().firstIn(start, start + 1) != null);
  }

  /**
   * With smuggling, where what was seized was smuggled by the words of the sentence or the title.
   */
  Resolved withSmuggling(
      Sentence sentence, Span statement, Resolved resolved, boolean titleTellsSmuggling) {
    boolean smuggled =
        mayBeSmuggled(resolved.crimes())
            && (titleTellsSmuggling || words.tellSmuggling(sentence.span()));
    return smuggled || isOfSmuggledDrugs(sentence, statement, resolved)
        ? resolved.and(Crime.SMUGGLING)
        : resolved;
  }

  /** What customs seize counts as smuggling too: 走私固体废物, 走私案件…涉税5亿元. */
  private static boolean mayBeSmuggled(Set<Crime> crimes) {
    return crimes.size() == 1 && (crimes.contains(Crime.ENVIRONMENT) || crimes.contains(Crime.TAX));
  }

  /** 查获走私毒品案件40起,缴获毒品2吨: what was seized in the cases of the clause before. */
  private boolean isOfSmuggledDrugs(Sentence sentence, Span statement, Resolved resolved) {
    if (!DANGEROUS.containsAll(resolved.crimes()) || resolved.crimes().isEmpty()) {
      return false;
    }
    Span clause = sentence.clauseAt(statement.start());
    Resolved before = fromClauseBefore(sentence, clause.start(), false);
    return before != null
        && before.crimes().contains(Crime.SMUGGLING)
        && before.crimes().equals(resolved.and(Crime.SMUGGLING).crimes());
  }

  /** 缴获毒品5公斤、电脑3台: what is seized beside drugs and weapons is of no kind by that. */
  boolean isThing(Span clause, Span item) {
    return countsThings(clause) && DANGEROUS.containsAll(words.of(item).crimes());
  }

  /** 收缴枪支31支 */
  boolean countsThings(Span clause) {
    int verb = SEIZING.firstIn(mentions.text(), clause.start(), clause.end());
    boolean things = verb >= 0 || endsWithThings(clause);
    int from = Math.max(verb, clause.start());
    return things && words.count(clause) && !ON_PERSONS.in(mentions.text(), from, clause.end());
  }

  /** 电子游戏机32台, behind 销毁…: a list of things goes on. */
  private boolean endsWithThings(Span clause) {
    int last = clause.end() - 1;
    while (last > clause.start() && ",、。;".indexOf(mentions.text().charAt(last)) >= 0) {
      last--;
    }
    return last > clause.start()
        && THINGS.indexOf(mentions.text().charAt(last)) >= 0
        && DIGITS.indexOf(mentions.text().charAt(last - 1)) >= 0;
  }

  private boolean listsExamples(Span clause) {
    CrimeMention last = mentions.crimes().lastIn(clause.start(), clause.end());
    return last != null
        && AND_SO_ON.endAt(mentions.text(), last.end(), clause.end()) > last.end()
        && words.of(clause).crimes().size() >= EXAMPLES;
  }
}
