package org.tongbao.engine.structure;

/**
 * What stands under one heading. Section 0 is the document itself, without heading.
 *
 * @param parent index of the section around it, -1 for the document
 * @param heading the normalised heading, empty for the document
 * @param headingBlock index of the heading's block, -1 for the document
 * @param level 0 for the document
 */
public record Section(int index, int parent, String heading, int headingBlock, int level) {}
