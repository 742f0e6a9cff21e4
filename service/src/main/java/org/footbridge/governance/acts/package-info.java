/**
 * Acts: what people did to the rule base and answer for, kept in the database and only ever added to.
 *
 * @see Acts
 */
@NullMarked
package org.footbridge.governance.acts;

import org.jspecify.annotations.NullMarked;
