package org.tongbao.reading.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureFilterTest {

  @ParameterizedTest
  @ValueSource(strings = {"久久精品在线观看_国产综合视频_欧美高清免费视频", "亚洲在线播放 I 日韩影院 I 成人av I 免费观看黄色电影"})
  void dropsSearchBaitAboveTheTitle(String line) {
    assertThat(FurnitureFilter.keepArticle(List.of(line, BEFORE))).containsExactly(BEFORE);
  }

  private static final String BEFORE = "某市公安局通报战果，抓获3人。";
  private static final String AFTER = "案件正在进一步侦办中，警方提醒群众提高警惕。";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "首页 > 资讯 > 正文",
        "您当前的位置：首页 > 法治",
        "首页 社会 国内 娱乐 汽车",
        "首頁 | 時政 | 法治 | 視頻",
        "A02版:要闻 上一版 下一版",
        "上一篇：暑期安全提示 下一篇：交通调整",
        "【打印】【关闭】",
        "字号：大 中 小",
        "分享到：微信 微博",
        "微信扫一扫下方二维码 分享到朋友圈",
        "掃一掃，關注我們",
        "赞同 12  反对 0",
        "网友评论 128 条",
        "阅读：7749次",
        "版权所有 某某新闻网",
        "声明:本文由机器整理,不代表本站观点,如有侵权请在7日内联系删除。",
        "粤ICP备00000000号",
        "热门:今日油价 | 双色球开奖 | 放假安排",
        "主站蜘蛛池模板: 某某县| 某某市| 某某区|"
      })
  void dropsWhatBelongsToThePage(String line) {
    assertThat(FurnitureFilter.keepArticle(List.of(BEFORE, line, AFTER)))
        .containsExactly(BEFORE, AFTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "关闭违法网站3200余家",
        "收藏枪支12支、弹药300余发",
        "打印店老板伪造证件案",
        "扫码领鸡蛋诈骗案：抓获5人",
        "扫码下载诈骗软件，警方抓获3人",
        "顺着上一条线索，警方抓获3人",
        "点击量造假案告破",
        "行动重点",
        "“净网2018”",
        "2021-03-08 16:20:11 来源:某网",
        "责任编辑：林一",
        "监管 | 公安部“净网2020”专项行动全面展开",
        "诈骗 | 47 | 63",
        "声明显示，公安机关共立案3起",
        "平台|账号|群组：三类处置对象共9000个",
        "• 广辟线索来源,理清证据链条 [3]"
      })
  void keepsWhatTheArticleSays(String line) {
    assertThat(FurnitureFilter.keepArticle(List.of(BEFORE, line, AFTER)))
        .containsExactly(BEFORE, line, AFTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"某某电竞|足球世界杯竞猜平台", "某某体育投注-官方网站", "某某彩票网｜登录入口"})
  void dropsAdvertisingAboveTheTitleOnly(String banner) {
    assertThat(FurnitureFilter.keepArticle(List.of(banner, BEFORE))).containsExactly(BEFORE);
    assertThat(FurnitureFilter.keepArticle(List.of(BEFORE, banner, AFTER))).contains(banner);
  }

  @ParameterizedTest
  @ValueSource(strings = {"观点 | 治理不能只靠一阵风", "关注｜网络谣言为何屡禁不止", "警方打掉一个博彩团伙"})
  void titlesAreNoAdvertising(String title) {
    assertThat(FurnitureFilter.keepArticle(List.of(title, BEFORE))).containsExactly(title, BEFORE);
  }

  @Test
  void dropsAListOfRelatedLinksUntilTheTextGoesOn() {
    assertThat(
            FurnitureFilter.keepArticle(
                List.of(BEFORE, "【相关阅读】", "一图读懂8个要点", "警方三天抓获逃犯12名", AFTER)))
        .containsExactly(BEFORE, AFTER);
  }

  @Test
  void dropsTheNameOfTheSiteAtTheEndOnly() {
    assertThat(FurnitureFilter.keepArticle(List.of(BEFORE, "某某百科家居网"))).containsExactly(BEFORE);
    assertThat(FurnitureFilter.keepArticle(List.of("某某百科家居网", BEFORE)))
        .containsExactly("某某百科家居网", BEFORE);
  }
}
