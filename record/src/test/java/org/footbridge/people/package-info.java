/** Made-up patients for tests, written as sentences, and hostile text to put into their records. */
@NullMarked
package org.footbridge.people;

import org.jspecify.annotations.NullMarked;
