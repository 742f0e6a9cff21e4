package org.footbridge.codes;

import java.util.List;

/**
 * A published list of codes as it came, before anything is decided about it.
 *
 * @param version the version that the list gives itself, {@code -} where it gives none
 * @param date the day that the list gives itself, {@code -} where it gives none
 * @param codes its codes in their order; one that stands twice stands here twice
 * @param remarks what was left out of the list or not understood of it, a line each
 */
public record CodeList(String version, String date, List<ListedCode> codes, List<String> remarks) {

    /** Stands in a cell where nothing is known. */
    public static final String UNKNOWN = "-";

    public CodeList {
        codes = List.copyOf(codes);
        remarks = List.copyOf(remarks);
        if (codes.isEmpty()) {
            throw new CodeListException("there is no code in this list; give a list that names its codes");
        }
    }
}
