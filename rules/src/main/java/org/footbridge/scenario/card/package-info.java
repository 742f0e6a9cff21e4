/**
 * Cards in scenarios: what a GP sees, and what a scenario expects of it.
 *
 * @see ExpectedCards
 */
@NullMarked
package org.footbridge.scenario.card;

import org.jspecify.annotations.NullMarked;
