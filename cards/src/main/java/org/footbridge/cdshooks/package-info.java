/**
 * CDS Hooks messages as the standard defines them: requests, cards, suggestions and feedback.
 *
 * @see Card
 */
@NullMarked
package org.footbridge.cdshooks;

import org.jspecify.annotations.NullMarked;
