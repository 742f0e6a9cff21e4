/**
 * Commands on the git repository of a rule base: begin a change, see what it does, approve, publish, roll back, and the history.
 *
 * @see RepositoryOption
 */
@NullMarked
package org.footbridge.cli.repository;

import org.jspecify.annotations.NullMarked;
