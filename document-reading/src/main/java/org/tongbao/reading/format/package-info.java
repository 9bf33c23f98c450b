/**
 * What kind of text a document is, decided by media type, then the ending of its name, then its
 * content. Invariant: whatever is not plainly one of the supported formats is refused, not guessed.
 */
@NullMarked
package org.tongbao.reading.format;

import org.jspecify.annotations.NullMarked;
