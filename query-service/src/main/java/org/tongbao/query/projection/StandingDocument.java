package org.tongbao.query.projection;

/** The revision of a document that stands, and the engine that read it last. */
public record StandingDocument(String documentId, String revision, String engineVersion) {}
