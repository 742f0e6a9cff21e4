/**
 * Scenario files of a folder, and the record files that scenarios point at.
 *
 * @see ScenarioFiles
 */
@NullMarked
package org.footbridge.suite;

import org.jspecify.annotations.NullMarked;
