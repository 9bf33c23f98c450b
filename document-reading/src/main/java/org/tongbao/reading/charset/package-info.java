/**
 * From bytes to characters. Invariant: decoded text holds no control characters but tab and line
 * feed, no lone surrogates, and no carriage returns.
 */
@NullMarked
package org.tongbao.reading.charset;

import org.jspecify.annotations.NullMarked;
