package org.footbridge.vocabulary;

/**
 * A code that was looked at and kept out of a value set, so that it stays silent and is not asked about again.
 *
 * @param code the code
 * @param display its term in the source
 * @param reason why it is kept out
 * @param source where it was seen
 */
public record ExcludedCode(Code code, String display, String reason, String source) {}
