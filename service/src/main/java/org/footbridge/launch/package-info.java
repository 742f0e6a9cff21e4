/** SMART App Launch: how a record system opens the page, and what the page may know of the launch. */
@NullMarked
package org.footbridge.launch;

import org.jspecify.annotations.NullMarked;
