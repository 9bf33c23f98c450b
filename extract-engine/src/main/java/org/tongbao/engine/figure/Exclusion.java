package org.tongbao.engine.figure;

/**
 * Tells numbers that are no figures. A class, as each number asks all of them, and calls of classes
 * are found faster than those of interfaces.
 */
abstract class Exclusion implements FigureRule {

  abstract boolean excludes(Site site);
}
