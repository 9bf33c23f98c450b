package org.tongbao.engine.explanation;

/**
 * Words of the cleaned text that an event rests on.
 *
 * @param start offset in UTF-16 code units
 * @param end behind the words
 */
public record Cited(String words, int start, int end, Standing standing) {}
