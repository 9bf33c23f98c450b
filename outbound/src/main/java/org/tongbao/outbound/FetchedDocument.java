package org.tongbao.outbound;

import org.jspecify.annotations.Nullable;

/**
 * A document as a server sent it.
 *
 * @param contentType the header as sent, null where there was none
 * @param body without its content encoding
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record FetchedDocument(@Nullable String contentType, byte[] body) {}
