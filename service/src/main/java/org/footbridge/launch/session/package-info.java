/**
 * Sessions of launches: browser sessions and, for each launch, its context, tokens and page state, kept in the database,
 * and their encryption there.
 *
 * @see LaunchStore
 */
@NullMarked
package org.footbridge.launch.session;

import org.jspecify.annotations.NullMarked;
