package org.footbridge.codes;

/** A list of codes that cannot be taken; the message says what is wrong, where, and what to do. */
public final class CodeListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CodeListException(String message) {
        super(message);
    }
}
