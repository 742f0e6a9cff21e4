/** Tokens: exchanged, checked, renewed and revoked. */
@NullMarked
package org.footbridge.launch.token;

import org.jspecify.annotations.NullMarked;
