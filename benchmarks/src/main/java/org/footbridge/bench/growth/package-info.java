/** Growth: how cost follows the size of the record, the rule base and the suite. */
@NullMarked
package org.footbridge.bench.growth;

import org.jspecify.annotations.NullMarked;
