package org.tongbao.engine.figure;

/** Tells numbers that are no figures. */
interface Exclusion extends Rule {

  boolean excludes(Site site);
}
