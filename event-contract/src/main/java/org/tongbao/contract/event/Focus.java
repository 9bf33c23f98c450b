package org.tongbao.contract.event;

/** A declared target of a campaign, in the words of the text. */
public record Focus(String text) implements Detail {}
