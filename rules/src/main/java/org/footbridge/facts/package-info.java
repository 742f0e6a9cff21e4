/** What is known about one patient on one day, and what could not be read. */
@NullMarked
package org.footbridge.facts;

import org.jspecify.annotations.NullMarked;
