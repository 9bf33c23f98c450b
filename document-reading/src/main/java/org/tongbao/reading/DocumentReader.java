package org.tongbao.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.document.DocumentFlag;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.reading.article.Article;
import org.tongbao.reading.article.Blank;
import org.tongbao.reading.article.PlainText;
import org.tongbao.reading.article.ReferenceDay;
import org.tongbao.reading.charset.BinarySignature;
import org.tongbao.reading.charset.Decoding;
import org.tongbao.reading.charset.Mojibake;
import org.tongbao.reading.charset.PrintableText;
import org.tongbao.reading.charset.TextDecoder;
import org.tongbao.reading.format.Format;
import org.tongbao.reading.format.FormatDecision;
import org.tongbao.reading.html.HtmlPage;
import org.tongbao.reading.identity.DocumentName;
import org.tongbao.reading.identity.Revision;
import org.tongbao.reading.identity.SourcePath;
import org.tongbao.reading.markdown.MarkdownPost;
import org.tongbao.reading.pdf.PdfDocument;
import org.tongbao.reading.pdf.PdfRefusedException;

/** Reads a document of any supported charset and format. Stateless and safe for all threads. */
public final class DocumentReader {

  private final ReadingLimits limits;

  public DocumentReader() {
    this(ReadingLimits.DEFAULT);
  }

  public DocumentReader(ReadingLimits limits) {
    this.limits = limits;
  }

  /** Never throws for any bytes: what cannot be read is told as {@link Reading.Unreadable}. */
  public Reading read(byte[] bytes, Hints hints) {
    String documentId = DocumentName.of(hints, bytes).documentId();
    return switch (attempt(bytes, hints)) {
      case Read read -> {
        String revision = Revision.ofText(read.text, read.source);
        List<DocumentFlag> flags =
            Mojibake.isIn(read.text) ? List.of(DocumentFlag.MOJIBAKE) : List.of();
        yield new Reading.Readable(
            documentId, revision, read.source, read.text, read.author, flags);
      }
      case Refused refused ->
          new Reading.Unreadable(
              documentId,
              Revision.ofBytes(bytes),
              source(hints, null),
              refused.reason,
              refused.detail);
    };
  }

  private sealed interface Attempt {}

  private record Read(Source source, @Nullable String author, String text) implements Attempt {}

  private record Refused(Reason reason, String detail) implements Attempt {}

  private Attempt attempt(byte[] bytes, Hints hints) {
    if (bytes.length == 0) {
      return new Refused(
          Reason.EMPTY, "The document has no bytes: send it again with its content.");
    }
    FormatDecision decision = FormatDecision.of(hints);
    if (decision instanceof FormatDecision.Unsupported unsupported) {
      return new Refused(Reason.UNSUPPORTED_FORMAT, refusal(unsupported.named()));
    }
    Optional<BinarySignature> signature = BinarySignature.find(bytes);
    boolean isPdf =
        signature.filter(found -> found.format().equals(BinarySignature.PDF)).isPresent();
    if (isPdf) {
      return ofPdf(bytes, hints);
    }
    if (signature.isPresent()) {
      return binary("The bytes begin like a %s file".formatted(signature.get().format()));
    }
    if (decision instanceof FormatDecision.Supported(Format format) && format == Format.PDF) {
      return binary("The document is said to be PDF and does not begin like one");
    }
    if (bytes.length > limits.textDocumentBytes()) {
      return tooLarge("document", bytes.length, limits.textDocumentBytes());
    }
    return switch (TextDecoder.decode(bytes, hints.charset(), hints.contentType())) {
      case Decoding.Binary binary ->
          new Refused(Reason.BINARY, "The bytes are no text: " + binary.detail() + ".");
      case Decoding.Text decoded ->
          ofText(decoded.text(), (FormatDecision.Supported) decision, hints);
    };
  }

  private Attempt ofPdf(byte[] bytes, Hints hints) {
    if (bytes.length > limits.pdfDocumentBytes()) {
      return tooLarge("PDF", bytes.length, limits.pdfDocumentBytes());
    }
    try {
      return cleaned(PdfDocument.read(bytes, line(hints.title()), limits.pdf()), hints);
    } catch (PdfRefusedException e) {
      return new Refused(e.reason(), e.detail());
    }
  }

