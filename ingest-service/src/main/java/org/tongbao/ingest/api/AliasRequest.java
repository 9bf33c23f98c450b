package org.tongbao.ingest.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says which document another one is a second name of. */
public record AliasRequest(
    @Schema(pattern = "[0-9a-f]{32}", description = "The document that stays")
        @Nullable String of) {}
