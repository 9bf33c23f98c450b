package org.tongbao.reading.identity;

import org.tongbao.contract.document.Source;

/**
 * Which wording of a document this is: 16 hex digits, the first of SHA-256. Two fetches that read
 * alike have one revision, whatever their bytes; there is no counter and no order in it.
 *
 * <p>These rules are final. The hash runs over fields, each written as its length in bytes of
 * UTF-8, a colon and its bytes, an absent one as a minus:
 *
 * <ul>
 *   <li>a document that was read: {@code text}, cleaned text, title, publisher, publication time in
 *       its one written form, URL as the sender gave it;
 *   <li>a document that could not be read: {@code bytes}, the bytes as fetched.
 * </ul>
 */
public final class Revision {

  private static final int DIGITS = 16;

  private Revision() {}

  public static String ofText(String cleanedText, Source source) {
    return new FieldDigest()
        .with("text")
        .with(cleanedText)
        .with(source.title())
        .with(source.publisher())
        .with(source.publishedAt() == null ? null : source.publishedAt().text())
        .with(source.url())
        .hex(DIGITS);
  }

  public static String ofBytes(byte[] bytes) {
    return new FieldDigest().with("bytes").with(bytes).hex(DIGITS);
  }
}
