/**
 * SMART discovery: the registered record systems and their smart-configuration.
 *
 * @see SmartDiscovery
 */
@NullMarked
package org.footbridge.launch.discovery;

import org.jspecify.annotations.NullMarked;
