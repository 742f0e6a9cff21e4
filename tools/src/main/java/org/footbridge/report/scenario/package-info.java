/**
 * Scenarios in the report: given, when, then, and the cards that the GP sees.
 *
 * @see ScenarioRenderer
 */
@NullMarked
package org.footbridge.report.scenario;

import org.jspecify.annotations.NullMarked;
