/**
 * Documents that could not be read, as the command line shows them and sends them again. Invariant:
 * what the services answer is shown, nothing is concluded from it.
 */
@NullMarked
package org.tongbao.standalone.letters;

import org.jspecify.annotations.NullMarked;
