/**
 * Acknowledgements: "read, proceed with care", said of the discreet entries of one patient for a limited time.
 *
 * @see Acknowledgements
 */
@NullMarked
package org.footbridge.acknowledgement;

import org.jspecify.annotations.NullMarked;
