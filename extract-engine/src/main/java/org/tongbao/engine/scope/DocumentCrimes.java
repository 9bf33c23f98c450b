package org.tongbao.engine.scope;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Crime;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.crime.CrimeMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.scope.CrimeWords.Resolved;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;

/** The kinds of crime that a document as a whole is about. */
final class DocumentCrimes {

  private static final Crime[] KINDS = Crime.values();
  private static final int MANY = 5;

  /** All but one of so many. */
  private static final int NEARLY_ALL = 6;

  private static final int LEAD_SENTENCES = 3;
  private static final Phrases AIMS =
      Phrases.of(
          "打击", "严打", "整治", "惩治", "防范", "遏制", "禁毒", "反诈", "严惩", "惩处", "查处", "查办", "打假", "执法", "治理",
          "查获", "破获", "侦破");

  private final DocumentMentions mentions;
  private final CrimeWords words;
  private final Resolved only;
  private final Resolved ofTitle;
  private final boolean titleTellsSmuggling;

  DocumentCrimes(DocumentMentions mentions, CrimeWords words) {
    this.mentions = mentions;
    this.words = words;
    this.only = onlyKind();
    this.ofTitle = ofTitle();
    this.titleTellsSmuggling = isSmugglingInTitle();
  }

  /** For statements that name none, or null; a title does not speak for itself. */
  @Nullable Resolved resolve(boolean inTitle) {
    Resolved resolved = inTitle || ofTitle.crimes().isEmpty() ? only : ofTitle;
    return resolved.crimes().isEmpty() ? null : resolved;
  }

  /** 海关查获走私案件412起: what the text below tells was smuggled. */
  boolean titleTellsSmuggling() {
    return titleTellsSmuggling;
  }

  private boolean isSmugglingInTitle() {
    for (Block block : mentions.outline().blocks()) {
      if (block.kind() == BlockKind.TITLE && words.tellSmuggling(block.span())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnlyAimed(List<CampaignMention> campaigns) {
    for (CampaignMention campaign : campaigns) {
      if (campaign.kind() != CampaignMention.Kind.AIMED) {
        return false;
      }
    }
    return true;
  }

  /** A title of one kind without a campaign's name speaks for the whole document. */
  private Resolved ofTitle() {
    for (Block block : mentions.outline().blocks()) {
      if (block.kind() == BlockKind.TITLE
          && mentions.crimes().anyIn(block.span())
          && isOnlyAimed(mentions.campaigns().in(block.span()))) {
        Resolved title = words.of(block.span());
        boolean oneTerm = mentions.crimes().in(block.span()).size() == 1;
        return title.crimes().size() == 1 || oneTerm
            ? title.by(OriginWay.CRIMES_OF_DOCUMENT)
            : Resolved.ALL_KINDS;
      }
    }
    return Resolved.ALL_KINDS;
  }

  /** The only kind named, or the one that nearly all words for kinds name. */
  private Set<Crime> mainKind() {
    int[] counts = new int[KINDS.length];
    int kinds = 0;
    int named = mentions.crimes().all().size();
    for (CrimeMention mention : mentions.crimes().all()) {
      for (Crime kind : mention.crimes()) {
        kinds += counts[kind.ordinal()]++ == 0 ? 1 : 0;
      }
    }
    for (Crime kind : KINDS) {
      int count = counts[kind.ordinal()];
      boolean only = named > 1 && count == named && kinds == 1;
      boolean nearlyAll = count >= MANY && count * NEARLY_ALL >= named * (NEARLY_ALL - 1);
      if (only || nearlyAll) {
        return EnumSet.of(kind);
      }
    }
    return Set.of();
  }

  /** The one kind that the whole document names, declared in its title or its first sentences. */
  private Resolved onlyKind() {
    Set<Crime> kinds = mainKind();
    if (kinds.isEmpty()) {
      return Resolved.ALL_KINDS;
    }
    int declared = 0;
    for (Sentence sentence : mentions.outline().sentences()) {
      if (AIMS.in(mentions.text(), sentence.span()) && mentions.crimes().anyIn(sentence.span())) {
        Origin origin =
            Origin.of(
                OriginWay.CRIMES_OF_DOCUMENT,
                mentions.crimes().firstIn(sentence.span().start(), sentence.span().end()));
        return new Resolved(kinds, false, origin);
      }
      if (++declared >= LEAD_SENTENCES) {
        break;
      }
    }
    return Resolved.ALL_KINDS;
  }
}
