/** People and expectations in the vocabulary's own words. */
@NullMarked
package org.footbridge.scenario;

import org.jspecify.annotations.NullMarked;
