package org.tongbao.standalone.feeding;

/** A document that was not taken, or that cannot be read, and why, for people. */
public record NotTaken(String name, String why) {}
