package org.tongbao.contract.event;

/**
 * A law, regulation or standing mechanism that the text ties to a campaign; title in Simplified.
 */
public record RegulationReference(String title) implements Detail {}
