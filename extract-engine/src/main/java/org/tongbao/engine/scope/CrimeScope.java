package org.tongbao.engine.scope;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.Level;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.scope.CrimeWords.Resolved;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * Which kinds of crime a statement is about: those that its own words name, else those of the case
 * told or the operation, else those of the clause before it, else what 此类 points to, else the
 * heading's or the title's, else the one kind that the campaign is about.
 */
final class CrimeScope {

  /** (一)打击网络赌博。 heads its paragraph without being a line of its own. */
  private static final int LONGEST_INLINE_HEADING = 30;

  /** A paragraph above a case that names more kinds tells of a campaign. */
  private static final int MOST_OF_CASE = 3;

  private static final Phrases LAW_CLASSES = Phrases.of("刑事案", "行政案", "治安案");
  private static final Phrases ALL_CLASSES = Phrases.of("各类", "各种", "等案件", "等刑事");
  private static final Phrases INTRODUCING = Phrases.of("一个", "一处", "一伙", "一起", "一条", "一宗");
  private static final Phrases POINTING = Phrases.of("此类", "这类", "该类", "上述", "相关案件", "这些");

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final ThematicActions actions;
  private final CrimeWords words;
  private final KindCarry carry;
  private final CaseNameCrimes caseNames;
  private final DocumentCrimes document;
  private final TitleNumbers sums;
  private final NamedAims aims;
  private final CampaignCrimes campaignCrimes = new CampaignCrimes();
  private final PerSentence<Optional<Resolved>> further;

