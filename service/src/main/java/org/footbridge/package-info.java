/**
 * Start of the Footbridge service: the Spring Boot application, and the check that its database can be used.
 *
 * @see FootbridgeApplication
 */
@NullMarked
package org.footbridge;

import org.jspecify.annotations.NullMarked;