  private Attempt ofText(String text, FormatDecision.Supported decision, Hints hints) {
    String knownTitle = line(hints.title());
    Article article =
        switch (decision.of(text)) {
          case HTML -> HtmlPage.read(text, referenceDay(hints));
          case MARKDOWN -> MarkdownPost.read(text, knownTitle);
          case PLAIN_TEXT, PDF -> PlainText.read(text, knownTitle);
        };
    return cleaned(article, hints);
  }

  private Attempt cleaned(Article article, Hints hints) {
    Source source = source(hints, article);
    String cleaned = cleanedText(source.title(), article.blocks());
    if (cleaned.isEmpty()) {
      return new Refused(
          Reason.NO_TEXT,
          "Nothing but white space and page furniture was found, expected an article: check what was"
              + " fetched.");
    }
    int size = cleaned.getBytes(StandardCharsets.UTF_8).length;
    return size > limits.cleanedTextBytes()
        ? tooLarge("cleaned text", size, limits.cleanedTextBytes())
        : new Read(source, line(article.author()), cleaned);
  }

  private static ReferenceDay referenceDay(Hints hints) {
    return hints.url() == null ? ReferenceDay.UNKNOWN : ReferenceDay.fetchedAt(hints.fetchedAt());
  }

  /** Title, line break, blocks; a first block that repeats the title is left out. */
  private static String cleanedText(@Nullable String title, List<String> blocks) {
    StringBuilder text = new StringBuilder(title == null ? "" : title);
    boolean isFirst = true;
    for (String block : blocks) {
      boolean repeatsTitle = isFirst && title != null && compact(block).equals(compact(title));
      isFirst = false;
      if (!repeatsTitle) {
        text.append(text.isEmpty() ? "" : "\n").append(block);
      }
    }
    return PrintableText.of(text.toString());
  }

  private static Source source(Hints hints, @Nullable Article article) {
    String title = line(hints.title());
    String publisher = line(hints.publisher());
    PublicationTime publishedAt = hints.publishedAt();
    if (article != null) {
      title = title == null ? line(article.title()) : title;
      publisher = publisher == null ? line(article.publisher()) : publisher;
      publishedAt = publishedAt == null ? article.publishedAt() : publishedAt;
    }
    return new Source(
        title,
        publisher,
        hints.url() == null ? null : hints.url().strip(),
        publishedAt == null || isLater(publishedAt, hints.fetchedAt()) ? null : publishedAt,
        path(hints.path()));
  }

  private static @Nullable String path(@Nullable String path) {
    return path == null ? null : SourcePath.of(path).map(SourcePath::text).orElse(path);
  }

  /** A publication time later than the fetch counts as none. */
  private static boolean isLater(PublicationTime publishedAt, Instant fetchedAt) {
    return publishedAt.text().length() > "2021-10-14".length()
        ? OffsetDateTime.parse(publishedAt.text()).toInstant().isAfter(fetchedAt)
        : publishedAt.day().isAfter(fetchedAt.atZone(PublicationTime.ZONE).toLocalDate());
  }

  private static @Nullable String line(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String line = Blank.strip(PrintableText.of(text).replaceAll("[\\n\\t]+", " "));
    return line.isEmpty() ? null : line;
  }

  private static String compact(String text) {
    return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
  }

  private static Refused binary(String what) {
    return new Refused(
        Reason.BINARY, what + ", expected text: send HTML, Markdown, plain text or PDF.");
  }

  private static Refused tooLarge(String what, int bytes, int limit) {
    return new Refused(
        Reason.TOO_LARGE,
        "The %s has %,d bytes, at most %,d are read: send it in parts."
            .formatted(what, bytes, limit));
  }

  private static String refusal(String named) {
    return "Nothing reads %s, expected HTML, Markdown, plain text or PDF: send the article in one of them."
        .formatted(named);
  }
}
