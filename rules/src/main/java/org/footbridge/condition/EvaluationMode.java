package org.footbridge.condition;

/** How to read what the record leaves open. */
public enum EvaluationMode {
    /** For needs and routes: what could not be read, or has no date where a window is asked for, does not hold. */
    STRICT,
    /** For withholding and alerts: what has no date may lie inside the window, and any of several latest entries counts. */
    CAUTIOUS
}
