package org.tongbao.query.projection;

import org.tongbao.contract.document.RawPlace;

/**
 * The revision of a document that stands, and the engine that read it last.
 *
 * @param raw the latest raw record that said it
 */
public record StandingDocument(
    String documentId, String revision, String engineVersion, RawPlace raw) {}
