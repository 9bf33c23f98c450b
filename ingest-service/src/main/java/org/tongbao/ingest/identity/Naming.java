package org.tongbao.ingest.identity;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.reading.identity.CanonicalUrl;
import org.tongbao.reading.identity.DocumentName;
import org.tongbao.reading.identity.LikeTitles;

/**
 * Which document comes, by what its sender says and what is remembered. The address as it was given
 * decides first, then its canonical form, then the address that the page gives as its own: that one
 * only where it is new or known under a like title, so that a template which names one address on
 * all pages does not make them one document.
 *
 * @param document what was known of it
 * @param newAddresses to be remembered for it
 */
record Naming(KnownDocument document, Set<String> newAddresses) {

  static Naming of(
      DocumentName name, @Nullable String givenUrl, @Nullable String title, DocumentMemory memory) {
    if (!(name instanceof DocumentName.Url web) || givenUrl == null) {
      String derived = name.documentId();
      return new Naming(
          standing(derived, memory.find(Set.of(), Set.of(derived)), memory), Set.of());
    }
    Set<String> addresses = new LinkedHashSet<>();
    addresses.add(givenUrl.strip());
    addresses.add(web.url().text());
    @Nullable CanonicalUrl link = web.link();
    Set<String> asked = new LinkedHashSet<>(addresses);
    Set<String> derived = new LinkedHashSet<>(Set.of(DocumentName.Url.documentId(web.url())));
    if (link != null) {
      asked.add(link.text());
      derived.add(DocumentName.Url.documentId(link));
    }
    DocumentMemory.Found found = memory.find(asked, derived);
    boolean linkCounts = link != null && counts(link, title, found);
    String documentId = documentId(web, addresses, linkCounts, found);
    if (linkCounts && link != null) {
      addresses.add(link.text());
    }
    addresses.removeAll(found.byAddress().keySet());
    return new Naming(standing(documentId, found, memory), addresses);
  }

  private static boolean counts(
      CanonicalUrl link, @Nullable String title, DocumentMemory.Found found) {
    @Nullable String documentId = found.byAddress().get(link.text());
    @Nullable KnownDocument known = documentId == null ? null : found.byId().get(documentId);
    return known == null || LikeTitles.areAlike(known.title(), title);
  }

  private static String documentId(
      DocumentName.Url web, Set<String> addresses, boolean linkCounts, DocumentMemory.Found found) {
    for (String address : addresses) {
      @Nullable String known = found.byAddress().get(address);
      if (known != null) {
        return known;
      }
    }
    @Nullable CanonicalUrl link = web.link();
    if (!linkCounts || link == null) {
      return DocumentName.Url.documentId(web.url());
    }
    @Nullable String known = found.byAddress().get(link.text());
    return known == null ? DocumentName.Url.documentId(link) : known;
  }

  /** The document itself, or the one that it was joined to. */
  private static KnownDocument standing(
      String documentId, DocumentMemory.Found found, DocumentMemory memory) {
    KnownDocument known = found.byId().getOrDefault(documentId, KnownDocument.unknown(documentId));
    @Nullable String joinedTo = known.joinedTo();
    return joinedTo == null
        ? known
        : memory.find(joinedTo).orElseGet(() -> KnownDocument.unknown(joinedTo));
  }
}
