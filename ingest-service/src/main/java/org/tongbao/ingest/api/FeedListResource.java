package org.tongbao.ingest.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.Wishes;
import org.tongbao.ingest.listing.FeedList;
import org.tongbao.ingest.listing.UnreadableListingException;
import org.tongbao.ingest.polling.Subscription;
import org.tongbao.reading.charset.Decoding;
import org.tongbao.reading.charset.TextDecoder;

/** All feeds as one list, as feed readers exchange them. */
@Path("/v1/feeds/opml")
@Blocking
public class FeedListResource {

  private static final String OPML = "text/x-opml";
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_FEEDS = 5_000;

  /** What is configured bounds it further. */
  private static final int MOST_INTERVAL_SECONDS = 7 * 86_400;

  private final Subscription subscription;

  FeedListResource(Subscription subscription) {
    this.subscription = subscription;
  }

  @GET
  @Produces(OPML)
  public String list() {
    return FeedList.write(
        "Tongbao", subscription.all().stream().map(FeedListResource::entry).toList());
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response add(InputStream body, HttpHeaders headers) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return tooLarge("more than %d bytes".formatted(MOST_BYTES));
    }
    try {
      @Nullable String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
      List<FeedList.Entry> entries = FeedList.read(text(bytes, type));
      return entries.size() > MOST_FEEDS
          ? tooLarge("%d feeds, at most %d are taken at once".formatted(entries.size(), MOST_FEEDS))
          : Response.ok(FeedImport.of(subscription.addAll(listed(entries)))).build();
    } catch (UnreadableListingException e) {
      return Problems.response(
          Problem.of(
              "feed-list-unreadable",
              "The list of feeds cannot be read",
              422,
              "The list cannot be read: %s.".formatted(e.getMessage())));
    }
  }

  private static String text(byte[] bytes, @Nullable String contentType)
      throws UnreadableListingException {
    return switch (TextDecoder.decode(bytes, null, contentType)) {
      case Decoding.Text decoded -> decoded.text();
      case Decoding.Binary binary ->
          throw new UnreadableListingException("it is no text: " + binary.detail());
    };
  }

  private static List<Subscription.Listed> listed(List<FeedList.Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                new Subscription.Listed(
                    entry.address(),
                    new Wishes(entry.selector(), entry.title(), interval(entry.intervalSeconds()))))
        .toList();
  }

  private static @Nullable Duration interval(@Nullable Long seconds) {
    return seconds == null
        ? null
        : Duration.ofSeconds(Math.clamp(seconds, 1, MOST_INTERVAL_SECONDS));
  }

  private static FeedList.Entry entry(Feed feed) {
    Wishes wishes = feed.wishes();
    return new FeedList.Entry(
        feed.address().toString(),
        wishes.title() == null ? feed.title() : wishes.title(),
        wishes.selector(),
        wishes.interval() == null ? null : wishes.interval().toSeconds());
  }

  private static Response tooLarge(String what) {
    return Problems.response(
        Problem.of(
            "feed-list-too-large",
            "The list of feeds is too large",
            413,
            "The list has %s. Send it in parts.".formatted(what)));
  }
}
