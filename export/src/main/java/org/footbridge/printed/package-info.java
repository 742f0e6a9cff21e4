/**
 * Printed pages: one HTML file each that needs nothing else, in one look, for people to read, print and sign.
 *
 * @see PrintedPage
 */
@NullMarked
package org.footbridge.printed;

import org.jspecify.annotations.NullMarked;
