/** Tests of the file of labels. */
@NullMarked
package org.tongbao.query.label;

import org.jspecify.annotations.NullMarked;
