package org.footbridge.launcher.smart;

/** Search parameter that narrows a granular scope, for example {@code category} and one of its codes. */
public record ScopeRestriction(String parameter, String value) {}
