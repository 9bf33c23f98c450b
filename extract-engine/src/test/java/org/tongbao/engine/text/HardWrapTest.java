package org.tongbao.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HardWrapTest {

  private static final String WRAPPED =
      """
      专项行动进展
      各级部门加强协作、密切配合，对辖区内的市场、车站、码头和网络平台开展
      检查，共检查经营单位3.2万家，责令整改问题4100个，查处案件980件，罚款30
      万元，取缔黑作坊45个，移送公安机关线索120条。行动得到群众支持，各地收到
      举报线索2300条，核实后发放奖金12万元，有力维护了消费者的合法权益和市场
      秩序。
      下一步将继续加强检查。
      """;

  @Test
  void joinsTheLinesOfAWrappedText() {
    assertThat(Normaliser.normalise(WRAPPED).text())
        .contains("罚款30万元", "开展检查", "市场秩序。\n下一步")
        .startsWith("专项行动进展\n");
  }

  @Test
  void leavesOrdinaryLinesAlone() {
    String text = "名单\n第一家单位\n第二家单位\n第三家单位\n第四家单位\n第五家单位";
    assertThat(Normaliser.normalise(text).text()).isEqualTo(text);
  }
}
