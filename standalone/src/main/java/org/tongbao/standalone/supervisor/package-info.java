/**
 * Starts and stops broker, database and the three services. Invariant: either all of them run or
 * none; nothing is restarted silently, and nothing outlives the supervisor.
 */
@NullMarked
package org.tongbao.standalone.supervisor;

import org.jspecify.annotations.NullMarked;
