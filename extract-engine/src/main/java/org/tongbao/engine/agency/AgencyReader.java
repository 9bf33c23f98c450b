package org.tongbao.engine.agency;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.region.Rank;
import org.tongbao.engine.structure.Span;

/**
 * Reads bodies: a national body by its name, any other by the kind of office and the place or the
 * rank before it (珠海市公安局, 市公安局, 浙江警方), and areas (全省, 我市, 全国).
 */
public final class AgencyReader {

  /** What a term of the lexicon contributes to the name of a body. */
  private enum Part {
    NATIONAL,
    OFFICE,
    NATION,
    PROVINCE,
    PREFECTURE,
    COUNTY
  }

  private static final TermMatcher<Part> PARTS =
      TermMatcher.of(
          Lexicon.load("agencies").terms("term", row -> Part.valueOf(row.getField("part"))));

  /** Units that continue the name of an office: 公安局网安支队, 公安局浦东分局. */
  private static final Phrases UNITS =
      Phrases.of(
          "网络安全保卫", "网安", "网警", "刑侦", "经侦", "禁毒", "治安", "反诈", "总队", "支队", "大队", "中队", "部门", "分局",
          "派出所", "局");

  private static final Phrases DIRECTED_BY =
      Phrases.of(
          "在", "被", "经", "按照", "根据", "向", "报", "由", "配合", "协助", "会同", "联合", "联同", "报请", "报经", "移送",
          "移交");

  /** 公安部督办案件3起: the body tells of what kind the cases are. */
  private static final Phrases KINDS_OF_CASES =
      Phrases.of(
          "目标案件",
          "毒品目标",
          "部级目标",
          "督办案件",
          "督办的案件",
          "挂牌督办案件",
          "督办毒品",
          "督办专案",
          "督办大案",
          "督办的重大案件",
          "挂牌督办的案件",
          "挂牌督办的重大案件",
          "目标专案",
          "通缉令",
          "级通缉");

  /** 在各地公安机关的协助下: who only helped. */
  private static final Phrases ASSISTING =
      Phrases.of("协助下", "的协助", "配合下", "的配合", "密切配合下", "大力配合下", "的大力配合", "的大力协助");

  private static final Phrases DIRECTION =
      Phrases.of(
          "统一指挥", "组织指挥", "直接指挥", "领导下", "统一组织", "指挥", "统一部署", "挂牌督办", "督办", "的指导", "指导下", "的统一",
          "大力支持", "支持下", "的部署", "协调下", "要求", "部署要求", "目标案件", "部级目标", "下发", "交办", "转办", "通缉", "挂账督办",
          "重点督办", "领衔督办", "统一调度", "指定");

  /** 居全省首位: whom the results are compared with. */
  private static final Phrases RANKING =
      Phrases.of("首位", "前列", "第一", "第二", "第三", "领先", "前茅", "榜首", "之首", "首个", "首例", "首起", "排名");

  /** 全国 tells an area only before these: 叫卖全国车辆信息 does not. */
  private static final Phrases NATION_CUES =
      Phrases.of(
          "共", "累计", "已", "范围", "各地", "各级", "上下", "打掉", "破获", "侦破", "抓获", "查处", "立案", "公安", "网信",
          "检察", "法院", "海关", "税务", "市场监管", "移民", "渔政", "扫黄打非", "“扫黄打非”", "网安", "网络", "组织", "统一",
          "部署", "开展", "公安机关", "31", "各省", "工商", "质检", "质监", "农业", "渔业", "文化", "旅游", "文旅", "烟草",
          "环保", "生态环境", "版权", "药监", "药品", "食药", "交通", "应急", "人社", "卫生", "缉私", "边检", "林业", "林草",
          "国土", "自然资源", "海警", "铁路", "法院", "医保", "住建");

  private final IndexedText text;
  private final Mentions<PlaceMention> places;
  private final List<AgencyMention> mentions = new ArrayList<>();

  private AgencyReader(IndexedText text, Mentions<PlaceMention> places) {
    this.text = text;
    this.places = places;
  }

  public static Mentions<AgencyMention> read(IndexedText text, Mentions<PlaceMention> places) {
    AgencyReader reader = new AgencyReader(text, places);
    reader.readAll();
    return new Mentions<>(reader.mentions);
  }

  private void readAll() {
    TermMatch<Part> part = partFrom(0);
    while (part != null) {
      TermMatch<Part> next = partFrom(part.end());
      boolean officeFollows =
          next != null && next.value() == Part.OFFICE && next.start() == part.end();
      TermMatch<Part> office = officeFollows ? next : null;
      switch (part.value()) {
        case NATIONAL ->
            add(part.start(), withUnits(part.end()), true, Reach.NATIONAL, Region.NATIONWIDE);
        case NATION -> readNation(part, office);
        case PROVINCE, PREFECTURE, COUNTY -> readArea(part, office);
        case OFFICE -> readOffice(part);
      }
      boolean taken = part.value() != Part.NATIONAL && part.value() != Part.OFFICE;
      part = taken && office != null ? partFrom(office.end()) : next;
    }
  }

