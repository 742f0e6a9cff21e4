/** What the rules advise, why, and why not. */
@NullMarked
package org.footbridge.advice;

import org.jspecify.annotations.NullMarked;
