/**
 * Growth: how cost follows the size of the record, the rule base and the suite.
 *
 * @see Growth
 */
@NullMarked
package org.footbridge.bench.growth;

import org.jspecify.annotations.NullMarked;
