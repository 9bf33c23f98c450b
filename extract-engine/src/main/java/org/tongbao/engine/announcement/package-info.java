/**
 * Announcements: launches, meetings, press conferences, published cases, closings. Invariant: a
 * main clause reports it; a time frame (自…行动启动以来), a title or a heading is none.
 */
@NullMarked
package org.tongbao.engine.announcement;

import org.jspecify.annotations.NullMarked;
