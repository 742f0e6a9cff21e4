package org.footbridge.feedback;

/** What is written behind an answer: the call, and each card that it was answered with. */
sealed interface LedgerRow permits LedgerCall, IssuedCard {}
