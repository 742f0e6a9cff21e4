/** SMART discovery: the registered record systems, their smart-configuration, and HTTP to them. */
@NullMarked
package org.footbridge.launch.discovery;

import org.jspecify.annotations.NullMarked;
