/**
 * What people have a running system do again: rebuild tables, read documents with another engine.
 * Invariant: a command ends when the service says that it is done, or has begun.
 */
@NullMarked
package org.tongbao.standalone.upkeep;

import org.jspecify.annotations.NullMarked;
