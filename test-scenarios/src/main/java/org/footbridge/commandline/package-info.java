/** The command line of testers and governance teams. */
@NullMarked
package org.footbridge.commandline;

import org.jspecify.annotations.NullMarked;
