/**
 * Advice for one patient: needs, routes, alerts and what is withheld, with the trace and why a rule did not fire.
 *
 * @see Adviser
 */
@NullMarked
package org.footbridge.advice;

import org.jspecify.annotations.NullMarked;
