/** What a patient takes home about a route, and what to ask before. */
@NullMarked
package org.footbridge.leaflet;

import org.jspecify.annotations.NullMarked;
