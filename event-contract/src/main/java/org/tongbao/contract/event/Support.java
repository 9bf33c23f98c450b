package org.tongbao.contract.event;

/** Another place of the cleaned text that the reading rests on; offsets in UTF-16 code units. */
public record Support(int start, int end, SupportRole role) {}
