package org.tongbao.contract.document;

/** What makes a document's text doubtful. A flag marks doubt, it never hides anything. */
public enum DocumentFlag {
  /** Parts of the text were read in a wrong charset before, and cannot be repaired. */
  MOJIBAKE
}
