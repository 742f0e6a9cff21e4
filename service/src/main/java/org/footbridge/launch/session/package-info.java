/**
 * Sessions of launches: browser sessions and, for each launch, its context, tokens and page state, kept encrypted in
 * the database.
 *
 * @see LaunchStore
 */
@NullMarked
package org.footbridge.launch.session;

import org.jspecify.annotations.NullMarked;
