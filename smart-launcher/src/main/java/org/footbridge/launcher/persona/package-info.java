/**
 * Personas: fictional patients and staff, read from YAML files and Bundles into the store at the start.
 *
 * @see PersonaReader
 */
@NullMarked
package org.footbridge.launcher.persona;

import org.jspecify.annotations.NullMarked;
