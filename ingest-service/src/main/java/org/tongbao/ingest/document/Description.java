package org.tongbao.ingest.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Limits;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.reading.Hints;
import org.tongbao.reading.identity.SourcePath;

/**
 * What a sender says of a document beside its bytes, checked.
 *
 * @param url absolute, http or https
 * @param collection always together with {@code path}
 * @param origin where the collection comes from, such as an absolute folder; never without it
 * @param same the sender says that the collection moved to {@code origin}
 * @param fetchedAt when the sender fetched it; null where it was just now
 */
public record Description(
    @Nullable ContentType contentType,
    @Nullable String url,
    @Nullable String collection,
    @Nullable String path,
    @Nullable String origin,
    boolean same,
    @Nullable String name,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable PublicationTime publishedAt,
    @Nullable Instant fetchedAt) {

  private static final String PDF_ENDING = ".pdf";
  private static final int BARE_DATE_LENGTH = "2021-10-14".length();

  /**
   * @throws RefusedException naming the attribute, what was read and what was expected
   */
  public static Description of(
      @Nullable ContentType contentType, Map<Attribute, String> attributes) {
    attributes.forEach(Description::checkText);
    Description description =
        new Description(
            contentType,
            url(attributes.get(Attribute.URL)),
            attributes.get(Attribute.COLLECTION),
            path(attributes.get(Attribute.PATH)),
            attributes.get(Attribute.ORIGIN),
            same(attributes.get(Attribute.SAME)),
            attributes.get(Attribute.NAME),
            attributes.get(Attribute.TITLE),
            attributes.get(Attribute.PUBLISHER),
            publishedAt(attributes.get(Attribute.PUBLISHED_AT)),
            fetchedAt(attributes.get(Attribute.FETCHED_AT)));
    description.checkTogether();
    return description;
  }

  /** True for a document that has a name of its own in a folder or archive. */
  public boolean inCollection() {
    return collection != null;
  }

  /** Where it comes from, in words. */
  String place() {
    if (inCollection()) {
      return "%s of collection '%s'".formatted(path, collection);
    }
    return url != null ? url : String.valueOf(name);
  }

  /** When it was fetched: now, where the sender names no earlier time. */
  public Instant fetchedBy(Instant now) {
    return fetchedAt == null || fetchedAt.isAfter(now) ? now : fetchedAt;
  }

  /** The publication time, but none where it lies after the fetch. */
  public @Nullable PublicationTime publishedBefore(Instant fetchedAt) {
    if (publishedAt == null) {
      return null;
    }
    boolean later =
        publishedAt.text().length() == BARE_DATE_LENGTH
            ? publishedAt.day().isAfter(LocalDate.ofInstant(fetchedAt, PublicationTime.ZONE))
            : OffsetDateTime.parse(publishedAt.text()).toInstant().isAfter(fetchedAt);
    return later ? null : publishedAt;
  }

  /** The most bytes that a document of this format may have. */
  public int maxBytes() {
    boolean text =
        contentType == null
            ? path == null || !path.toLowerCase(Locale.ROOT).endsWith(PDF_ENDING)
            : contentType.isText();
    return text ? Limits.TEXT_DOCUMENT_BYTES : Limits.PDF_DOCUMENT_BYTES;
  }

  public @Nullable String charset() {
    return contentType == null ? null : contentType.charset();
  }

  public Hints hints(Instant fetchedAt) {
    return new Hints(
        contentType == null ? null : contentType.text(),
        charset(),
        url,
        collection,
        path,
        name,
        title,
        publisher,
        publishedBefore(fetchedAt),
        fetchedAt);
  }

  private void checkTogether() {
    if ((collection == null) != (path == null)) {
      throw invalid(
          collection == null ? Attribute.PATH : Attribute.COLLECTION,
          "was given alone; collection and path name a document only together");
    }
    if (origin != null && collection == null) {
      throw invalid(Attribute.ORIGIN, "was given without the collection that it is the origin of");
    }
    if (same && origin == null) {
      throw invalid(Attribute.SAME, "is true, but no origin says where the collection moved to");
    }
  }

  private static void checkText(Attribute attribute, String value) {
    if (value.isBlank()) {
      throw invalid(attribute, "is blank; leave it out where there is nothing to say");
    }
    if (value.length() > attribute.maxCodeUnits()) {
      throw invalid(
          attribute,
          "has %d characters, at most %d are taken"
              .formatted(value.length(), attribute.maxCodeUnits()));
    }
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int codePoint = value.codePointAt(i);
      if (Character.isISOControl(codePoint)
          || Character.getType(codePoint) == Character.SURROGATE) {
        throw invalid(
            attribute,
            "has U+%04X at position %d, a control character or half of a surrogate pair"
                .formatted(codePoint, i));
      }
    }
  }

  private static @Nullable String url(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      URI uri = new URI(value);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getRawAuthority() != null) {
        if (uri.getRawUserInfo() != null || uri.getRawAuthority().indexOf('@') >= 0) {
          throw invalid(
              Attribute.URL,
              "holds a user name or a password before its host; leave them out, and give out new ones");
        }
        return value;
      }
    } catch (URISyntaxException e) {
      throw invalid(
          Attribute.URL,
          "cannot be read as an address: %s at position %d".formatted(e.getReason(), e.getIndex()));
    }
    throw invalid(Attribute.URL, "is no address that begins with http:// or https:// and a host");
  }

  private static @Nullable String path(@Nullable String value) {
    if (value != null && SourcePath.of(value).isEmpty()) {
      throw invalid(
          Attribute.PATH,
          "is '%s', which names no place within a collection; write one without '..', such as 2021/10.txt"
              .formatted(value));
    }
    return value;
  }

  private static boolean same(@Nullable String value) {
    return switch (value) {
      case null -> false;
      case "true" -> true;
      case "false" -> false;
      default -> throw invalid(Attribute.SAME, "is '%s'; it is true or false".formatted(value));
    };
  }

  private static @Nullable PublicationTime publishedAt(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return value.length() == BARE_DATE_LENGTH
          ? PublicationTime.of(LocalDate.parse(value))
          : PublicationTime.of(OffsetDateTime.parse(value));
    } catch (DateTimeException e) {
      throw invalid(
          Attribute.PUBLISHED_AT,
          "is '%s'; write a date (2021-10-14) or a time with offset (2021-10-14T13:04:31+08:00)"
              .formatted(value));
    }
  }

  private static @Nullable Instant fetchedAt(@Nullable String value) {
    try {
      return value == null ? null : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw invalid(
          Attribute.FETCHED_AT,
          "is '%s'; write a time with offset (2021-10-14T13:04:31+08:00)".formatted(value));
    }
  }

  private static RefusedException invalid(Attribute attribute, String what) {
    return new RefusedException(
        Refusal.of(RefusalKind.ATTRIBUTE_INVALID, attribute.parameter() + " " + what + "."));
  }
}
