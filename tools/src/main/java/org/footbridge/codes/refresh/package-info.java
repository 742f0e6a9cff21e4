/**
 * Expansions by a terminology server, all pages of one release: the only package of the tools that uses HTTP.
 *
 * @see TerminologyServer
 */
@NullMarked
package org.footbridge.codes.refresh;

import org.jspecify.annotations.NullMarked;
