/** The entries of a record, each written in one of the ways in which the vocabulary lets a record say it. */
@NullMarked
package org.footbridge.record.entry;

import org.jspecify.annotations.NullMarked;
