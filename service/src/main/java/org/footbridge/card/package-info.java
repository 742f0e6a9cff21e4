/** Advice becomes cards, and a suggestion becomes a draft referral. */
@NullMarked
package org.footbridge.card;

import org.jspecify.annotations.NullMarked;
