/**
 * Use of the rules: how many cards were shown, accepted and overridden because of each, with small counts hidden.
 *
 * @see UseController
 */
@NullMarked
package org.footbridge.governance.use;

import org.jspecify.annotations.NullMarked;
