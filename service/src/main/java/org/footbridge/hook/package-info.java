/** The conversation: what is asked over HTTP, what is answered, and by which service. */
@NullMarked
package org.footbridge.hook;

import org.jspecify.annotations.NullMarked;
