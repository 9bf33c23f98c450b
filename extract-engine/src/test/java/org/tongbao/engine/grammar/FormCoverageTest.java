package org.tongbao.engine.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.event.Bound;
import org.tongbao.engine.agency.BodyForm;
import org.tongbao.engine.agency.Reach;
import org.tongbao.engine.campaign.CampaignForm;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.number.NumberForm;
import org.tongbao.engine.rule.GrammarRule;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.LineForm;
import org.tongbao.engine.time.TimeForm;
import org.tongbao.engine.time.TimeMention;

/** Whatever a reader can tell apart stands in an example of its forms. */
class FormCoverageTest {

  @Test
  void numbersHaveEveryBound() {
    assertThat(words(NumberForm.values())).containsAll(names(Bound.values()));
  }

  @Test
  void timesAreOfEveryKind() {
    assertThat(words(TimeForm.values())).containsAll(names(TimeMention.Kind.values()));
  }

  @Test
  void campaignsAreOfEveryKind() {
    assertThat(words(CampaignForm.values())).containsAll(names(CampaignMention.Kind.values()));
  }

  @Test
  void bodiesHaveEveryReach() {
    assertThat(words(BodyForm.values())).containsAll(names(Reach.values()));
  }

  @Test
  void linesBelowTheTitleAreOfEveryKind() {
    List<String> kinds = names(BlockKind.values());
    kinds.remove(BlockKind.TITLE.name());
    assertThat(words(LineForm.values())).containsAll(kinds);
  }

  private static Set<String> words(GrammarRule... forms) {
    return Arrays.stream(forms)
        .flatMap(form -> form.description().examples().stream())
        .flatMap(example -> example.findings().stream())
        .flatMap(finding -> Arrays.stream(finding.split(" ")))
        .collect(Collectors.toSet());
  }

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
  }
}
