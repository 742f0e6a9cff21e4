/**
 * Servers that are measured, as processes of their own, with their CPU time, and what they need of a record system.
 *
 * @see ServerProcess
 */
@NullMarked
package org.footbridge.bench.server;

import org.jspecify.annotations.NullMarked;
