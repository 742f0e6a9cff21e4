/** Scenarios as testers write them: one YAML file a scenario or a table of cases, in the vocabulary's own words. */
@NullMarked
package org.footbridge.scenario.reader;

import org.jspecify.annotations.NullMarked;
