package org.tongbao.engine.region;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.TermMatcher;

/** The one letter by which headlines and offices call a province: 粤, 苏, 沪. */
final class ProvinceAbbreviations {

  /** Verbs that follow a province's letter at the head of a headline: 粤扫…, 沪破…. */
  private static final String HEADLINE_VERBS = "扫破拘查抓捣打严捕端缴封";

  private static final ProvinceAbbreviations INSTANCE = new ProvinceAbbreviations();

  private final TermMatcher<Region> letters;

  private ProvinceAbbreviations() {
    letters =
        TermMatcher.of(
            Lexicon.load("province-letters").terms("letter", ProvinceAbbreviations::province));
  }

  static ProvinceAbbreviations instance() {
    return INSTANCE;
  }

  TermMatcher<Region> letters() {
    return letters;
  }

  boolean opensHeadline(char next) {
    return HEADLINE_VERBS.indexOf(next) >= 0;
  }

  private static Region province(NamedCsvRecord row) {
    Region province = Gazetteer.instance().byCode(row.getField("code"));
    if (province == null) {
      throw new IllegalStateException("province-letters names an unknown code: " + row);
    }
    return province;
  }
}
