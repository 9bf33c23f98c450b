package org.tongbao.query.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.contract.event.Region;

/** Made-up articles with few distinct values on every axis, so that they collide in all ways. */
public final class RandomArticles {

  private static final List<@Nullable String> STARTS =
      Arrays.asList(null, "2021-01-01", "2021-03-01");
  private static final List<@Nullable Region> REGIONS =
      Arrays.asList(null, Region.NATIONWIDE, new Region("510000", "四川省"));
  private static final List<String> SENTENCES =
      List.of(
          "今年以来，各地公安机关抓获犯罪嫌疑人若干名。", "专项行动中，全省公安机关抓获犯罪嫌疑人若干名。", "快讯。", "截至目前，已有若干名犯罪嫌疑人被依法采取强制措施。");
  private static final List<Long> VALUES = List.of(5L, 50_000L, 80L, 90L);

  private final Random random;

  public RandomArticles(long seed) {
    this.random = new Random(seed);
  }

  /** A revision of the document of this name; it may say nothing. */
  public List<CampaignEvent> revision(String document) {
    @Nullable String published =
        random.nextInt(4) == 0 ? null : "2021-05-0" + (1 + random.nextInt(4));
    List<CampaignEvent> events = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      events.add(event(document, 60 * i, published, events));
    }
    return events;
  }

  private CampaignEvent event(
      String document, int start, @Nullable String published, List<CampaignEvent> before) {
    long value = oneOf(VALUES);
    FigureBuilder figure =
        FigureBuilder.figure(document, start)
            .says(value + "余名", value, random.nextBoolean() ? Bound.AT_LEAST : Bound.EXACT)
            .sentence(oneOf(SENTENCES))
            .period(
                STARTS.get(random.nextInt(STARTS.size())),
                random.nextBoolean() ? null : "2021-0" + (4 + random.nextInt(3)) + "-30")
            .region(REGIONS.get(random.nextInt(REGIONS.size())))
            .campaign("净网", random.nextInt(3) == 0 ? null : 2021);
    if (published != null) {
      figure.published(published);
    }
    if (random.nextInt(4) == 0) {
      figure.of(Action.CAUGHT, ObjectKind.SUSPECTS, Crime.FRAUD);
    }
    if (!before.isEmpty() && random.nextInt(3) == 0) {
      figure.partOf(oneOf(before));
    }
    return figure.build();
  }

  private <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
