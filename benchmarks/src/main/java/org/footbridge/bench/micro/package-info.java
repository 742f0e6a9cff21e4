/** Parts of an answer alone, measured with JMH. */
@NullMarked
package org.footbridge.bench.micro;

import org.jspecify.annotations.NullMarked;
