/** The record systems that may launch the page: who is registered, and what each says of itself. */
@NullMarked
package org.footbridge.launch.issuer;

import org.jspecify.annotations.NullMarked;
