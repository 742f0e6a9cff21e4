/** The record of a launch as the page sees it: read, and what is done about it. Tokens stay behind this door. */
@NullMarked
package org.footbridge.launch.record;

import org.jspecify.annotations.NullMarked;
