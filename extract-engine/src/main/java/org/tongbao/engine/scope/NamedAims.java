package org.tongbao.engine.scope;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Campaign;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.crime.CrimeMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.scope.CrimeWords.Resolved;
import org.tongbao.engine.structure.Span;

/** What campaigns are aimed at where the text says it beside their names: “…”打击电信网络诈骗专项行动. */
final class NamedAims {

  private static final int REACH = 24;
  private static final int MOST_PLACES = 16;
  private static final int LONGEST_LINK = 6;
  private static final Phrases AIMS = Phrases.of("打击", "整治", "治理", "防范", "严打", "惩治");
  private static final Phrases HEADS = Phrases.of("行动", "整治行动", "会战", "战役", "斗争");

  private final DocumentMentions mentions;
  private final CrimeWords words;
  private final Map<String, Resolved> aims = new HashMap<>();
  private boolean read;

  NamedAims(DocumentMentions mentions, CrimeWords words) {
    this.mentions = mentions;
    this.words = words;
  }

  private void read() {
    read = true;
    for (CampaignMention name : mentions.campaigns().all()) {
      if (name.kind() != CampaignMention.Kind.AIMED) {
        put(name.name(), aimBefore(name));
        put(name.name(), aimBehind(name.end()));
        putBehindOthers(name.name());
      }
    }
  }

  /** “…”打击诈骗犯罪专项行动: too far before its 行动 to be read as a name there. */
  private void putBehindOthers(String name) {
    String quoted = name + "”";
    int place = 0;
    for (int i = 0; i < MOST_PLACES && place >= 0 && !aims.containsKey(name); i++) {
      place = mentions.text().indexOf(quoted, place, mentions.text().length());
      if (place >= 0) {
        place += quoted.length();
        put(name, aimBehind(place));
      }
    }
  }

  private void put(String name, @Nullable Span aim) {
    if (aim != null && words.areIn(aim)) {
      aims.putIfAbsent(name, words.of(aim));
    }
  }

  /**
   * The kinds of crime that the campaign or its operation is aimed at; null where none are told.
   */
  @Nullable Resolved of(Campaign campaign) {
    if (!read) {
      read();
    }
    Resolved ofOperation = campaign.operation() == null ? null : aims.get(campaign.operation());
    return ofOperation == null && campaign.series() != null
        ? aims.get(campaign.series())
        : ofOperation;
  }

  private @Nullable Span aimBehind(int end) {
    int head = HEADS.firstIn(mentions.text(), end, Math.min(mentions.text().length(), end + REACH));
    boolean aims = AIMS.beginsAt(mentions.text(), end) && head > 0 && isOneClause(end, head);
    return aims ? new Span(end, head) : null;
  }

  private @Nullable Span aimBefore(CampaignMention name) {
    int from = Math.max(0, name.start() - REACH);
    int aim = AIMS.firstIn(mentions.text(), from, name.start());
    CrimeMention last = mentions.crimes().lastIn(from, name.start());
    boolean directly = last != null && name.start() - last.end() <= LONGEST_LINK;
    return aim >= 0 && directly && isOneClause(aim, name.start())
        ? new Span(aim, name.start())
        : null;
  }

  private boolean isOneClause(int from, int to) {
    for (int i = from; i < to; i++) {
      if (",。;:\n".indexOf(mentions.text().charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
