/** Two rule bases over many people: who would be shown something else. */
@NullMarked
package org.footbridge.comparison;

import org.jspecify.annotations.NullMarked;
