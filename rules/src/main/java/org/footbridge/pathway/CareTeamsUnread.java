package org.footbridge.pathway;

/** The care teams could not be read, so that a link worker may be named there unseen. */
public record CareTeamsUnread() {}
