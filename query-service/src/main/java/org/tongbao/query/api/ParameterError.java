package org.tongbao.query.api;

/** One parameter that was refused: what was read, and what was expected. */
public record ParameterError(String parameter, String message) {}
