package org.tongbao.reading.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;
import org.tongbao.contract.deadletter.Reason;

/**
 * Finds the streams of a PDF in its bytes, before anything parses them: some are unpacked as soon
 * as a document is opened, and PDFBox unpacks each as a whole into memory. Each is unpacked here
 * into nothing but a count. Streams too large to be text are blanked out, so that nothing can
 * unpack them.
 */
final class PackedStreams {

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  /** How far before its stream the start of a dictionary is looked for. */
  private static final int LONGEST_DICTIONARY = 16 * 1024;

  private static final Pattern FILTERS =
      Pattern.compile(
          "/F(?:ilter)?\\s*(?:\\[\\s*((?:/[^\\s/\\[\\]<>()]+\\s*)*)]|(/[^\\s/\\[\\]<>()]+))");
  private static final Pattern FILTERS_ELSEWHERE =
      Pattern.compile("/Filter\\s*\\[?\\s*\\d+\\s+\\d+\\s+R");
  private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)");
  private static final Set<String> GROWING =
      Set.of(
          "FlateDecode",
          "Fl",
          "LZWDecode",
          "LZW",
          "RunLengthDecode",
          "RL",
          "ASCII85Decode",
          "A85",
          "ASCIIHexDecode",
          "AHx");

  private final PdfLimits limits;
  private final byte[] bytes;

  /** The bytes one by one as characters. */
  private final String text;

  private PackedStreams(byte[] bytes, PdfLimits limits) {
    this.bytes = bytes.clone();
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    this.limits = limits;
  }

  /**
   * The same document with no stream in it that unpacks to more than the limit.
   *
   * @throws PdfRefusedException where it is encrypted, or all streams together are too large
   */
  static byte[] checked(byte[] bytes, PdfLimits limits) {
    PackedStreams streams = new PackedStreams(bytes, limits);
    if (ENCRYPTED.matcher(streams.text).find()) {
      throw encrypted();
    }
    streams.check();
    return streams.bytes;
  }

  static PdfRefusedException encrypted() {
    return new PdfRefusedException(
        Reason.UNSUPPORTED_FORMAT,
        "The PDF is encrypted, expected one that opens without a password and without restrictions: save it without.");
  }

  private void check() {
    long all = 0;
    int keyword = text.indexOf("stream");
    while (keyword >= 0) {
      int start = start(keyword);
      if (start >= 0) {
        BoundedCount unpacked = unpack(dictionary(keyword), start);
        if (unpacked.isExceeded()) {
          blank(start);
        }
        all += unpacked.count();
        if (all > limits.allStreamsBytes()) {
          throw new PdfRefusedException(
              Reason.TOO_LARGE,
              "The PDF unpacks to more than the %,d bytes that are read: send its text, or a part of it."
                  .formatted(limits.allStreamsBytes()));
        }
      }
      keyword = text.indexOf("stream", keyword + STREAM.length);
    }
  }

  /** Where the data begins, -1 where the word ends another or stands in a text. */
  private int start(int keyword) {
    int end = keyword + STREAM.length;
    if (text.startsWith("end", keyword - 3) || end >= bytes.length) {
      return -1;
    }
    if (bytes[end] == '\r') {
      return end + 1 < bytes.length && bytes[end + 1] == '\n' ? end + 2 : end + 1;
    }
    return bytes[end] == '\n' ? end + 1 : -1;
  }

  private String dictionary(int keyword) {
    int earliest = Math.max(0, keyword - LONGEST_DICTIONARY);
    int object = text.lastIndexOf("obj", keyword);
    return text.substring(Math.max(earliest, object), keyword);
  }

  private BoundedCount unpack(String dictionary, int start) {
    if (FILTERS_ELSEWHERE.matcher(dictionary).find() || dictionary.contains("#")) {
      throw new PdfRefusedException(
          Reason.UNSUPPORTED_FORMAT,
          "The PDF hides how its streams are packed, expected it beside each: print it to a new PDF.");
    }
    InputStream packed = new ByteArrayInputStream(bytes, start, bytes.length - start);
    BoundedCount count = new BoundedCount(limits.streamBytes());
    try {
      List<String> filters = filters(dictionary, start);
      for (int i = 0; i < filters.size() && GROWING.contains(filters.get(i)); i++) {
        count = new BoundedCount(limits.streamBytes());
        FilterFactory.INSTANCE
            .getFilter(filters.get(i))
            .decode(packed, count, new COSDictionary(), 0);
        packed = count.content();
      }
    } catch (BoundedCount.ExceededException e) {
      return count;
    } catch (IOException | RuntimeException e) {
      // Broken data: PDFBox stops where this stopped.
      return count;
    }
    return count;
  }

  private List<String> filters(String dictionary, int start) {
    List<String> names = new ArrayList<>();
    Matcher filters = FILTERS.matcher(dictionary);
    if (filters.find()) {
      String named = filters.group(1) == null ? filters.group(2) : filters.group(1);
      for (String name : named.split("[\\s/]+")) {
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    } else if (looksDeflated(start)) {
      names.add("FlateDecode");
    }
    return names;
  }

  private boolean looksDeflated(int start) {
    return start + 1 < bytes.length
        && (bytes[start] & 0x0F) == 8
        && ((bytes[start] & 0xFF) * 256 + (bytes[start + 1] & 0xFF)) % 31 == 0;
  }

  private void blank(int start) {
    int end = text.indexOf("endstream", start);
    Arrays.fill(bytes, start, end < 0 ? bytes.length : end, (byte) 0);
  }
}
