package org.footbridge.pathway;

/**
 * A referral for which everything could be checked and no link worker can be reached.
 *
 * @param referral the referral
 * @param dated whether it says when it was written
 */
public record UnreachableReferral(String referral, boolean dated) {}
