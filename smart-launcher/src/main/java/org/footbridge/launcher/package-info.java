/** The practice GP record: the other side of the wire, which knows the service by HTTP only. */
@NullMarked
package org.footbridge.launcher;

import org.jspecify.annotations.NullMarked;
