package org.tongbao.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongbao.reading.Reading;

/**
 * The articles of some folders in rounds, each round a variation, until there is a mebibyte of
 * text.
 *
 * @param articles one round
 * @param documents whole rounds, in the order of {@code articles}
 */
record Corpus(List<ArticleFile> articles, List<Reading.Readable> documents) {

  static final int LEAST_UTF8_BYTES = 1024 * 1024;

  private static final Pattern REFERENCES = Pattern.compile("(?m)^[参參]考");

  /** Names the folders of articles to the JVMs that measure. */
  private static final String FOLDERS_PROPERTY = "tongbao.articles";

  static String jvmArgument(List<Path> folders) {
    return "-D%s=%s"
        .formatted(
            FOLDERS_PROPERTY,
            folders.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
  }

  /** The corpus of the folders that this JVM was given. */
  static Corpus ofThisJvm() throws IOException {
    String folders = System.getProperty(FOLDERS_PROPERTY);
    return of(Arrays.stream(folders.split(File.pathSeparator)).map(Path::of).toList());
  }

  static Corpus of(List<Path> folders) throws IOException {
    List<ArticleFile> articles = new ArrayList<>();
    for (Path folder : folders) {
      articles.addAll(ArticleFile.of(folder));
    }
    if (articles.isEmpty()) {
      throw new IOException("%s hold nothing, expected articles to repeat.".formatted(folders));
    }
    List<Reading.Readable> documents = new ArrayList<>();
    long bytes = 0;
    for (int round = 0; bytes < LEAST_UTF8_BYTES; round++) {
      for (ArticleFile article : articles) {
        Reading.Readable document = Variation.of(article.document(), round);
        documents.add(document);
        bytes += utf8Bytes(document.text());
      }
    }
    return new Corpus(List.copyOf(articles), List.copyOf(documents));
  }

  long utf8Bytes() {
    return documents.stream().mapToLong(document -> utf8Bytes(document.text())).sum();
  }

  /**
   * One text of about {@link #LEAST_UTF8_BYTES}. Documents that end in a list of references are
   * left out, as nothing behind one counts.
   */
  String joinedText() {
    String once =
        documents.stream()
            .map(Reading.Readable::text)
            .filter(text -> !REFERENCES.matcher(text).find())
            .collect(Collectors.joining("\n\n"));
    String all = once + "\n\n" + once;
    return all.substring(0, (int) ((long) all.length() * LEAST_UTF8_BYTES / utf8Bytes(all)));
  }

  private static int utf8Bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
