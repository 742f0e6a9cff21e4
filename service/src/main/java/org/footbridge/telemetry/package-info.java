/**
 * Telemetry: how long answers and their stages take, which rules are behind cards, and what could not be read; as
 * Prometheus metrics, and as OpenTelemetry traces where an endpoint is set. Never anything of a patient.
 *
 * @see Telemetry
 */
@NullMarked
package org.footbridge.telemetry;

import org.jspecify.annotations.NullMarked;
