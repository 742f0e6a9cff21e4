/**
 * Scenarios: people and expectations in the terms of the vocabulary, and the canaries that a rule base must pass.
 *
 * @see RuleBaseGate
 */
@NullMarked
package org.footbridge.scenario;

import org.jspecify.annotations.NullMarked;
