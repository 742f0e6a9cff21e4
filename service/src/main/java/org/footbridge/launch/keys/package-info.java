/**
 * Keys: those that sign client assertions and are published as a JWKS, and the one that encrypts what the database
 * keeps.
 *
 * @see ClientKeys
 */
@NullMarked
package org.footbridge.launch.keys;

import org.jspecify.annotations.NullMarked;
