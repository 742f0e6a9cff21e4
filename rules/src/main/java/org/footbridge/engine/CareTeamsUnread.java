package org.footbridge.engine;

/** The fact that the care teams could not be read, so that a link worker may be named there unseen. */
record CareTeamsUnread() {}
