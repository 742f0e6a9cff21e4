/**
 * Workbench: where the governance team changes the rule base, sees what a change does, asks for approval, publishes it and
 * rolls it back, in the browser and in git.
 *
 * @see Changes
 */
@NullMarked
package org.footbridge.workbench;

import org.jspecify.annotations.NullMarked;
