/**
 * Command line of testers and governance teams: the commands of ./footbridge.
 *
 * @see FootbridgeCli
 */
@NullMarked
package org.footbridge.cli;

import org.jspecify.annotations.NullMarked;
