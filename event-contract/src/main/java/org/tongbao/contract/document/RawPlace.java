package org.tongbao.contract.document;

/** The one record of raw-documents that a closing record rests on. */
public record RawPlace(String topicId, int partition, long offset) {}
