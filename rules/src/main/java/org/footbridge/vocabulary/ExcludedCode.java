package org.footbridge.vocabulary;

/**
 * A code that was looked at and kept out of a value set, so that it states nothing.
 *
 * @param code the code
 * @param display its term in the source
 * @param reason why it is kept out
 * @param stillAsks whether its words may mean a safety term all the same: an overdose of unknown intent
 * @param source where it was seen
 */
public record ExcludedCode(Code code, String display, String reason, boolean stillAsks, String source) {}
