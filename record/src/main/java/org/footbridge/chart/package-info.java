/**
 * FHIR to facts: Patient, Condition, Observation, Procedure, ServiceRequest, CareTeam and QuestionnaireResponse entries
 * become the facts that rules use.
 *
 * @see Chart
 */
@NullMarked
package org.footbridge.chart;

import org.jspecify.annotations.NullMarked;
