package org.footbridge.workbench;

/** Something that somebody asked the workbench to do and that cannot be done now, in words for that person. */
public final class WorkbenchProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what to do. */
    public WorkbenchProblem(String message) {
        super(message);
    }
}
