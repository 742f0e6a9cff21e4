/**
 * Start of the Footbridge service: the Spring Boot application.
 *
 * @see FootbridgeApplication
 */
@NullMarked
package org.footbridge;

import org.jspecify.annotations.NullMarked;
