package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.number.Classifier;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.structure.Sentence;

/**
 * Reads the figures of one sentence: rules propose an action, the object decides. Open so that
 * {@link LeftOutNumbers} can listen.
 */
class FrameReader {

  static final List<Exclusion> EXCLUSIONS =
      List.of(
          new OrdinalNumber(),
          new CodeNumber(),
          new NumberInName(),
          new ThresholdNumber(),
          new GrowthNumber(),
          new ConvertedSum(),
          new RateNumber(),
          new NotEnforcement(),
          new IntendedNumber(),
          new ConstituentActions(),
          new IntroducingOne(),
          new BatchNumber(),
          new BareNumber());

  static final List<VerbRule> VERB_RULES =
      List.of(
          new RespectiveNumber(),
          new PublishedCases(),
          new PassiveVerb(),
          new DisposedObject(),
          new NumberInModifier(),
          new PrecedingVerb(),
          new FollowingVerb(),
          new TopicCount(),
          new InvolvedNoun(),
          new VictimCount(),
          new InvolvedPersons(),
          new CarriedVerb(),
          new VerblessShare(),
          new InvolvedDeed(),
          new YearSeries(),
          new PlaceSeries(),
          new BracketedNumber());

  /** Whoever these are done to are no suspects by that. */
  private static final Set<Action> ON_OTHER_PEOPLE =
      EnumSet.of(
          Action.RESCUED,
          Action.DEPLOYED,
          Action.RECOVERED,
          Action.INSPECTED,
          Action.RECEIVED,
          Action.LAUNCHED);

  /** Without a word of its own such an action does not have money as its object. */
  private static final Set<Action> NOT_ON_MONEY =
      EnumSet.of(
          Action.SOLVED,
          Action.INVESTIGATED,
          Action.CAUGHT,
          Action.DISMANTLED,
          Action.SHUT_DOWN,
          Action.REMOVED,
          Action.INSPECTED,
          Action.RESCUED);

  private final Exclusion[] exclusions;
  private final VerbRule[] verbRules;

  FrameReader() {
    this(EXCLUSIONS, VERB_RULES);
  }

  FrameReader(List<Exclusion> exclusions, List<VerbRule> verbRules) {
    this.exclusions = exclusions.toArray(Exclusion[]::new);
    this.verbRules = verbRules.toArray(VerbRule[]::new);
  }

