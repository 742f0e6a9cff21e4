package org.footbridge.rulebase;

/**
 * What a patient reads about a route, in plain English; it says nothing about the patient.
 *
 * @param route the route, as tables name it
 * @param whatItIs what it is
 * @param howItMayHelp how it may help, without a promise
 * @param whatHappensNext what happens next, and who does it
 */
public record Leaflet(String route, String whatItIs, String howItMayHelp, String whatHappensNext) {}
