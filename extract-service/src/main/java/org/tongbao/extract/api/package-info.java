/** What an operator can ask of the service by HTTP. Invariant: no page in a browser can ask it. */
@NullMarked
package org.tongbao.extract.api;

import org.jspecify.annotations.NullMarked;
