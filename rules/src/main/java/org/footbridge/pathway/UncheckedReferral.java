package org.footbridge.pathway;

/** A referral for which it could not be checked whether a link worker can be reached. */
public record UncheckedReferral(String referral) {}
