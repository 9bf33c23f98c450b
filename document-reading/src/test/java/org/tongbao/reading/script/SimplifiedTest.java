package org.tongbao.reading.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifiedTest {

  @ParameterizedTest
  @CsvSource({
    "“凈網2021”專項行動,“净网2021”专项行动",
    "偵破網絡犯罪案件5.7萬餘起,侦破网络犯罪案件5.7万余起",
    "關閉賬號、帳號、帐号三類,关闭账号、账号、账号三类",
    "警衞、裏面、綫索、羣組、僞造、爲首,警卫、里面、线索、群组、伪造、为首",
    "著重清理,着重清理",
    "成效顯著,成效显著",
    "侵犯著作權,侵犯著作权",
    "據瞭解,据了解",
    "瞭望台,瞭望台",
    "公佈、註銷、週期、僱用,公布、注销、周期、雇用",
    "乾隆年間的乾貨,乾隆年间的干货",
    "答覆與覆蓋,答复与覆盖",
    "⽹络,网络"
  })
  void foldsTraditionalAndItsVariants(String text, String folded) {
    assertThat(Simplified.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今年以来,公安部部署全国公安机关深入推进专项行动,共侦破案件3.7万余起,成效显著。",
        "干部群众反映的线索,经核查后逐一答复;发动群众举报,里应外合,后续侦办。",
        "关闭账号1.2万个,下架应用程序3款,注销“黑卡”五百余张,追缴赃款约9300万元。",
        "台风期间,有人制造、复制、传播谣言,面向未成年人,采取刑事强制措施的共16人。"
      })
  void aTextAndItsConversionFoldAlike(String simplified) {
    String traditional = ZhConverterUtil.toTraditional(simplified);

    assertThat(traditional).isNotEqualTo(simplified);
    assertThat(Simplified.fold(traditional)).isEqualTo(Simplified.fold(simplified));
  }

  @Test
  void foldingKeepsTheLengthAndTwiceIsOnce() {
    Random random = new Random(20_211_014);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 300; i++) {
        text.append(
            (char) (round % 2 == 0 ? random.nextInt(0x10000) : 0x4E00 + random.nextInt(0x5200)));
      }
      String folded = Simplified.fold(text.toString());

      assertThat(folded).hasSameSizeAs(text);
      assertThat(Simplified.fold(folded)).isEqualTo(folded);
    }
  }

  @Test
  void everyCharacterThatFoldsFoldsToOneThatStays() {
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      char folded = Simplified.fold((char) unit);
      assertThat(Simplified.fold(folded)).isEqualTo(folded);
    }
  }

  @Test
  void digitsLettersAndPunctuationStay() {
    String text = "ABC abc 0123 ,。“”《》%￥ ３６ \uD83D\uDE00";

    assertThat(Simplified.fold(text)).isEqualTo(text);
  }
}
