/**
 * Documents as they were fetched, from the one record that the read store names. Invariant: either
 * the bytes of that document and revision come, or the word that they are gone.
 */
@NullMarked
package org.tongbao.query.raw;

import org.jspecify.annotations.NullMarked;
