/** Tests of the folding that search rests on. */
@NullMarked
package org.tongbao.query.search;

import org.jspecify.annotations.NullMarked;
