/**
 * Errors and other parts of HTTP that every web address shares: error codes, OperationOutcome bodies, loopback
 * addresses and failure traces.
 *
 * @see ErrorCode
 */
@NullMarked
package org.footbridge.web;

import org.jspecify.annotations.NullMarked;
