/**
 * The columns of each list in a spreadsheet. Invariant: every row leads back to the words that it
 * rests on, by quote, link and the addresses of this API.
 */
@NullMarked
package org.tongbao.query.api.sheet;

import org.jspecify.annotations.NullMarked;
