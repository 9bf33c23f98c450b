package org.tongbao.standalone.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.archive.ArchiveBrokenException;
import org.tongbao.archive.ArchiveElement;
import org.tongbao.archive.ArchiveReader;
import org.tongbao.archive.ArchiveTooLargeException;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.Limits;
import org.tongbao.contract.document.DocumentFlag;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.engine.StepBudgetExceededException;
import org.tongbao.engine.explanation.DocumentExplanation;
import org.tongbao.engine.explanation.ExplanationText;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.documents.DocumentArchive;
import org.tongbao.standalone.documents.DocumentFile;
import org.tongbao.standalone.documents.DocumentFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Documents in, JSON lines out, without any server. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Prints documents and their events as JSON lines, or with --explain why each event is what it is;"
            + " needs no servers.")
public final class ExtractCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;
  private final DocumentReader reader = new DocumentReader();
  private final ExtractionEngine engine = new ExtractionEngine();
  private final Clock clock = Clock.systemUTC();
  private boolean failed;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER|ARCHIVE|-",
      description =
          "files, folders with all below them, archives and crawls as feed takes them, or - for standard input")
  private List<String> arguments = List.of();

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "name of the collection (default: the folder's name)")
  private @Nullable String collection;

  @Option(
      names = "--explain",
      description =
          "for people, in place of JSON: for each event its quote, the rules that made it, their words, and"
              + " where each slot of its scope comes from; then why other numbers are no figures")
  private boolean explain;

  public ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The first line of a document's output. */
  record DocumentLine(
      String type,
      String id,
      String revision,
      String text,
      Source source,
      @Nullable String author,
      List<DocumentFlag> flags) {}

  @Override
  public Integer call() throws IOException {
    for (String argument : arguments) {
      if (argument.equals(STANDARD_INPUT)) {
        byte[] bytes = terminal.in().readNBytes(Limits.PDF_DOCUMENT_BYTES + 1);
        Hints nothingKnown =
            new Hints(null, null, null, null, null, null, null, null, null, clock.instant());
        extract("standard input", bytes, nothingKnown);
      } else {
        extractFiles(Path.of(argument));
      }
    }
    terminal.out().flush();
    return failed ? 1 : 0;
  }

  private void extractFiles(Path argument) {
    List<DocumentFile> files;
    try {
      Optional<DocumentArchive> archive = DocumentArchive.find(argument, collection);
      if (archive.isPresent()) {
        extractArchive(archive.get());
        return;
      }
      files = DocumentFiles.find(argument, collection);
    } catch (NoSuchFileException e) {
      fail(argument.toString(), "there is no such file or folder");
      return;
    } catch (IOException e) {
      fail(argument.toString(), "it cannot be read: " + e.getMessage());
      return;
    }
    for (DocumentFile file : files) {
      try {
        long size = Files.size(file.file());
        if (size > Limits.PDF_DOCUMENT_BYTES) {
          fail(file.path(), tooLarge(size));
          continue;
        }
        extract(
            file.path(),
            Files.readAllBytes(file.file()),
            Hints.ofFile(file.collection(), file.path(), clock.instant()));
      } catch (IOException e) {
        fail(file.path(), "it cannot be read: " + e.getMessage());
      }
    }
  }

  private void extractArchive(DocumentArchive archive) throws IOException {
    try (ArchiveReader elements = archive.open()) {
      for (ArchiveElement element = elements.next(); element != null; element = elements.next()) {
        switch (element) {
          case ArchiveElement.Passed none -> {
            // Folders, requests and the like are no documents.
          }
          case ArchiveElement.Refused refused -> fail(refused.name(), refused.reason());
          case ArchiveElement.Document document when document.size() > document.body().length ->
              fail(document.name(), tooLarge(document.size()));
          case ArchiveElement.Document document ->
              extract(document.name(), document.body(), archive.hints(document, clock.instant()));
        }
      }
    } catch (ArchiveBrokenException | ArchiveTooLargeException e) {
      fail(archive.file().getFileName().toString(), e.getMessage());
    }
  }

  private static String tooLarge(long size) {
    return "it has %d bytes, at most %d are read".formatted(size, Limits.PDF_DOCUMENT_BYTES);
  }

  private void extract(String name, byte[] bytes, Hints hints) throws IOException {
    switch (reader.read(bytes, hints)) {
      case Reading.Unreadable unreadable -> fail(name, unreadable.detail());
      case Reading.Readable readable -> {
        try {
          if (explain) {
            explain(readable);
          } else {
            print(readable, engine.extract(readable));
          }
        } catch (StepBudgetExceededException e) {
          fail(name, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
          // One document must not keep the others from being read.
          fail(name, "the engine failed on it, which is an error of its own: " + e);
        }
      }
    }
  }

  private void print(Reading.Readable document, List<CampaignEvent> events) throws IOException {
    PrintStream out = terminal.out();
    out.println(
        ContractJson.mapper()
            .writeValueAsString(
                new DocumentLine(
                    DocumentRecord.TYPE,
                    document.documentId(),
                    document.revision(),
                    document.text(),
                    document.source(),
                    document.author(),
                    document.flags())));
    for (CampaignEvent event : events) {
      out.println(ContractJson.mapper().writeValueAsString(event));
    }
  }

  private void explain(Reading.Readable document) {
    DocumentExplanation explanation = engine.explain(document);
    Source source = document.source();
    String name = source.title() == null ? source.path() : source.title();
    terminal
        .out()
        .printf(
            "%s%nevents: %d%n%n",
            name == null ? document.documentId() : name, explanation.events().size());
    terminal.out().println(ExplanationText.of(explanation));
  }

  private void fail(String name, @Nullable String why) {
    failed = true;
    terminal.err().printf("%s: %s%n", name, why);
  }
}
