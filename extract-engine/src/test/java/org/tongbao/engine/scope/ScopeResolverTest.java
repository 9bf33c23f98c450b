package org.tongbao.engine.scope;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Flag;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.Period;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.OutlineReader;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.text.Normaliser;

/** Small texts of the project's own; the statement is told by its number. */
class ScopeResolverTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 15);

  @Test
  void theSentenceWinsOverTheHeadingAndSaysSo() {
    String text =
        """
        专项行动回顾
        “护岸2022”
        “护岸2021”专项行动中,全国公安机关侦破案件31起,有力维护了秩序和广大人民群众的合法权益。
        """;
    Scope scope = scope(text, "31起");
    assertThat(scope.campaign()).isEqualTo(new Campaign("护岸", 2021, null));
    assertThat(scope.flags()).containsExactly(Flag.HEADING_CONFLICT);
    assertThat(scope.region()).isEqualTo(Region.NATIONWIDE);
  }

  @Test
  void aPartOfTheCampaignIsItsOperation() {
    String text = "“净网2023”行动通报\n今年以来,全国公安机关推进“净网2023”专项行动。在打击赌博“断源”行动中,侦破案件31起,抓获42人。";
    Scope scope = scope(text, "42人");
    assertThat(scope.campaign()).isEqualTo(new Campaign("净网", 2023, "断源"));
    assertThat(scope.level()).isEqualTo(Level.OPERATION);
    assertThat(scope.crimes()).containsExactly(Crime.GAMBLING);
  }

  @Test
  void whatIsDeployedUnderACampaignIsAPartOfIt() {
    String text = "某省通报暑期战果\n按照“净网2023”专项行动部署,某省公安机关开展“护苗”整治,侦破案件31起。抓获42人。";
    Campaign part = new Campaign("净网", 2023, "护苗");
    assertThat(scope(text, "31起").campaign()).isEqualTo(part);
    assertThat(scope(text, "42人").campaign()).isEqualTo(part);
  }

  @Test
  void campaignsSideBySideStayOnTheirOwn() {
    String text = "某省通报“净网2023”“断卡”战果\n在“净网2023”行动中侦破案件31起,在“断卡”行动中抓获42人。其中,黑客类9起。";
    assertThat(scope(text, "42人").campaign().series()).isEqualTo("断卡");
    assertThat(scope(text, "9起").campaign()).isEqualTo(new Campaign("净网", 2023, null));
  }

  @Test
  void anUmbrellaOverSeveralCampaignsIsThatOfTheRest() {
    String text = "“扫黄打非”战果:“护苗”“秋风”齐发力\n“护苗2023”行动收缴刊物310件。\n各地查办案件31起。";
    assertThat(scope(text, "310件").campaign().series()).isEqualTo("护苗");
    assertThat(scope(text, "31起").campaign().series()).isEqualTo("扫黄打非");
  }

  @Test
  void theYearInWhichASeriesBeganIsNotItsEdition() {
    String text = "“猎狐”行动回顾\n自2014年“猎狐”行动启动以来,成果显著。追缴赃款31万元。“猎狐2024”行动将于近期部署。";
    assertThat(scope(text, "31万元").campaign().edition()).isNull();
  }

  @Test
  void onlyThePartOfTheSentenceThatTellsACaseIsOne() {
    String text = "某省通报“净边2023”战果\n西安破案310起;汉中警方打掉一个特大制毒工厂,抓获9人。此外,全省移送起诉42人。";
    assertThat(scope(text, "310起").level()).isEqualTo(Level.CAMPAIGN);
    assertThat(scope(text, "9人").level()).isEqualTo(Level.CASE);
    assertThat(scope(text, "42人").level()).isEqualTo(Level.CAMPAIGN);
  }

  @Test
  void whatALocalBodyDidOnOneDayIsACase() {
    String text =
        "某地通报“净边2023”战果\n8月23日,安溪县警方在一出租屋端掉窝点,抓获9人。\n"
            + "8月24日,安溪县警方开展集中清查,抓获42人。\n案例二:南安市公安局的一次追捕,抓获31人。";
    assertThat(scope(text, "9人").level()).isEqualTo(Level.CASE);
    assertThat(scope(text, "42人").level()).isEqualTo(Level.CAMPAIGN);
    assertThat(scope(text, "31人").level()).isEqualTo(Level.CASE);
  }

  @Test
  void aTitleIsOfTheCaseWhoseNumberItRepeats() {
    String text = "安溪警方抓获31人\n8月23日,安溪县警方破获一起诈骗案,抓获31人。";
    assertThat(scope(text, "31人").level()).isEqualTo(Level.CASE);
  }

  @Test
  void manyCasesCountedAreNotOne() {
    String text =
        "某省通报“净边2023”战果\n侦破部督案件1起、省督案件5起。全省查处案件31起,罚款9万元,查办“黑石”诈骗案。\n"
            + "重特大走私案件立案80起。经查证属实立案64件。走访的小镇某厂返还车辆4辆。";
    for (String number : List.of("1起", "5起", "31起", "9万元", "80起", "64件", "4辆")) {
      assertThat(scope(text, number).level()).as(number).isEqualTo(Level.CAMPAIGN);
    }
  }

  @Test
  void anotherBodyBehindASemicolonLeavesTheCase() {
    String text = "某地通报“净边2023”战果\n深圳警方破获走私电子产品案,扣押手机310部;珠海警方查获42人。";
    assertThat(scope(text, "310部").level()).isEqualTo(Level.CASE);
    assertThat(scope(text, "42人").level()).isEqualTo(Level.CAMPAIGN);
  }

  @Test
  void theYearOfAnEarlierActionIsTheEditionThere() {
    String text = "“剑网2023”启动\n部署“剑网2023”专项行动。2022年专项行动中,查办案件310件。抓获42人。";
    assertThat(scope(text, "310件").campaign()).isEqualTo(new Campaign("剑网", 2022, null));
    assertThat(scope(text, "42人").campaign()).isEqualTo(new Campaign("剑网", 2023, null));
  }

  @Test
  void whatIsAddedForTheWholeAreaLeavesTheOperation() {
    String text = "“净网2023”通报\n惠州警方开展“清风”行动,查处案件31起。此外,全省公安机关抓获42人。";
    assertThat(scope(text, "31起").campaign().operation()).isEqualTo("清风");
    assertThat(scope(text, "42人").campaign().operation()).isNull();
  }

  @Test
  void onePlatformBrokenUpIsACaseAndManyAreNot() {
    String text = "某省通报\n长沙警方成功摧毁“亿博”特大网络赌博平台,抓获31人。\n全省摧毁赌博平台310个,抓获42人。";
    assertThat(scope(text, "31人").level()).isEqualTo(Level.CASE);
    assertThat(scope(text, "42人").level()).isEqualTo(Level.CAMPAIGN);
  }

  @Test
  void anActionWithoutANameEndsTheOneBefore() {
    String text = "“净网2023”行动通报\n在“断源”行动中,侦破案件31起。在打击“网络水军”行动中,侦破案件42起。";
    Scope scope = scope(text, "42起");
    assertThat(scope.campaign().operation()).isNull();
    assertThat(scope.level()).isEqualTo(Level.OPERATION);
    assertThat(scope.crimes()).containsExactly(Crime.PAID_POSTERS);
  }

  @Test
  void generalWordsForCrimeMeanAllKinds() {
    String text = "“净网2023”行动通报\n聚焦网络赌博、网络谣言,共侦破各类刑事案件31起。其中,网络赌博案件9起,抓获12人。";
    assertThat(scope(text, "31起").crimes()).isEmpty();
    assertThat(scope(text, "12人").crimes()).containsExactly(Crime.GAMBLING);
  }

  @Test
  void aLocalCaseHasItsOwnPlaceDayAndLevel() {
    String text = "浙江公安通报“净网2024”\n今年以来,全省公安机关侦破案件310起。2024年1月,宁波余姚警方破获一起网络赌博案,在江西等地抓获王某等4人。";
    Scope total = scope(text, "310起");
    Scope local = scope(text, "4人");
    assertThat(requireNonNull(total.region()).code()).isEqualTo("330000");
    assertThat(total.period()).isEqualTo(new Period(LocalDate.of(2024, 1, 1), PUBLISHED));
    assertThat(requireNonNull(local.region()).code()).isEqualTo("330281");
    assertThat(local.level()).isEqualTo(Level.CASE);
    assertThat(local.period())
        .isEqualTo(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)));
  }

  @Test
  void anEndBeginsWhereTheSentenceBeforeDoes() {
    String text = "苏州警方通报战果\n1月5日以来,苏州警方组织开展“净网2024”专项行动。截至2月底,共侦破案件310起。";
    assertThat(scope(text, "310起").period())
        .isEqualTo(new Period(LocalDate.of(2024, 1, 5), LocalDate.of(2024, 2, 29)));
  }

  @Test
  void whatFollowsAComparisonBelongsToTheTimeBefore() {
    String text = "苏州警方通报战果\n今年1至2月,苏州警方共侦破案件310起,比去年同期上升12%,抓获嫌疑人42人。";
    assertThat(scope(text, "42人").period())
        .isEqualTo(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 29)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021年、2022年分别破案31起、20起。 | 31起 | 2021",
        "2021年、2022年分别破案31起、20起。 | 20起 | 2022",
        "2021年、2022年分别破案31起、20起、9起。 | 31起 | 2022",
        "2021年破案31起,2022年破案20起。 | 31起 | 2021",
      })
  void eachNumberBelongsToItsTime(String sentence, String number, int year) {
    Scope scope = scope("湖南警方通报战果\n" + sentence, number);
    assertThat(scope.period())
        .isEqualTo(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  @Test
  void theNearestRunningTimeBeforeHolds() {
    String text = "湖南警方通报战果\n2022年全省公安机关破案31起。\n今年1至2月,全省公安机关破案20起。\n长沙市(9起)居前。";
    assertThat(scope(text, "9起").period())
        .isEqualTo(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 29)));
  }

  @Test
  void theTimeToCompareWithEndsWithItsSentence() {
    String text = "苏州警方通报战果\n今年1至2月,苏州警方共侦破案件310起,与2023年的280起相比增长。抓获嫌疑人42人。";
    assertThat(scope(text, "280起").period())
        .isEqualTo(new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)));
    assertThat(scope(text, "42人").period())
        .isEqualTo(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 29)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "长沙、岳阳、常德三地警方分别刑拘31人、20人、9人。 | 20人 | 430600",
        "长沙、岳阳、常德三地警方分别刑拘31人、20人、9人。 | 9人 | 430700",
        "长沙、岳阳、常德三地警方分别刑拘31人、20人。 | 20人 | 430000",
        "长沙、岳阳、常德三地警方共刑拘31人、罚款20人、警告9人。 | 9人 | 430000",
        "岳阳侦破31起,常德20起,永州不足9起。 | 20起 | 430700",
        "岳阳侦破31起,常德20起,永州不足9起。 | 9起 | 431100",
        "岳阳市公安局则破获31起,常德2023年破获20起。 | 20起 | 430600",
        "立案居前的是岳阳楼区(31件)、武陵区(20件)。 | 31件 | 430602",
        "立案居前的是岳阳楼区(31件)、武陵区(20件)。 | 20件 | 430702",
        "破案居前的有岳阳31起、常德20起。 | 20起 | 430700",
        "岳阳查获来自永州、常德的20人。 | 20人 | 430600",
        "湖北省没收渔获物31公斤,江西省行政处罚20人。 | 20人 | 360000",
        "云南总站抓获31人。拱北海关查获20人。 | 31人 | 530000",
        "云南总站抓获31人。拱北海关查获20人。 | 20人 | 440400",
      })
  void eachNumberBelongsToItsPlace(String sentence, String number, String code) {
    String text = "湖南警方通报“净网2024”\n" + sentence;
    assertThat(requireNonNull(scope(text, number).region()).code()).isEqualTo(code);
  }

  @Test
  void thePlaceOfACaseIsNotThatOfTheDocument() {
    String text = "“净网2024”成效明显\n各地公安机关共破获案件310起。\n1月,岳阳警方破获一起网络赌博案。\n公安部有关负责人介绍了情况。";
    assertThat(scope(text, "310起").region()).isEqualTo(Region.NATIONWIDE);
  }

  @Test
  void theRunningTimeOfTheLeadHoldsForTheDocument() {
    String text = "苏州警方通报“净网2024”战果\n截至2月底,苏州警方共侦破案件310起。\n侵犯公民个人信息案件31起,抓获42人。";
    assertThat(scope(text, "42人").period()).isEqualTo(new Period(null, LocalDate.of(2024, 2, 29)));
  }

  @Test
  void theStretchOfAnotherCampaignDoesNotSpread() {
    String text =
        "某省2023年成绩单\n2023年,全省公安机关接续开展专项行动。\n“绿洲2023”行动(6月至9月):收缴刀具310把。\n甲市在“净网2023”行动中侦破案件31起。";
    assertThat(scope(text, "310把").period())
        .isEqualTo(new Period(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 9, 30)));
    assertThat(scope(text, "31起").period())
        .isEqualTo(new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)));
  }

  @Test
  void aSweepWithANameIsAPartOfTheCampaignOfTheTitle() {
    String text = "某市“双打”战果\n警方推进“双打”。\n在“护航2023”收网行动中,捣毁窝点31处。";
    assertThat(scope(text, "31处").campaign().series()).isEqualTo("双打");
    assertThat(scope(text, "31处").campaign().operation()).isEqualTo("护航");
    assertThat(scope(text, "31处").level()).isEqualTo(Level.OPERATION);
  }

  @Test
  void ofPartsSideBySideTheSumsAreThoseOfNone() {
    String text = "某省“清朗”通报\n开展“清朗·晚霞”“清朗·晨露”等专项行动,约谈平台31家。";
    assertThat(scope(text, "31家").campaign().operation()).isNull();
    assertThat(scope(text, "31家").level()).isEqualTo(Level.CAMPAIGN);
  }

  @Test
  void casesOfAClassOfLawAreOfTheCampaignsOneKind() {
    String text = "“断卡2023”行动通报\n警方侦破刑事案件31起。侦破各类刑事案件42起。";
    assertThat(scope(text, "31起").crimes()).containsExactly(Crime.FRAUD);
    assertThat(scope(text, "42起").crimes()).isEmpty();
  }

  @Test
  void whatCustomsSeizeIsSmuggled() {
    String text = "某海关立案侦办走私案件310起\n查证固体废物31吨。\n涉税5亿元。";
    assertThat(scope(text, "31吨").crimes()).containsExactly(Crime.SMUGGLING, Crime.ENVIRONMENT);
    assertThat(scope(text, "5亿元").crimes()).containsExactly(Crime.SMUGGLING, Crime.TAX);
    assertThat(scope("某市通报\n查证固体废物31吨。", "31吨").crimes()).containsExactly(Crime.ENVIRONMENT);
  }

  @Test
  void aShareOfAnAreaIsOfThePlaceThatItNames() {
    String text = "吴忠警方通报\n宁夏全区共捣毁窝点31个,其中吴忠占了5个。当天又在固原市捣毁窝点7个。";
    assertThat(scope(text, "31个").region()).isEqualTo(new Region("640000", "宁夏回族自治区"));
    assertThat(scope(text, "5个").region()).isEqualTo(new Region("640300", "吴忠市"));
    assertThat(scope(text, "7个").region()).isEqualTo(new Region("640400", "固原市"));
  }

  @Test
  void aNationalBodyThatTakesPartIsNotTheRegion() {
    String text = "珠海市公安局联同公安部打击赌博\n抓获31人。42人移送公安部。";
    Region zhuhai = new Region("440400", "珠海市");
    assertThat(scope(text, "31人").region()).isEqualTo(zhuhai);
    assertThat(scope(text, "42人").region()).isEqualTo(zhuhai);
  }

  @Test
  void aNationalBodyThatOnlyDeploysIsNotTheRegion() {
    String text = "某地通报:广东省公安厅打击赌博\n公安部今年1月决定部署专项行动。抓获31人,42人归案。";
    assertThat(scope(text, "31人").region()).isEqualTo(new Region("440000", "广东省"));
  }

  @Test
  void placesOfSeveralProvincesAreExamplesOfTheWholeCountry() {
    String text = "“净网”行动词条\n各地查处案件31起;湖北、湖南两地联合侦办一起案件。\n全年关闭网站42个。";
    assertThat(scope(text, "42个").region()).isEqualTo(Region.NATIONWIDE);
  }

  @Test
  void aPlaceOfSlaughterThatIsClosedIsACase() {
    String text = "“昆仑2023”行动通报\n3月2日,甲县警方捣毁一处非法屠宰点,查获猪肉31吨。";
    assertThat(scope(text, "31吨").level()).isEqualTo(Level.CASE);
    assertThat(scope(text, "31吨").crimes()).containsExactly(Crime.FOOD_DRUG);
  }

  @Test
  void eachPlaceHasItsOwnNumber() {
    String text = "湖北通报\n当天,武汉市、襄阳市各查获船舶31艘和42艘。";
    assertThat(scope(text, "31艘").region()).isEqualTo(new Region("420100", "武汉市"));
    assertThat(scope(text, "42艘").region()).isEqualTo(new Region("420600", "襄阳市"));
  }

  @Test
  void aVenueIsNoRegion() {
    String text = "公安部通报\n3月1日,公安部在上海召开会议,通报侦破案件310起。";
    assertThat(scope(text, "310起").region()).isEqualTo(Region.NATIONWIDE);
  }

  @Test
  void aRelativeTimeWithoutADateIsFlagged() {
    String text = "某地通报\n去年侦破案件31起。";
    Outline outline = OutlineReader.read(Normaliser.normalise(text), Source.UNKNOWN);
    Scope scope = scope(outline, Source.UNKNOWN, "31起");
    assertThat(scope.period()).isEqualTo(Period.UNKNOWN);
    assertThat(scope.flags()).containsExactly(Flag.RELATIVE_DATE_UNRESOLVED);
  }

  private static Scope scope(String text, String number) {
    String title = text.substring(0, text.indexOf('\n'));
    Source source = new Source(title, null, null, PublicationTime.of(PUBLISHED), null);
    return scope(OutlineReader.read(Normaliser.normalise(text), source), source, number);
  }

  private static Scope scope(Outline outline, Source source, String number) {
    int start = outline.text().text().indexOf(number);
    Sentence sentence =
        outline.sentences().stream()
            .filter(one -> one.span().contains(start))
            .findFirst()
            .orElseThrow();
    return ScopeResolver.of(outline, source)
        .resolve(sentence, new Span(start, start + number.length()));
  }
}
