/**
 * CDS Hooks client: discovery, prefetch, signed hook calls, and the cards that come back.
 *
 * @see HookCaller
 */
@NullMarked
package org.footbridge.launcher.cdsclient;

import org.jspecify.annotations.NullMarked;
