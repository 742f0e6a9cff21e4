package org.footbridge.pathway;

/**
 * Why a link worker cannot be reached about a referral.
 *
 * @param referral the referral
 * @param candidate the way to the link worker that is closed, empty where there is none at all
 * @param term the vocabulary term that names the obstacle
 */
public record Obstacle(String referral, String candidate, String term) {}
