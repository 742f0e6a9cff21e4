/** The client side of CDS Hooks 2.0.1: discovery, prefetch, signed calls, cards, feedback. */
@NullMarked
package org.footbridge.launcher.cdsclient;

import org.jspecify.annotations.NullMarked;
