/**
 * Output of the commands: text for a terminal, JSON, and JUnit XML for CI.
 *
 * @see SuiteReport
 */
@NullMarked
package org.footbridge.cli.output;

import org.jspecify.annotations.NullMarked;
