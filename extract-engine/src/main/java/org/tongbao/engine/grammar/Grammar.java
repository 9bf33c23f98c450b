package org.tongbao.engine.grammar;

import java.util.List;
import org.tongbao.engine.agency.BodyForm;
import org.tongbao.engine.announcement.AnnouncementDetection;
import org.tongbao.engine.campaign.CampaignForm;
import org.tongbao.engine.caseevent.CaseDetection;
import org.tongbao.engine.crime.CrimeForm;
import org.tongbao.engine.figure.FigureGrammar;
import org.tongbao.engine.focus.FocusDetection;
import org.tongbao.engine.number.NumberForm;
import org.tongbao.engine.region.PlaceForm;
import org.tongbao.engine.regulation.RegulationDetection;
import org.tongbao.engine.reporting.ReportForm;
import org.tongbao.engine.rule.GrammarRule;
import org.tongbao.engine.structure.LineForm;
import org.tongbao.engine.text.TextForm;
import org.tongbao.engine.time.TimeForm;

/** All rules of the engine, in groups. */
public final class Grammar {

  /**
   * Rules that belong together.
   *
   * @param introduction what they have in common
   */
  public record Group(String title, String introduction, List<? extends GrammarRule> rules) {}

  private Grammar() {}

  /** In the order in which the engine asks them; within a group too. */
  public static List<Group> groups() {
    return List.of(
        form(
            "Which documents are read for events",
            "Companies, rescuers and statistics seize, close and count too.",
            ReportForm.values()),
        form(
            "How it is written",
            "Put aside before anything is read; quotes keep the text as it is.",
            TextForm.values()),
        form("Lines", "What each line is decides what is read in it.", LineForm.values()),
        form("Numbers", "The forms of numbers, with hedges and units.", NumberForm.values()),
        form(
            "Times",
            "Resolved to days; the examples are published on 2021-10-14.",
            TimeForm.values()),
        form("Campaigns", "The names of campaigns and of their parts.", CampaignForm.values()),
        form("Places", "By GB/T 2260.", PlaceForm.values()),
        form("Bodies", "Who reports, and for which area.", BodyForm.values()),
        form("Kinds of crime", "By the words of the lexicon.", CrimeForm.values()),
        new Group(
            "Numbers that are no figures",
            "Asked for each number of a sentence; the first that fits leaves the number out.",
            FigureGrammar.exclusions()),
        new Group(
            "What a number reports",
            "Each proposes a verb for a number; the first whose verb can have the number's object counts.",
            FigureGrammar.frames()),
        new Group(
            "Cases",
            "All are asked for each sentence; each case counts once, where its story begins.",
            CaseDetection.rules()),
        new Group(
            "Announcements",
            "Asked for each sentence of running text; one sentence announces one thing.",
            AnnouncementDetection.rules()),
        new Group(
            "Declared targets",
            "All are asked for each sentence; of those told in passing one counts a sentence.",
            FocusDetection.rules()),
        new Group(
            "Regulations",
            "Asked for each sentence; each title counts at its first place.",
            RegulationDetection.rules()));
  }

  private static Group form(String title, String introduction, GrammarRule... forms) {
    return new Group(title, introduction, List.of(forms));
  }

  public static List<? extends GrammarRule> rules() {
    return groups().stream().flatMap(group -> group.rules().stream()).toList();
  }
}
