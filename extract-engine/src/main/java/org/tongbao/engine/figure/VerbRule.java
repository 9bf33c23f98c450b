package org.tongbao.engine.figure;

import java.util.List;

/** Finds the action that owns a number. Rules are tried in order until one fits the object. */
interface VerbRule extends FigureRule {

  /** The actions that may own the number, the likeliest first. */
  List<Attempt> attempts(Site site, Memory memory);
}
