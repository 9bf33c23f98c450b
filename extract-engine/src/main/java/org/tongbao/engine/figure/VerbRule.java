package org.tongbao.engine.figure;

import java.util.List;

/**
 * Finds the action that owns a number. Rules are tried in order until one fits the object. A class
 * for the same reason as {@link Exclusion}.
 */
abstract class VerbRule implements FigureRule {

  /** The actions that may own the number, the likeliest first. */
  abstract List<Attempt> attempts(Site site, Memory memory);
}
