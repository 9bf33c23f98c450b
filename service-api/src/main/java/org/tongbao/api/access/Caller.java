package org.tongbao.api.access;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a request's sender.
 *
 * @param host the name and port that the request was sent to
 * @param origin the web page that made a browser send it
 * @param presentedKey null where none was sent
 * @param bearer the same where it was sent as a bearer's, so that it may be a token
 */
public record Caller(
    boolean fromLoopback,
    @Nullable String host,
    @Nullable String origin,
    @Nullable String presentedKey,
    @Nullable String bearer) {}
