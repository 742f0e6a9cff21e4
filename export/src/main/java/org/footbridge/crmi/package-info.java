/**
 * CRMI export: a rule base as FHIR R4 resources, a PlanDefinition for each row, a ValueSet for each coded term, and a manifest.
 *
 * @see CrmiExport
 */
@NullMarked
package org.footbridge.crmi;

import org.jspecify.annotations.NullMarked;
