package org.footbridge.pathway;

import java.time.LocalDate;

/** The day of the facts, as a fact. */
public record Day(LocalDate asOf) {}