  private @Nullable TermMatch<Part> partFrom(int index) {
    return PARTS.findFirst(text, index, text.length());
  }

  private void readNation(TermMatch<Part> nation, @Nullable TermMatch<Part> office) {
    if (office != null) {
      add(nation.start(), withUnits(office.end()), true, Reach.NATIONAL, Region.NATIONWIDE);
    } else if (NATION_CUES.beginsAt(text, nation.end()) && !isRanked(nation.start())) {
      add(nation.start(), nation.end(), false, Reach.NATIONAL, Region.NATIONWIDE);
    }
  }

  /** 居全国各省首位: compared with the nation, not of it. */
  private boolean isRanked(int start) {
    return start > 0 && "居占列在为".indexOf(text.charAt(start - 1)) >= 0;
  }

  private void readArea(TermMatch<Part> area, @Nullable TermMatch<Part> office) {
    if (office == null && RANKING.beginsAt(text, area.end())) {
      return;
    }
    Reach reach = Reach.valueOf(area.value().name());
    int end = office == null ? area.end() : withUnits(office.end());
    PlaceMention whole = text.charAt(area.start()) == '全' ? placeEndingAt(area.start()) : null;
    if (whole == null) {
      add(area.start(), end, office != null, reach, null);
    } else {
      add(whole.start(), end, office != null, Reach.LOCAL, whole.region());
    }
  }

  private void readOffice(TermMatch<Part> office) {
    PlaceMention place = placeEndingAt(office.start());
    PlaceMention branch = places.firstIn(office.end(), office.end() + 1);
    if (branch != null && text.startsWith("分局", branch.end())) {
      int start = place == null ? rankStart(office.start()) : place.start();
      add(start, withUnits(branch.end() + 2), true, Reach.LOCAL, branch.region());
    } else if (place != null) {
      add(place.start(), withUnits(office.end()), true, Reach.LOCAL, firstListed(place));
    } else {
      int start = rankStart(office.start());
      Reach reach = start == office.start() ? Reach.ANY : reachOf(text.charAt(start));
      add(start, withUnits(office.end()), true, reach, null);
    }
  }

  private @Nullable PlaceMention placeEndingAt(int end) {
    PlaceMention last = places.lastIn(Math.max(0, end - LONGEST_PLACE), end);
    return last != null && last.end() == end ? last : null;
  }

  /** 广州、大连海关: of bodies of several cities side by side the first one leads. */
  private Region firstListed(PlaceMention last) {
    PlaceMention first = last;
    while (first.start() > 0 && "、和与及".indexOf(text.charAt(first.start() - 1)) >= 0) {
      PlaceMention before = placeEndingAt(first.start() - 1);
      if (before == null || Rank.of(before.region().code()) != Rank.of(last.region().code())) {
        break;
      }
      first = before;
    }
    return Rank.of(last.region().code()) == Rank.PROVINCE ? last.region() : first.region();
  }

  private static final String RANKS = "省市州县区旗";
  private static final int LONGEST_PLACE = 40;
  private static final int MOST_UNITS = 4;

  /** 市公安局: one letter of rank before the office. */
  private int rankStart(int officeStart) {
    boolean ranked = officeStart > 0 && RANKS.indexOf(text.charAt(officeStart - 1)) >= 0;
    boolean several = officeStart > 1 && (RANKS + "级个各").indexOf(text.charAt(officeStart - 2)) >= 0;
    return ranked && !several ? officeStart - 1 : officeStart;
  }

  private static Reach reachOf(char rank) {
    return switch (rank) {
      case '省' -> Reach.PROVINCE;
      case '市', '州' -> Reach.PREFECTURE;
      default -> Reach.COUNTY;
    };
  }

  private int withUnits(int end) {
    int reached = end;
    for (int units = 0; units < MOST_UNITS; units++) {
      int next = UNITS.endAt(text, reached);
      if (next == reached) {
        break;
      }
      reached = next;
    }
    return reached;
  }

  /** 联合大连、宁波海关: where a list of places before the body begins. */
  private int listStart(int start) {
    int first = start;
    while (first > 0 && text.charAt(first - 1) == '、') {
      PlaceMention before = placeEndingAt(first - 1);
      if (before == null) {
        break;
      }
      first = before.start();
    }
    return first;
  }

  private void add(int start, int end, boolean body, Reach reach, @Nullable Region region) {
    boolean lettered = end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'B';
    if (KINDS_OF_CASES.beginsAt(text, lettered ? end + 1 : end)) {
      return;
    }
    if (ASSISTING.beginsAt(text, end)) {
      return;
    }
    boolean secondary = DIRECTED_BY.endsAt(text, listStart(start)) || DIRECTION.beginsAt(text, end);
    mentions.add(
        new AgencyMention(
            new Span(start, end), text.substring(start, end), body, reach, region, secondary));
  }
}
