/**
 * Requests for measuring: made-up records of three sizes from a seeded generator, in the form of each endpoint.
 *
 * @see RecordGenerator
 */
@NullMarked
package org.footbridge.bench.request;

import org.jspecify.annotations.NullMarked;
