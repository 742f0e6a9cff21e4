package org.footbridge.codes;

/**
 * One code of a list and what is decided about it.
 *
 * @param listed the code as it came
 * @param fate what becomes of it
 * @param file the table in which it stands or will stand; empty where in none
 * @param means the cell {@code means} of a new row; empty where there is none
 * @param stillAsk whether the words of an excluded code may still bring a question, since nobody knows what it means
 * @param why the reason, for everything that is not simply added; empty otherwise
 */
public record SortedCode(ListedCode listed, CodeFate fate, String file, String means, boolean stillAsk, String why) {}
