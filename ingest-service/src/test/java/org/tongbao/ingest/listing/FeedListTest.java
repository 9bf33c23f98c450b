package org.tongbao.ingest.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeedListTest {

  @Test
  void aListIsReadAsItWasWritten() throws Exception {
    List<FeedList.Entry> entries =
        List.of(
            new FeedList.Entry("https://a.example.cn/rss?a=1&b=2", "警方 <通报> & “净网”", null, null),
            new FeedList.Entry(
                "https://b.example.cn/list", null, ".list > li a[href^=\"/\"]", 3600L));

    String opml = FeedList.write("Tongbao", entries);

    assertThat(opml).contains("<opml version=\"2.0\">").contains("type=\"rss\"");
    assertThat(FeedList.read(opml))
        .containsExactly(
            entries.getFirst(),
            new FeedList.Entry(
                "https://b.example.cn/list",
                "https://b.example.cn/list",
                ".list > li a[href^=\"/\"]",
                3600L));
  }

  @Test
  void listsOfOtherReadersAreReadWithTheirFolders() throws Exception {
    assertThat(
            FeedList.read(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="1.0"><head><title>订阅</title></head><body>
                  <outline text="公安"><outline text="地方">
                    <outline type="rss" text="甲" title="甲局" xmlUrl="https://a.example.cn/rss" htmlUrl="https://a.example.cn/"/>
                  </outline></outline>
                  <outline text="乙" xmlUrl=" https://b.example.cn/atom "/>
                  <outline text="无址"/>
                </body></opml>
                """))
        .extracting(FeedList.Entry::address, FeedList.Entry::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("https://a.example.cn/rss", "甲局"),
            org.assertj.core.groups.Tuple.tuple("https://b.example.cn/atom", "乙"));
  }

  @Test
  void entitiesAreNotResolvedAndNothingElseIsRead() throws Exception {
    String opml =
        """
        <!DOCTYPE opml [<!ENTITY file SYSTEM "file:///etc/passwd">]>
        <opml version="2.0"><body><outline text="&file;" xmlUrl="https://a.example.cn/rss"/></body></opml>
        """;
    assertThat(FeedList.read(opml).getFirst().title()).doesNotContain("root:");
    assertThatThrownBy(() -> FeedList.read("<html></html>"))
        .isInstanceOf(UnreadableListingException.class)
        .hasMessage("it begins with <html>, expected a list of feeds in OPML, <opml>");
    String deep = "<outline text='a'>".repeat(50_000);
    assertThatThrownBy(() -> FeedList.read("<opml version='2.0'><body>" + deep))
        .isInstanceOf(UnreadableListingException.class)
        .hasMessageContaining("at most 40 are read");
  }
}
