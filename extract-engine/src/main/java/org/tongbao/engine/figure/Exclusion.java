package org.tongbao.engine.figure;

/** Tells numbers that are no figures. */
interface Exclusion extends FigureRule {

  boolean excludes(Site site);
}
