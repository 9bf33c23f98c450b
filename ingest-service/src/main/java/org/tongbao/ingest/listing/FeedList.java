package org.tongbao.ingest.listing;

import com.rometools.opml.feed.opml.Attribute;
import com.rometools.opml.feed.opml.Opml;
import com.rometools.opml.feed.opml.Outline;
import com.rometools.opml.io.impl.OPML20Generator;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.WireFeedOutput;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Lists of feeds as feed readers exchange them: OPML 1.0 and 2.0. Folders are not kept. What only
 * this program knows of a feed travels as attributes of its own, which others pass over.
 */
public final class FeedList {

  private static final String SELECTOR = "tongbaoSelector";
  private static final String INTERVAL = "tongbaoIntervalSeconds";
  private static final int DEEPEST_ELEMENT = 40;
  private static final int LONGEST_ATTRIBUTE = 4_096;

  private FeedList() {}

  /**
   * A feed in a list.
   *
   * @param title null where the list gives none
   * @param intervalSeconds that somebody chose, null where it follows the source
   */
  public record Entry(
      String address,
      @Nullable String title,
      @Nullable String selector,
      @Nullable Long intervalSeconds) {}

  /**
   * The feeds in the order of the list, those in folders too.
   *
   * @throws UnreadableListingException where the text is no OPML
   */
  public static List<Entry> read(String text) throws UnreadableListingException {
    Document markup = Markup.read(text, URI.create("urn:opml"));
    String root = Markup.rootName(markup);
    if (!root.equals("opml")) {
      throw new UnreadableListingException(
          "it begins with <%s>, expected a list of feeds in OPML, <opml>".formatted(root));
    }
    requireFlat(markup);
    WireFeedInput input = new WireFeedInput();
    input.setAllowDoctypes(false);
    try {
      WireFeed list = input.build(new StringReader(Markup.wellFormed(markup)));
      List<Entry> entries = new ArrayList<>();
      if (list instanceof Opml opml) {
        collect(opml.getOutlines(), entries);
      }
      return entries;
    } catch (FeedException | IllegalArgumentException e) {
      throw new UnreadableListingException(
          "it looks like OPML and cannot be read as such: " + e.getMessage());
    }
  }

  /** The feeds as OPML 2.0. */
  public static String write(String title, List<Entry> entries) {
    Opml opml = new Opml();
    opml.setFeedType(new OPML20Generator().getType());
    opml.setTitle(title);
    opml.setOutlines(entries.stream().map(FeedList::outline).toList());
    try {
      return new WireFeedOutput().outputString(opml);
    } catch (FeedException e) {
      throw new IllegalStateException("a list of feeds can always be written", e);
    }
  }

  /** Rome reads outlines one inside the other as deep as they go. */
  private static void requireFlat(Document markup) throws UnreadableListingException {
    int[] deepest = {0};
    NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), markup);
    if (deepest[0] > DEEPEST_ELEMENT) {
      throw new UnreadableListingException(
          "its folders lie %d deep, at most %d are read".formatted(deepest[0], DEEPEST_ELEMENT));
    }
  }

  private static void collect(List<Outline> outlines, List<Entry> entries) {
    for (Outline outline : outlines) {
      @Nullable String address = attribute(outline, "xmlUrl");
      if (address != null) {
        @Nullable String title = outline.getTitle();
        entries.add(
            new Entry(
                address,
                FullText.plain(title == null || title.isBlank() ? outline.getText() : title),
                attribute(outline, SELECTOR),
                seconds(attribute(outline, INTERVAL))));
      }
      collect(outline.getChildren(), entries);
    }
  }

  private static @Nullable String attribute(Outline outline, String name) {
    @Nullable String value = outline.getAttributeValue(name);
    return value != null && !value.isBlank() && value.length() <= LONGEST_ATTRIBUTE
        ? value.strip()
        : null;
  }

  private static @Nullable Long seconds(@Nullable String text) {
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Outline outline(Entry entry) {
    Outline outline = new Outline();
    String title = entry.title() == null ? entry.address() : entry.title();
    outline.setText(title);
    outline.setTitle(title);
    outline.setType("rss");
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(new Attribute("xmlUrl", entry.address()));
    if (entry.selector() != null) {
      attributes.add(new Attribute(SELECTOR, entry.selector()));
    }
    if (entry.intervalSeconds() != null) {
      attributes.add(new Attribute(INTERVAL, entry.intervalSeconds().toString()));
    }
    outline.setAttributes(attributes);
    return outline;
  }
}
