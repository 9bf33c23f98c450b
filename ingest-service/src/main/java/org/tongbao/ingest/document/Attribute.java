package org.tongbao.ingest.document;

import java.util.Arrays;
import java.util.Optional;

/** What a sender may say of a document beside its bytes and their media type. */
public enum Attribute {
  URL("url", "Tongbao-Source-Url", 2_048),
  COLLECTION("collection", "Tongbao-Collection", 200),
  PATH("path", "Tongbao-Source-Path", 1_024),
  ORIGIN("origin", "Tongbao-Origin", 4_096),
  SAME("same", "Tongbao-Same", 5),
  NAME("name", "Tongbao-Name", 512),
  TITLE("title", "Tongbao-Title", 1_000),
  PUBLISHER("publisher", "Tongbao-Publisher", 200),
  PUBLISHED_AT("publishedAt", "Tongbao-Published-At", 64),
  FETCHED_AT("fetchedAt", "Tongbao-Fetched-At", 64);

  private final String parameter;
  private final String header;
  private final int maxCodeUnits;

  Attribute(String parameter, String header, int maxCodeUnits) {
    this.parameter = parameter;
    this.header = header;
    this.maxCodeUnits = maxCodeUnits;
  }

  /** Its name as a query parameter and as a member of a batch line. */
  public String parameter() {
    return parameter;
  }

  /** Its name as a header of the request. */
  public String header() {
    return header;
  }

  /** The longest value, in UTF-16 code units. */
  public int maxCodeUnits() {
    return maxCodeUnits;
  }

  public static Optional<Attribute> ofParameter(String parameter) {
    return Arrays.stream(values()).filter(a -> a.parameter.equals(parameter)).findFirst();
  }

  /** Header names are compared without case. */
  public static Optional<Attribute> ofHeader(String header) {
    return Arrays.stream(values()).filter(a -> a.header.equalsIgnoreCase(header)).findFirst();
  }
}
