/** What is new since an older version, as the report tells it. */
@NullMarked
package org.footbridge.report.change;

import org.jspecify.annotations.NullMarked;
