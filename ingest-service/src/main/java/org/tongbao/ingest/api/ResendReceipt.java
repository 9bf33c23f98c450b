package org.tongbao.ingest.api;

/** The answer to a document that was sent again and acknowledged by the broker. */
public record ResendReceipt(String documentId, String revision) {}
