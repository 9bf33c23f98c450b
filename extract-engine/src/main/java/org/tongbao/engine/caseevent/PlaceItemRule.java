package org.tongbao.engine.caseevent;

import java.util.List;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;

/** An item that begins with its place, below a heading for cases: 九江:有人拼接…. */
final class PlaceItemRule implements Rule<CaseDescription> {

  private static final Phrases COLON = Phrases.of(":");
  private static final String MARKS = "·-*0123456789、. ";

  @Override
  public Phrases triggers() {
    return COLON;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    if (!passage.isProse()
        || !passage.opensBlock()
        || !passage.scopes().underCases(passage.sentence())) {
      return List.of();
    }
    int start = passage.span().start();
    while (start < passage.span().end() && MARKS.indexOf(passage.text().charAt(start)) >= 0) {
      start++;
    }
    PlaceMention place = passage.scopes().mentions().places().firstIn(start, start + 1);
    if (place == null
        || place.end() >= passage.span().end()
        || passage.text().charAt(place.end()) != ':') {
      return List.of();
    }
    var quote = passage.toEnd(place.end() + 1);
    return List.of(new RuleMatch<>(quote, CaseFacts.of(passage, null, quote.start())));
  }

  @Override
  public Description description() {
    return Description.of(
        "An item that begins with its place, below a heading for cases.",
        "HEADING 典型案例 / PLACE : …",
        "a case without a name, quoted from behind the colon",
        Example.of(
            "案例与治理\n· 九江:有人拼接“大桥垮塌”假视频博眼球,发布者被处以罚款;警方随后约谈平台2家。", "有人拼接“大桥垮塌”假视频博眼球,发布者被处以罚款"),
        Example.of("典型案例\n芜湖:男子编造火灾谣言博取流量,被警方处以行政拘留。", "男子编造火灾谣言博取流量,被警方处以行政拘留"),
        Example.of("典型案例\n· 赣州:一网店销售假冒化妆品,店主被刑事拘留。", "一网店销售假冒化妆品,店主被刑事拘留"),
        Example.counter("工作成果\n· 九江:全市公安机关侦破案件20起,抓获犯罪嫌疑人31名,关停违法违规账号4个。"));
  }
}
