package org.footbridge.vocabulary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * From which published list the codes of a value set were taken: a row of {@code codes/sources.csv}.
 *
 * @param valueSet the file name of the value set, without ending
 * @param source the list, as the rows taken from it name it
 * @param version the list's version, or the release of SNOMED CT that it was expanded from
 * @param date the list's own day; empty where it is not known
 * @param sha256 over the bytes of the list, or over the codes of an expansion
 * @param codes how many codes the list holds
 * @param licence under which its words may be used, {@code -} where that is not clear
 * @param recipe the expression (ECL) whose expansion it is, {@code -} for a plain list
 * @param server the terminology server that expanded it, {@code -} for a plain list
 */
public record ListSource(
        String valueSet,
        String source,
        String version,
        Optional<LocalDate> date,
        String sha256,
        int codes,
        String licence,
        String recipe,
        String server) {

    /** Where the rows stand. */
    public static final String FILE = "codes/sources.csv";

    /** Its columns, in the order of the components. */
    public static final List<String> COLUMNS =
            List.of("file", "source", "version", "date", "sha256", "codes", "licence", "recipe", "server");

    /** Whether a terminology server can be asked for it again. */
    public boolean isExpansion() {
        return !recipe.equals("-");
    }

    /** Whether the list is older than so many days. */
    public boolean isOlderThan(int days, LocalDate today) {
        return date.isPresent() && date.get().plusDays(days).isBefore(today);
    }

    /** The cells of its row, in the order of the columns. */
    public List<String> cells() {
        return List.of(
                valueSet,
                source,
                version,
                date.map(LocalDate::toString).orElse("-"),
                sha256,
                String.valueOf(codes),
                licence,
                recipe,
                server);
    }

    /** The day that a cell names; empty for {@code -}. */
    static Optional<LocalDate> day(String cell) throws DateTimeParseException {
        return cell.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }
}
