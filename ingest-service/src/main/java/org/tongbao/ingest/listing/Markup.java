package org.tongbao.ingest.listing;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * XML as it is really sent: with text before its declaration, HTML's entities, unclosed elements
 * and control characters. Read leniently, it can be written well-formed for stricter readers; a
 * document type is dropped, and with it every entity it declares.
 */
final class Markup {

  private static final int LONGEST_NAME = 40;

  private Markup() {}

  static Document read(String text, URI address) {
    int start = text.indexOf('<');
    String markup = start <= 0 ? text : text.substring(start);
    Document document = Jsoup.parse(markup, address.toString(), Parser.xmlParser());
    document.childNodes().stream()
        .filter(DocumentType.class::isInstance)
        .toList()
        .forEach(node -> node.remove());
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    return document;
  }

  /** In small letters; empty where there is no element. */
  static String rootName(Document document) {
    return Optional.ofNullable(document.firstElementChild())
        .map(Element::tagName)
        .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  /** Well-formed, in UTF-16. */
  static String wellFormed(Document document) {
    Element root = document.firstElementChild();
    return root == null ? "" : root.outerHtml();
  }
}
