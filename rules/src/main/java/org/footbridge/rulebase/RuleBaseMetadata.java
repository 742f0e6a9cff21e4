package org.footbridge.rulebase;

/**
 * What a rule base says of itself.
 *
 * @param title its name
 * @param publisher who answers for it
 * @param version three numbers
 * @param mostRouteCards how many route cards a GP is shown; further routes share one card
 */
public record RuleBaseMetadata(String title, String publisher, String version, int mostRouteCards) {}
