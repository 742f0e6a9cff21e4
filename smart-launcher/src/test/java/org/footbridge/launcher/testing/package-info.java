/** Test support: a running practice record, a stub CDS service and a small SMART app. */
@NullMarked
package org.footbridge.launcher.testing;

import org.jspecify.annotations.NullMarked;
