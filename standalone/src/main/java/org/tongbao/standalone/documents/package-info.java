/**
 * Documents in files, as the command line is given them. Invariant: a file has the same collection
 * and path, and so the same identity, whether it is fed or extracted.
 */
@NullMarked
package org.tongbao.standalone.documents;

import org.jspecify.annotations.NullMarked;
