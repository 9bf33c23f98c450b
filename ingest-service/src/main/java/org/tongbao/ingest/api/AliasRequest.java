package org.tongbao.ingest.api;

import org.jspecify.annotations.Nullable;

/** Says which document another one is a second name of. */
public record AliasRequest(@Nullable String of) {}
