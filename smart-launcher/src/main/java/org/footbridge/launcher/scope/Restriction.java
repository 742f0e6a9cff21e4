package org.footbridge.launcher.scope;

/** A search parameter by which a granular scope is narrowed, for example {@code category} and one of its codes. */
public record Restriction(String parameter, String value) {}
