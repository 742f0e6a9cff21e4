/**
 * CDS Hooks endpoints: discovery, a service for each hook, and feedback.
 *
 * @see HookService
 */
@NullMarked
package org.footbridge.hook;

import org.jspecify.annotations.NullMarked;
