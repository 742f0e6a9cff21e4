/** The governance tables: read, checked, hashed and compiled into Drools. */
@NullMarked
package org.footbridge.rulebase;

import org.jspecify.annotations.NullMarked;
