/**
 * SMART discovery: the registered record systems, their smart-configuration, and HTTP to them.
 *
 * @see SmartDiscovery
 */
@NullMarked
package org.footbridge.launch.discovery;

import org.jspecify.annotations.NullMarked;
