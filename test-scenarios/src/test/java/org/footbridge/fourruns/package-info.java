/**
 * Four runs of one scenario: on facts, and over HTTP with all, none and some of the prefetch sent.
 *
 * @see FourRunsTest
 */
@NullMarked
package org.footbridge.fourruns;

import org.jspecify.annotations.NullMarked;
