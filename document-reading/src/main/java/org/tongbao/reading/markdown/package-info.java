/**
 * Posts: front matter for metadata, then a body of Markdown or HTML. Invariant: front matter never
 * becomes text, but for the title.
 */
@NullMarked
package org.tongbao.reading.markdown;

import org.jspecify.annotations.NullMarked;
