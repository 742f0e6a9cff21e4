/** The allow-listed words of the tables, and the codes that say them. */
@NullMarked
package org.footbridge.vocabulary;

import org.jspecify.annotations.NullMarked;
