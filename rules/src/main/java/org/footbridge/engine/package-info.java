/** Drools: compiles the rows of a rule base and names the rows that fired for one patient. */
@NullMarked
package org.footbridge.engine;

import org.jspecify.annotations.NullMarked;
