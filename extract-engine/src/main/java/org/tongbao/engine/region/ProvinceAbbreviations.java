package org.tongbao.engine.region;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.lexicon.Lexicon;

/** The one letter by which headlines and offices call a province: 粤, 苏, 沪. */
final class ProvinceAbbreviations {

  /** Verbs that follow a province's letter at the head of a headline: 粤扫…, 沪破…. */
  private static final String HEADLINE_VERBS = "扫破拘查抓捣打严捕端缴封";

  private static final ProvinceAbbreviations INSTANCE = new ProvinceAbbreviations();

  private final Map<Character, Region> provinces = new HashMap<>();

  private ProvinceAbbreviations() {
    for (NamedCsvRecord row : Lexicon.load("province-letters").rows()) {
      Region province = Gazetteer.instance().byCode(row.getField("code"));
      if (province == null) {
        throw new IllegalStateException("province-letters names an unknown code: " + row);
      }
      provinces.put(row.getField("letter").charAt(0), province);
    }
  }

  static ProvinceAbbreviations instance() {
    return INSTANCE;
  }

  @Nullable Region province(char letter) {
    return provinces.get(letter);
  }

  boolean opensHeadline(String text, int next) {
    return HEADLINE_VERBS.indexOf(text.charAt(next)) >= 0;
  }
}
