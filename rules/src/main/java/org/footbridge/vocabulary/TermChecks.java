package org.footbridge.vocabulary;

import java.util.Map;
import java.util.Set;
import org.footbridge.facts.RecordPart;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.Term.DatedBy;

/** What must be true of a term for patients to stay safe, and between a term and what it is in the past. */
record TermChecks(Map<String, Term> terms, FileProblems problems) {

    private static final String PAST_AS = "past as";

    void check(TableRow row) {
        var term = terms.get(row.cell("term"));
        if (term == null || problems.has(row)) {
            return;
        }
        if (term.safety()) {
            safety(term, row);
        }
        if (!isStatedByACode(term)) {
            hasNoPast(term, row);
        } else if (!term.pastAs().isEmpty()) {
            past(term, row);
        }
    }

    /** No reading may be narrowed that keeps patients safe, and its latest date counts. */
    private void safety(Term term, TableRow row) {
        if (term.isNumber() && !term.readFrom().equals(Set.of(RecordPart.MEASUREMENTS))) {
            problems.in(row, "read from", "a safety number is measured", "write measurements");
        }
        if (!term.isNumber() && !term.readFrom().equals(TermReader.EVERY_PART)) {
            problems.in(row, "read from", "a safety term must not be narrowed", "write " + TermReader.EVERY_ENTRY);
        }
        if (!term.isNumber() && term.datedBy() != DatedBy.LATEST) {
            problems.in(row, "dated by", "the latest date of a safety term counts", "write latest");
        }
    }

    private static boolean isStatedByACode(Term term) {
        return !term.isNumber() && !term.isDerived() && !term.isAboutThePerson();
    }

    private void hasNoPast(Term term, TableRow row) {
        for (var column : Set.of("over counts for", PAST_AS, "overruled by")) {
            if (!row.cell(column).equals("-")) {
                problems.in(row, column, "\"" + term.name() + "\" is never over", "write -");
            }
        }
    }

    private void past(Term term, TableRow row) {
        var past = terms.get(term.pastAs());
        if (past == null) {
            problems.in(
                    row,
                    PAST_AS,
                    "unknown word \"" + term.pastAs() + "\"",
                    NearestWord.suggestion(term.pastAs(), terms.keySet()));
        } else if (!isStatedByACode(past) || past.equals(term) || !past.pastAs().isEmpty()) {
            problems.in(
                    row,
                    PAST_AS,
                    "\"" + past.name() + "\" cannot be what something was in the past",
                    "name another term that is yes or no and has no past of its own");
        } else if (term.discreet() && !past.discreet()) {
            problems.in(
                    row,
                    PAST_AS,
                    "what is discreet stays so in the past",
                    "make \"" + past.name() + "\" discreet, too");
        }
    }
}
