/**
 * Documentation: tests that hold README, docs and package descriptions to the code.
 *
 * @see DocumentationTest
 */
@NullMarked
package org.footbridge.docs;

import org.jspecify.annotations.NullMarked;
