/**
 * Reads scenarios from YAML files and reports every mistake with its line and remedy.
 *
 * @see ScenarioReader
 */
@NullMarked
package org.footbridge.scenario.reader;

import org.jspecify.annotations.NullMarked;
