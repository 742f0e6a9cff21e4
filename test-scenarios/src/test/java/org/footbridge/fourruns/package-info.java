/** One scenario, four runs: on facts, and over HTTP with all, none and some of the record sent along. */
@NullMarked
package org.footbridge.fourruns;

import org.jspecify.annotations.NullMarked;
