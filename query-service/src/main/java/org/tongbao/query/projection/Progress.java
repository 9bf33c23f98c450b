package org.tongbao.query.projection;

/**
 * What was applied.
 *
 * @param eventsStored event records that were new
 * @param closings closing records that were applied, also those that changed nothing
 * @param incompleteClosings closing records that name a record which is not there
 * @param setAside records that were put aside
 * @param changes rows of the change log
 */
public record Progress(
    int eventsStored, int closings, int incompleteClosings, int setAside, int changes) {

  public static final Progress NONE = new Progress(0, 0, 0, 0, 0);

  public Progress plus(Progress other) {
    return new Progress(
        eventsStored + other.eventsStored,
        closings + other.closings,
        incompleteClosings + other.incompleteClosings,
        setAside + other.setAside,
        changes + other.changes);
  }
}
