package org.tongbao.ingest.polling;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.document.Attribute;
import org.tongbao.ingest.document.ContentType;
import org.tongbao.ingest.document.Description;
import org.tongbao.ingest.document.Intake;
import org.tongbao.ingest.document.Manner;
import org.tongbao.ingest.document.Outcome;
import org.tongbao.ingest.document.RefusalKind;
import org.tongbao.ingest.document.RefusedException;
import org.tongbao.ingest.listing.ListedItem;
import org.tongbao.outbound.FetchFailedException;
import org.tongbao.outbound.RetryAfter;
import org.tongbao.outbound.WebAnswer;
import org.tongbao.outbound.WebRequest;

/** Takes in the article that an item names: its own text where it carries it, else the page. */
final class ItemIntake {

  private static final String PAGE =
      "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%s</title></head>"
          + "<body><article>%s</article></body></html>";

  private final PoliteClient client;
  private final Intake intake;
  private final Function<String, ContentType> contentTypes;

  /**
   * @param contentTypes reads a header Content-Type
   */
  ItemIntake(PoliteClient client, Intake intake, Function<String, ContentType> contentTypes) {
    this.client = client;
    this.intake = intake;
    this.contentTypes = contentTypes;
  }

  /**
   * What the log made of the article, once it has acknowledged it.
   *
   * @throws FetchFailedException where the page is not to be had
   * @throws HostBusyException where it is not to be had now
   */
  Outcome take(ListedItem item)
      throws FetchFailedException, HostBusyException, InterruptedException {
    try {
      return item.html() == null ? fetched(item) : carried(item, item.html());
    } catch (RefusedException e) {
      return new Outcome.Refused(e.refusal());
    }
  }

  private Outcome fetched(ListedItem item)
      throws FetchFailedException, HostBusyException, InterruptedException {
    WebAnswer answer = client.ask(new WebRequest(item.address().toString(), Map.of()));
    if (RetryAfter.isMeantForAll(answer)) {
      throw new HostBusyException(
          "the server answered status %d: it is asked too much".formatted(answer.status()));
    }
    answer.requireOk();
    @Nullable ContentType type = answer.header("Content-Type").map(contentTypes).orElse(null);
    return submit(Description.of(type, attributes(item)), answer.body(), Manner.POLLED_PAGE);
  }

  private Outcome carried(ListedItem item, String html)
      throws FetchFailedException, HostBusyException, InterruptedException {
    Map<Attribute, String> attributes = attributes(item);
    if (item.title() != null) {
      attributes.put(Attribute.TITLE, item.title());
    }
    String title = item.title() == null ? "" : Entities.escape(item.title());
    byte[] page = PAGE.formatted(title, html).getBytes(StandardCharsets.UTF_8);
    Description description =
        Description.of(contentTypes.apply("text/html;charset=UTF-8"), attributes);
    Outcome outcome = submit(description, page, Manner.POLLED_TEXT);
    boolean overwritten =
        outcome instanceof Outcome.Refused refused
            && refused.refusal().kind() == RefusalKind.PAGE_OVERWRITTEN;
    return overwritten ? fetched(item) : outcome;
  }

  private Outcome submit(Description description, byte[] page, Manner manner)
      throws InterruptedException {
    return intake.submit(description, page, page.length, manner).await();
  }

  private static Map<Attribute, String> attributes(ListedItem item) {
    Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
    URI address = item.address();
    attributes.put(Attribute.URL, address.toString());
    if (item.publishedAt() != null) {
      attributes.put(Attribute.PUBLISHED_AT, item.publishedAt().text());
    }
    return attributes;
  }
}
