package org.footbridge.bench.start;

/**
 * One start of an application.
 *
 * @param application which, and how it was started
 * @param seconds until it answered for the first time
 * @param cpuSeconds CPU time of all its threads until then, those of the compiler among them
 * @param megabytes memory that it then had, nobody having called it yet
 */
record Started(String application, double seconds, double cpuSeconds, double megabytes) {}
