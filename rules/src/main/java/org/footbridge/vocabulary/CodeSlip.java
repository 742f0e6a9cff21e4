package org.footbridge.vocabulary;

/** What is wrong with a code, and what to do. */
record CodeSlip(String wrong, String instead) {}
