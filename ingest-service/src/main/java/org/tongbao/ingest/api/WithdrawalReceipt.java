package org.tongbao.ingest.api;

/** The answer to a withdrawal that the broker has acknowledged. */
public record WithdrawalReceipt(String documentId, boolean withdrawn) {}