  CrimeScope(DocumentMentions mentions, Surroundings surroundings, ThematicActions actions) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.actions = actions;
    this.words = new CrimeWords(mentions);
    this.carry = new KindCarry(mentions, words);
    this.caseNames = new CaseNameCrimes(mentions.outline(), words);
    this.document = new DocumentCrimes(mentions, words);
    this.sums = new TitleNumbers(mentions);
    this.aims = new NamedAims(mentions, words);
    this.further = new PerSentence<>(mentions.outline(), this::readFurther);
  }

  Resolved resolve(Sentence sentence, Span statement, Level level, CampaignScope.Resolved named) {
    Resolved found = ofStatement(sentence, statement, level, named);
    Resolved resolved = found.crimes().isEmpty() ? ofLawClass(sentence, named, found) : found;
    return carry.withSmuggling(sentence, statement, resolved, document.titleTellsSmuggling());
  }

  private Resolved ofStatement(
      Sentence sentence, Span statement, Level level, CampaignScope.Resolved named) {
    Campaign campaign = named.campaign();
    if (surroundings.block(sentence).kind() == BlockKind.TABLE_ROW) {
      return words.of(sentence.span()).by(OriginWay.CRIMES_OF_ROW);
    }
    Resolved own = own(sentence, statement);
    if (own != null) {
      return own;
    }
    Resolved near =
        switch (level) {
          case CASE -> by(OriginWay.CRIMES_OF_CASE, ofCase(sentence, statement));
          case OPERATION ->
              by(
                  OriginWay.CRIMES_OF_OPERATION,
                  ofOperation(sentence, statement, named.ground(), campaign.operation()));
          case CAMPAIGN -> null;
        };
    if (near != null) {
      return near;
    }
    Resolved before = by(OriginWay.CRIMES_BEFORE, before(sentence, statement));
    Resolved found = before != null ? before : further.of(sentence).orElse(null);
    if (found != null) {
      return found;
    }
    Resolved aimed = by(OriginWay.CRIMES_OF_CAMPAIGN, aims.of(campaign));
    if (aimed != null) {
      return aimed;
    }
    Origin series = named.origins().series();
    Resolved ofCampaign =
        campaignCrimes.of(campaign.series(), series == null ? null : series.words());
    Resolved things =
        ofCampaign.crimes().isEmpty() && !carry.namesCampaign(sentence.span(), statement.end())
            ? by(OriginWay.CRIMES_BEFORE, carry.fromClauseBefore(sentence, statement.start(), true))
            : null;
    return things == null ? ofCampaign : things;
  }

  /** 刑事案件, in sums of a campaign or a text that is wholly about one kind: cases of that kind. */
  private Resolved ofLawClass(Sentence sentence, CampaignScope.Resolved named, Resolved found) {
    boolean lawClass =
        LAW_CLASSES.in(mentions.text(), sentence.span())
            && !ALL_CLASSES.in(mentions.text(), sentence.span());
    Origin series = named.origins().series();
    if (!lawClass) {
      return found;
    }
    Resolved ofCampaign =
        campaignCrimes.of(named.campaign().series(), series == null ? null : series.words());
    if (ofCampaign.crimes().size() == 1) {
      return ofCampaign;
    }
    Resolved ofDocument = document.resolve(surroundings.isTitle(sentence));
    return ofDocument == null ? found : ofDocument;
  }

  private static @Nullable Resolved by(OriginWay way, @Nullable Resolved resolved) {
    return resolved == null ? null : resolved.by(way);
  }

  /** The statement's own words, back to the number before it in its clause. */
  private @Nullable Resolved own(Sentence sentence, Span statement) {
    Span clause = sentence.clauseAt(statement.start());
    Span said = OwnWords.of(mentions.text(), clause, statement);
    return words.areIn(said) && !carry.isShareOfAll(clause, said) ? words.of(said) : null;
  }

  private @Nullable Resolved ofCase(Sentence sentence, Span statement) {
    Resolved name = caseNames.in(sentence);
    if (name != null) {
      return name;
    }
    Resolved clause = before(sentence, statement);
    if (clause != null
        && INTRODUCING.in(mentions.text(), sentence.span().start(), statement.start())) {
      return clause;
    }
    if (carry.opensAnother(sentence)) {
      return clause;
    }
    for (Sentence earlier : surroundings.before(sentence)) {
      Resolved named = caseNames.in(earlier);
      if (named != null) {
        return named;
      }
    }
    if (clause != null) {
      return clause;
    }
    for (Sentence earlier : surroundings.before(sentence)) {
      if (words.areIn(earlier.span())) {
        return words.of(earlier.span());
      }
    }
    return surroundings.storyBefore(sentence).stream()
        .filter(earlier -> words.areIn(earlier.span()))
        .findFirst()
        .map(earlier -> words.of(earlier.span()))
        .filter(told -> told.crimes().size() <= MOST_OF_CASE)
        .orElse(null);
  }

  private @Nullable Resolved ofOperation(
      Sentence sentence,
      Span statement,
      @Nullable CampaignMention ground,
      @Nullable String operation) {
    Span action = actions.before(sentence, statement.start());
    if (action != null && words.areIn(action)) {
      return words.of(action);
    }
    if (ground == null || operation == null) {
      return null;
    }
    for (Sentence before : surroundings.before(sentence)) {
      if (before.span().contains(ground.start()) && words.areIn(before.span())) {
        return words.listTroubles(before.span()) ? Resolved.ALL_KINDS : words.of(before.span());
      }
    }
    return null;
  }

  /** The nearest item of its clause before it that names kinds, else the nearest such clause. */
  private @Nullable Resolved before(Sentence sentence, Span statement) {
    Span own = sentence.clauseAt(statement.start());
    int end = statement.start();
    boolean named = words.areIn(own.start(), end);
    Resolved item = named ? ofItem(own, end) : null;
    if (item != null) {
      return item;
    }
    if (carry.namesCampaign(own, end)) {
      return null;
    }
    return sums.tell(statement) ? null : carry.fromClauseBefore(sentence, end, false);
  }

  /** The nearest item of a clause before the offset that names kinds, else all up to it. */
  private @Nullable Resolved ofItem(Span own, int end) {
    for (int i = end - 1; i >= own.start(); i--) {
      boolean opens = i == own.start() || mentions.text().charAt(i - 1) == '、';
      Span item = opens ? new Span(i, end) : null;
      if (item != null
          && words.areIn(item)
          && words.count(item)
          && !carry.isShareOfAll(own, item)
          && !carry.isThing(own, item)) {
        return words.of(item);
      }
    }
    Span upTo = new Span(own.start(), end);
    return carry.isShareOfAll(own, upTo) || carry.isThing(own, upTo) ? null : words.of(upTo);
  }

  private Optional<Resolved> readFurther(Sentence sentence) {
    if (POINTING.in(mentions.text(), sentence.span())) {
      for (Sentence before : surroundings.before(sentence)) {
        if (words.areIn(before.span())) {
          return Optional.of(words.of(before.span()).by(OriginWay.CRIMES_POINTED_TO));
        }
      }
    }
    Sentence opening = surroundings.block(sentence).sentences().getFirst();
    boolean inlineHeading =
        opening.index() < sentence.index()
            && opening.span().end() - opening.span().start() <= LONGEST_INLINE_HEADING
            && !words.count(opening.span());
    if (inlineHeading && words.areIn(opening.span())) {
      return Optional.of(words.of(opening.span()).by(OriginWay.CRIMES_OF_HEADING));
    }
    for (Block heading : surroundings.headings(sentence)) {
      if (words.areIn(heading.span())) {
        return Optional.of(words.of(heading.span()).by(OriginWay.CRIMES_OF_HEADING));
      }
    }
    return Optional.ofNullable(document.resolve(surroundings.isTitle(sentence)));
  }
}
