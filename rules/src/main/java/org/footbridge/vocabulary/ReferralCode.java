package org.footbridge.vocabulary;

/**
 * The code that a referral to a route has.
 *
 * @param route the route
 * @param code the code
 * @param display its term in the source
 */
public record ReferralCode(String route, Code code, String display) {}
