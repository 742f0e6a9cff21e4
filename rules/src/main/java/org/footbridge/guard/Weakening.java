package org.footbridge.guard;

/**
 * One safeguard that a changed rule base has lost or loosened.
 *
 * @param name what an approval calls it: {@code WITHHOLD-EX-2 removed}
 * @param file where it stands, or stood in the version that was live where it is gone; a path inside the rule base folder
 * @param line line in that file
 * @param what what was so and is not so any more, in a sentence
 */
public record Weakening(String name, String file, int line, String what) {}
