package org.tongbao.query.label;

/** A code in words. */
public record Label(String code, String zh, String en) {}
