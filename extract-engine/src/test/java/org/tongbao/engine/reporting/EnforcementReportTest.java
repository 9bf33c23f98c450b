package org.tongbao.engine.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.contract.document.Source;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.OutlineReader;
import org.tongbao.engine.text.Normaliser;

class EnforcementReportTest {

  private static final Source SOURCE = new Source(null, null, null, null, null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "通报\n共抓获嫌疑人42人。",
        "市场监管局通报\n市场监管部门查处违法广告32件。",
        "“清朗”行动综述\n“清朗·暑期”专项行动期间，清理违规信息30万条。",
        "警方拘捕六人\n警方在港島拘捕六人。",
        "海关总署通报\n全国海关查获侵权货物4万批。",
        "渔政执法\n渔政部门检查渔船300艘，查处电鱼9起。",
        "以案说法\n警方抓获张某。《刑法》规定，情节严重的，处三年以下有期徒刑或者拘役，并处或者单处罚金。",
      })
  void bulletinsAreReports(String text) {
    assertThat(isReport(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "暴雨红色预警\n全省转移群众3万人，关停景区12家，解救被困群众40人。",
        "公司半年报\n公司拦截诈骗电话3亿次，公安部门是公司客户，办理案件系统收入3亿元。",
        "新品发布\n平台已封停违规店铺账号300个。",
        "“护航2022”帆船赛闭幕\n共打掉纪录6项，清理海滩垃圾3吨。",
        "国民经济和社会发展统计公报\n公安机关全年立案刑事案件3万起。",
        "法律援助年度数据\n司法局全年办理法律援助案件7万件。",
        "森林消防演练方案\n公安、消防共出动300人。",
        "法院半年数据\n全国法院收案4000万件，审结刑事一审案件50万件，诉前调解纠纷700万件。",
        "问答\n涉案金额超过二十万元的，达到立案标准；情节严重的，处三年以下有期徒刑或者拘役。",
        "首月战报\n公司开展“金秋快跑”专项行动，打掉积压库存300套，抓获一大批客户。",
        "街道举行反恐演练\n派出所参加演练，扮演嫌疑人的志愿者被抓获。",
        "第三章 夜袭\n“别动！”\n“你是谁？”\n“警察！”\n队长抓获了两名毒贩。",
      })
  void otherNewsIsNone(String text) {
    assertThat(isReport(text)).isFalse();
  }

  private static boolean isReport(String text) {
    Outline outline = OutlineReader.read(Normaliser.normalise(text), SOURCE);
    return EnforcementReport.isOne(ScopeResolver.of(outline, SOURCE).mentions());
  }
}
