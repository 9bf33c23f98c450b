/** Reading topics back in tests. Invariant: every record written since the start is seen. */
@NullMarked
package org.tongbao.ingest.topic;

import org.jspecify.annotations.NullMarked;
