/**
 * Cards from advice: the summary, detail, suggestions and draft referrals that a GP sees.
 *
 * @see CardMaker
 */
@NullMarked
package org.footbridge.card;

import org.jspecify.annotations.NullMarked;
