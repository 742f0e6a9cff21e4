/**
 * Cards on the screen: applying a suggestion, dismissing a card, and sending feedback to the CDS service.
 *
 * @see CardService
 */
@NullMarked
package org.footbridge.launcher.card;

import org.jspecify.annotations.NullMarked;
