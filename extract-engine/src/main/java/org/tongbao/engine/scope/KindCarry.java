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

  /** 缴获毒品5公斤、电脑3台: what is seized beside drugs and weapons is of no kind by that. */
  boolean isThing(Span clause, Span item) {
    return countsThings(clause) && DANGEROUS.containsAll(words.of(item).crimes());
  }

  /** 收缴枪支31支 */
  boolean countsThings(Span clause) {
    return words.count(clause)
        && SEIZING.in(mentions.text(), clause)
        && !ON_PERSONS.in(mentions.text(), clause);
  }

  private boolean listsExamples(Span clause) {
    CrimeMention last = mentions.crimes().lastIn(clause.start(), clause.end());
    return last != null
        && AND_SO_ON.endAt(mentions.text(), last.end(), clause.end()) > last.end()
        && words.of(clause).crimes().size() >= EXAMPLES;
  }
}
