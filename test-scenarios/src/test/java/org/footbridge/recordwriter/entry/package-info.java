/**
 * Writers of single record entries: Patient, Condition, Observation and Procedure resources, in each form the vocabulary allows.
 *
 * @see EntryWriter
 */
@NullMarked
package org.footbridge.recordwriter.entry;

import org.jspecify.annotations.NullMarked;
