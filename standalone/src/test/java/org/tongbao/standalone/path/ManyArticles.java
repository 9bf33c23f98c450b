package org.tongbao.standalone.path;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;

/** As many made-up bulletins as are wanted; each number gives the same one every time. */
final class ManyArticles {

  private static final Instant FETCHED = Instant.parse("2027-06-01T00:00:00Z");
  private static final int FIRST_YEAR = 2014;
  private static final int YEARS = 12;

  /** One article in so many tells of the whole country: facts that many speak of. */
  private static final int NATIONWIDE_OF = 12;

  private static final List<String> SERIES =
      List.of("净网", "护网", "断卡", "清朗", "护苗", "云剑", "昆仑", "剑网", "秋风", "断流");
  private static final List<String> CRIMES =
      List.of("电信网络诈骗", "网络赌博", "侵犯公民个人信息", "黑客攻击破坏", "网络水军", "传播淫秽物品");
  private static final List<String> PLACES =
      List.of(
          "湖南省长沙市",
          "湖南省岳阳市",
          "湖北省武汉市",
          "湖北省宜昌市",
          "广东省广州市",
          "广东省佛山市",
          "广东省东莞市",
          "广西南宁市",
          "广西桂林市",
          "河南省郑州市",
          "河南省洛阳市",
          "河北省石家庄市",
          "河北省唐山市",
          "山东省济南市",
          "山东省青岛市",
          "山东省淄博市",
          "山西省太原市",
          "山西省大同市",
          "江苏省南京市",
          "江苏省苏州市",
          "江苏省无锡市",
          "浙江省杭州市",
          "浙江省宁波市",
          "浙江省温州市",
          "四川省成都市",
          "四川省绵阳市",
          "贵州省贵阳市",
          "贵州省遵义市",
          "云南省昆明市",
          "云南省曲靖市",
          "福建省福州市",
          "福建省厦门市",
          "福建省泉州市",
          "安徽省合肥市",
          "安徽省芜湖市",
          "江西省南昌市",
          "江西省九江市",
          "辽宁省沈阳市",
          "辽宁省大连市",
          "吉林省长春市",
          "黑龙江省哈尔滨市",
          "陕西省西安市",
          "陕西省宝鸡市",
          "甘肃省兰州市",
          "青海省西宁市",
          "海南省海口市");

  private static final String TEXT =
      """
      %1$s公安机关通报“%2$s%3$d”专项行动战果

      %3$d年以来，%1$s公安机关深入开展“%2$s%3$d”专项行动，侦破%4$s案件%5$d起，抓获犯罪嫌疑人%6$d名，打掉犯罪团伙%7$d个。

      行动期间，公安机关查扣手机%8$d部、银行卡%9$d张，关停违法账号%10$d个，清理违法信息%11$d条，冻结涉案资金%12$d万元。

      此外，%1$s网安部门处罚违法单位%13$d家，约谈网站%14$d家，挽回经济损失%15$d万元，劝阻群众%16$d人。
      """;

  private final DocumentReader reader = new DocumentReader();

  Reading.Readable article(int number) {
    Random random = new Random(number);
    String place = number % NATIONWIDE_OF == 0 ? "全国" : PLACES.get(random.nextInt(PLACES.size()));
    int year = FIRST_YEAR + random.nextInt(YEARS);
    LocalDate day = LocalDate.of(year, 3, 1).plusDays(random.nextInt(300));
    Object[] words = new Object[16];
    words[0] = place;
    words[1] = SERIES.get(random.nextInt(SERIES.size()));
    words[2] = year;
    words[3] = CRIMES.get(random.nextInt(CRIMES.size()));
    for (int i = 4; i < words.length; i++) {
      // Figures grow through the year, as those of campaigns do.
      words[i] = day.getDayOfYear() * (10 + 7 * i) + random.nextInt(50);
    }
    Hints hints =
        new Hints(
            "text/plain; charset=utf-8",
            null,
            null,
            null,
            null,
            "bulletin-" + number,
            null,
            "样报" + number % 50,
            new PublicationTime(day.toString()),
            FETCHED);
    byte[] bytes = TEXT.formatted(words).getBytes(StandardCharsets.UTF_8);
    return (Reading.Readable) reader.read(bytes, hints);
  }
}
