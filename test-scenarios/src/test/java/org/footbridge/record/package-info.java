/** The FHIR that a scenario stands for, made from the vocabulary's own mapping: what a record system would hold. */
@NullMarked
package org.footbridge.record;

import org.jspecify.annotations.NullMarked;
