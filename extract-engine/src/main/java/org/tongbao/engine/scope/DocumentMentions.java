package org.tongbao.engine.scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.Source;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.agency.AgencyReader;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.campaign.CampaignMention.Kind;
import org.tongbao.engine.campaign.CampaignReader;
import org.tongbao.engine.crime.CrimeMention;
import org.tongbao.engine.crime.CrimeReader;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.mention.Mention;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.region.PlaceReader;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;
import org.tongbao.engine.time.TimeReader;

/** All that the sentences of a document name; page furniture and references name nothing. */
public record DocumentMentions(
    Outline outline,
    Source source,
    Mentions<CampaignMention> campaigns,
    Mentions<CrimeMention> crimes,
    Mentions<PlaceMention> places,
    Mentions<AgencyMention> agencies,
    Mentions<TimeMention> times,
    @Nullable LocalDate published) {

  /** Reads all of them once. */
  public static DocumentMentions of(Outline outline, Source source) {
    IndexedText words = outline.words();
    Mentions<PlaceMention> places = PlaceReader.read(words);
    Mentions<AgencyMention> agencies = within(outline, AgencyReader.read(words, places));
    Mentions<CampaignMention> campaigns =
        leading(outside(agencies, within(outline, CampaignReader.read(words))));
    LocalDate published = publicationDay(source);
    return new DocumentMentions(
        outline,
        source,
        campaigns,
        within(outline, CrimeReader.read(words)),
        within(outline, places),
        agencies,
        within(
            outline,
            TimeReader.read(
                words, campaigns, published, times -> told(words, within(outline, times)))),
        published);
  }

  /** 《2021年禁毒报告》: the year of a title tells no time. */
  private static Mentions<TimeMention> told(IndexedText words, Mentions<TimeMention> times) {
    boolean titled = times.all().stream().anyMatch(time -> words.startsWith("《", time.start() - 1));
    return titled
        ? new Mentions<>(
            times.all().stream().filter(time -> !words.startsWith("《", time.start() - 1)).toList())
        : times;
  }

  IndexedText text() {
    return outline.words();
  }

  String words(int start, int end) {
    return text().substring(start, Math.max(start, end));
  }

  private static @Nullable LocalDate publicationDay(Source source) {
    return source.publishedAt() == null ? null : source.publishedAt().day();
  }

  /** “扫黄打非”办公室 names a body, not the campaign. */
  private static Mentions<CampaignMention> outside(
      Mentions<AgencyMention> agencies, Mentions<CampaignMention> campaigns) {
    if (campaigns.isEmpty() || agencies.isEmpty()) {
      return campaigns;
    }
    List<CampaignMention> kept = new ArrayList<>();
    for (CampaignMention campaign : campaigns.all()) {
      AgencyMention body = agencies.lastIn(0, campaign.start() + 1);
      if (body == null || body.end() < campaign.end()) {
        kept.add(campaign);
      }
    }
    return new Mentions<>(kept);
  }

  /** A campaign without a name counts where the document names no other before it. */
  private static Mentions<CampaignMention> leading(Mentions<CampaignMention> campaigns) {
    int aimed = 0;
    int others = 0;
    for (CampaignMention one : campaigns.all()) {
      aimed += one.kind() == Kind.AIMED ? 1 : 0;
      others += one.kind() != Kind.AIMED && one.isSeries() ? 1 : 0;
    }
    boolean named =
        aimed > 0 && (campaigns.all().getFirst().kind() != Kind.AIMED || others > aimed);
    return named
        ? new Mentions<>(
            campaigns.all().stream().filter(campaign -> campaign.kind() != Kind.AIMED).toList())
        : campaigns;
  }

  private static <M extends Mention> Mentions<M> within(Outline outline, Mentions<M> mentions) {
    List<M> kept = new ArrayList<>(mentions.all().size());
    List<Sentence> sentences = outline.sentences();
    int next = 0;
    for (M mention : mentions.all()) {
      while (next < sentences.size() && sentences.get(next).span().end() <= mention.start()) {
        next++;
      }
      if (next == sentences.size()) {
        break;
      }
      Span sentence = sentences.get(next).span();
      if (sentence.start() <= mention.start() && mention.end() <= sentence.end()) {
        kept.add(mention);
      }
    }
    return kept.size() == mentions.all().size() ? mentions : new Mentions<>(kept);
  }
}
