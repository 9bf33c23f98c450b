/**
 * The projection at work: its thread, its configuration, what it tells about itself. Invariant: one
 * thread reads the log and writes the tables; whatever fails is tried again from what is stored.
 */
@NullMarked
package org.tongbao.query.projection.service;

import org.jspecify.annotations.NullMarked;
