package org.footbridge.launcher.smart;

/** A search parameter by which a granular scope is narrowed, for example {@code category} and one of its codes. */
public record ScopeRestriction(String parameter, String value) {}
