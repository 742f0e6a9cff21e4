/**
 * Rule bases that were live, kept in the database for a start on a broken folder.
 *
 * @see KeptRuleBases
 */
@NullMarked
package org.footbridge.governance.kept;

import org.jspecify.annotations.NullMarked;