  /** The numbers of a sentence that may be figures, those that are none left out of its tokens. */
  List<Site> sites(IndexedText text, Sentence sentence, Tokens tokens) {
    List<Site> sites = new ArrayList<>();
    List<Token> excluded = List.of();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).word() instanceof Word.Number) {
        Site site = new Site(text, sentence, tokens, i);
        if (exclusionOf(site) == null) {
          sites.add(site);
        } else {
          excluded = excluded.isEmpty() ? new ArrayList<>() : excluded;
          excluded.add(site.token());
        }
      }
    }
    return excluded.isEmpty() ? sites : sitesWithout(excluded, text, sentence, tokens);
  }

  private static List<Site> sitesWithout(
      List<Token> excluded, IndexedText text, Sentence sentence, Tokens tokens) {
    List<Token> kept = new ArrayList<>(tokens.size());
    int next = 0;
    for (Token token : tokens) {
      if (next < excluded.size() && excluded.get(next).start() == token.start()) {
        next++;
      } else {
        kept.add(token);
      }
    }
    Tokens others = Tokens.of(kept);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).word() instanceof Word.Number) {
        sites.add(new Site(text, sentence, others, i));
      }
    }
    return sites;
  }

  /** The rule that says that the number is no figure. */
  @Nullable Exclusion exclusionOf(Site site) {
    for (Exclusion exclusion : exclusions) {
      if (exclusion.excludes(site)) {
        return exclusion;
      }
    }
    return null;
  }

  @Nullable Draft read(Site site, Memory memory) {
    for (VerbRule rule : verbRules) {
      List<Attempt> attempts = rule.attempts(site, memory);
      for (int j = 0; j < attempts.size(); j++) {
        Draft draft = draft(site, attempts.get(j), memory, rule);
        if (draft != null) {
          return draft;
        }
      }
    }
    return null;
  }

  /** The number with this action, or null where its object is none for the action. */
  private static @Nullable Draft draft(Site site, Attempt attempt, Memory memory, FigureRule rule) {
    ObjectPhrase object = ObjectFinder.find(site, attempt, memory);
    Draft last = memory.last();
    ObjectKind kind =
        object == null && last != null && goesOn(site, attempt, last)
            ? last.kind()
            : kind(site, attempt.verb(), object);
    Action action = attempt.verb().actionOn(kind);
    boolean money = kind == ObjectKind.MONEY && NOT_ON_MONEY.contains(action);
    return attempt.verb().accepts(kind) && !money
        ? new Draft(
            site.sentence(),
            withUnit(site.quantity(), kind),
            action,
            kind,
            attempt,
            object,
            null,
            null,
            rule)
        : null;
  }

  /** 涉款3800万 is in yuan. */
  private static Quantity withUnit(Quantity quantity, ObjectKind kind) {
    boolean yuan = kind == ObjectKind.MONEY && quantity.classifier() == null;
    return yuan ? quantity.withClassifier(Classifier.YUAN) : quantity;
  }

  /** 受理线索56条,核实42条: another verb, the same unit, no noun. */
  private static boolean goesOn(Site site, Attempt attempt, Draft last) {
    Classifier unit = site.quantity().classifier();
    Classifier before = last.quantity().classifier();
    ObjectKind implied = attempt.verb().implied();
    boolean things =
        last.kind() == ObjectKind.GOODS
            && unit != null
            && unit.counts(ObjectKind.GOODS)
            && site.quantity().start() == last.quantity().end() + 1;
    return things
        || unit != null
            && before != null
            && !site.quantity().isMoney()
            && (implied == null || !unit.counts(implied) || isLeadSettled(site, last))
            && unit.unit().charAt(0) == before.unit().charAt(0);
  }

  /** 交办线索90条,其中办结80条: leads are settled as cases are. */
  private static boolean isLeadSettled(Site site, Draft last) {
    return last.kind() == ObjectKind.LEADS && site.tokens().any(Word.Mark.AMONG);
  }

  private static ObjectKind kind(Site site, Word.Verb verb, @Nullable ObjectPhrase object) {
    if (site.quantity().isMoney()) {
      return ObjectKind.MONEY;
    }
    if (object != null) {
      return object.kind() == null ? people(verb) : object.kind();
    }
    return unnamedKind(site.quantity().classifier(), verb);
  }

  /** What a number counts where the text does not name it. */
  static ObjectKind unnamedKind(@Nullable Classifier classifier, Word.Verb verb) {
    if (classifier == null) {
      return verb.implied() == null ? ObjectKind.OTHER : verb.implied();
    }
    if (verb.implied() == ObjectKind.TEAMS && classifier.counts(ObjectKind.PEOPLE)) {
      return ObjectKind.PEOPLE;
    }
    if (verb.implied() != null && classifier.counts(verb.implied())) {
      return verb.implied();
    }
    if (classifier.kinds().isEmpty()) {
      return ObjectKind.OTHER;
    }
    ObjectKind first = classifier.kinds().getFirst();
    ObjectKind likeliest =
        verb.accepts(first) || !verb.accepts(ObjectKind.OTHER) ? first : ObjectKind.OTHER;
    return likeliest == ObjectKind.SUSPECTS ? people(verb) : likeliest;
  }

  private static ObjectKind people(Word.Verb verb) {
    boolean victims = verb.use() == Word.Use.DEED;
    return victims || ON_OTHER_PEOPLE.contains(verb.action())
        ? ObjectKind.PEOPLE
        : ObjectKind.SUSPECTS;
  }
}
