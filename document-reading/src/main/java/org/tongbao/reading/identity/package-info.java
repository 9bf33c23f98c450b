/**
 * What a document is called and which wording of it this is. Invariant: the rules here are final;
 * every stored id depends on them, so a change of any of them is a migration of everything stored.
 */
@NullMarked
package org.tongbao.reading.identity;

import org.jspecify.annotations.NullMarked;
