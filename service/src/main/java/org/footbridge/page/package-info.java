/**
 * The advice page: shows in the record system the same advice as the cards, and prints leaflets.
 *
 * @see AdvicePageController
 */
@NullMarked
package org.footbridge.page;

import org.jspecify.annotations.NullMarked;
