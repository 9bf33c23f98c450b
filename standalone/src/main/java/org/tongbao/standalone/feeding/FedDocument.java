package org.tongbao.standalone.feeding;

/** A document that ingest has taken, and that extract can read. */
public record FedDocument(String documentId, String revision) {}
