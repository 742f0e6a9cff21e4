/** What can go wrong in a try, on purpose. */
@NullMarked
package org.footbridge.launcher.trying.fault;

import org.jspecify.annotations.NullMarked;
