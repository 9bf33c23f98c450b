package org.tongbao.api.access;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a request's sender.
 *
 * @param host the name and port that the request was sent to
 * @param origin the web page that made a browser send it
 * @param writes false where nothing can change
 */
public record Caller(
    boolean fromLoopback,
    @Nullable String host,
    @Nullable String origin,
    boolean writes,
    @Nullable String presentedKey) {}
