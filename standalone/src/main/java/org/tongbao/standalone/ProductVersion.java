package org.tongbao.standalone;

import org.jspecify.annotations.Nullable;

/** The version of this program, from the manifest of its jar. */
public final class ProductVersion {

  private ProductVersion() {}

  /** For people. */
  public static String text() {
    String version = ofManifest();
    return version == null ? "(not packaged)" : version;
  }

  /** As the servers that documents are fetched from are told. */
  public static String userAgent() {
    String version = ofManifest();
    return "Tongbao/" + (version == null ? "unpackaged" : version);
  }

  private static @Nullable String ofManifest() {
    return ProductVersion.class.getPackage().getImplementationVersion();
  }
}
