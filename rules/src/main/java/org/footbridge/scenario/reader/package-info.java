/** Reads scenarios from YAML files and reports every mistake with its line and remedy. */
@NullMarked
package org.footbridge.scenario.reader;

import org.jspecify.annotations.NullMarked;
