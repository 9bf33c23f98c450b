package org.tongbao.ingest.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongbao.archive.ArchiveBrokenException;
import org.tongbao.archive.ArchiveElement;
import org.tongbao.archive.ArchiveFormat;
import org.tongbao.archive.ArchiveReader;
import org.tongbao.archive.ArchiveTooLargeException;
import org.tongbao.ingest.collection.AskedOnce;
import org.tongbao.ingest.collection.CollectionOrigins;
import org.tongbao.ingest.document.Attribute;
import org.tongbao.ingest.document.ContentType;
import org.tongbao.ingest.document.Description;
import org.tongbao.ingest.document.Intake;
import org.tongbao.ingest.document.Manner;
import org.tongbao.ingest.document.Outcome;
import org.tongbao.ingest.document.Pending;
import org.tongbao.ingest.document.Refusal;
import org.tongbao.ingest.document.RefusalKind;
import org.tongbao.ingest.document.RefusedException;

/** Takes in an archive, entry after entry, as the files of a folder are. */
public final class ArchiveIntake {

  private final Intake intake;
  private final CollectionOrigins origins;
  private final Function<String, ContentType> contentTypes;
  private final BatchLimits limits;

  /**
   * @param contentTypes reads a media type; throws RefusedException
   */
  public ArchiveIntake(
      Intake intake,
      CollectionOrigins origins,
      Function<String, ContentType> contentTypes,
      BatchLimits limits) {
    this.intake = intake;
    this.origins = origins;
    this.contentTypes = contentTypes;
    this.limits = limits;
  }

  /**
   * Reads the archive to its end, or to where it breaks off or a limit is reached, or broker or
   * database are away.
   *
   * @param ofAll what holds for all entries: the collection and its origin
   * @param answers takes one for each document, in order
   * @throws IOException where the stream breaks off; what was taken in until then stays
   * @throws RefusedException where {@code ofAll} does not fit the archive
   */
  public ArchiveSummary take(
      ArchiveFormat format,
      InputStream stream,
      Map<Attribute, String> ofAll,
      Consumer<Answer> answers)
      throws IOException, InterruptedException {
    check(format, ofAll);
    ArchiveSummary.Count count = new ArchiveSummary.Count();
    Window window =
        new Window(
            limits,
            answer -> {
              count.answered(answer);
              answers.accept(answer);
            });
    Refusal stopped = null;
    try (ArchiveReader archive = ArchiveReader.open(format, stream, limits.archive())) {
      stopped = read(archive, ofAll, window, count);
    } catch (ArchiveBrokenException e) {
      stopped = Refusal.of(RefusalKind.ARCHIVE_BROKEN, sentence(e));
    } catch (ArchiveTooLargeException e) {
      stopped = Refusal.of(RefusalKind.ARCHIVE_TOO_LARGE, sentence(e));
    }
    window.finish();
    return count.stopped(stopped == null ? window.unavailable() : stopped);
  }

  private @Nullable Refusal read(
      ArchiveReader archive,
      Map<Attribute, String> ofAll,
      Window window,
      ArchiveSummary.Count count)
      throws IOException, InterruptedException {
    Intake intakeOfArchive = intake.with(new AskedOnce(origins));
    for (ArchiveElement element = archive.next(); element != null; element = archive.next()) {
      switch (element) {
        case ArchiveElement.Passed passed -> count.passed(passed.kind());
        case ArchiveElement.Refused refused ->
            window.add(
                refused.place(),
                refused.name(),
                0,
                refused(Refusal.of(RefusalKind.ENTRY_REFUSED, refused.reason())));
        case ArchiveElement.Document document ->
            window.add(
                document.place(),
                document.name(),
                document.body().length,
                submit(intakeOfArchive, document, ofAll));
      }
      if (window.unavailable() != null) {
        return window.unavailable();
      }
    }
    return null;
  }

  private Pending submit(
      Intake intakeOfArchive, ArchiveElement.Document document, Map<Attribute, String> ofAll) {
    try {
      String contentType = document.contentType();
      Description description =
          Description.of(
              contentType == null ? null : contentTypes.apply(contentType),
              attributes(document, ofAll));
      return intakeOfArchive.submit(description, document.body(), document.size(), Manner.FED);
    } catch (RefusedException e) {
      return refused(e.refusal());
    }
  }

  private static Map<Attribute, String> attributes(
      ArchiveElement.Document document, Map<Attribute, String> ofAll) {
    Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
    attributes.putAll(ofAll);
    put(attributes, Attribute.PATH, document.path());
    put(attributes, Attribute.URL, document.url());
    put(attributes, Attribute.FETCHED_AT, document.fetchedAt());
    return attributes;
  }

  private static void put(
      Map<Attribute, String> attributes, Attribute attribute, @Nullable Object value) {
    if (value != null) {
      attributes.put(attribute, value.toString());
    }
  }

  private static void check(ArchiveFormat format, Map<Attribute, String> ofAll) {
    boolean pages = format == ArchiveFormat.WARC;
    if (pages != ofAll.isEmpty()) {
      throw new RefusedException(
          Refusal.of(
              RefusalKind.ATTRIBUTE_INVALID,
              pages
                  ? "The pages of a WARC are named by their addresses: leave out collection, origin and same."
                  : "No collection was given; the files of an archive are named by it and their paths: add ?collection=NAME."));
    }
    if (!pages) {
      // Checks the words once, with a path that every archive might have.
      Map<Attribute, String> attributes = new EnumMap<>(ofAll);
      attributes.put(Attribute.PATH, "path");
      Description.of(null, attributes);
    }
  }

  private static Pending refused(Refusal refusal) {
    return Pending.settled(new Outcome.Refused(refusal));
  }

  private static String sentence(IOException e) {
    return String.valueOf(e.getMessage());
  }
}
