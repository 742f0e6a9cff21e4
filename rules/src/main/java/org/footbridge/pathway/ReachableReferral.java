package org.footbridge.pathway;

/** A referral for which at least one link worker can be reached. */
public record ReachableReferral(String referral) {}
