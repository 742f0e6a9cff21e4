package org.footbridge.codes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.footbridge.vocabulary.ListSource;

/**
 * Where a list comes from, as far as the caller knows it.
 *
 * @param source how the rows taken from it name it
 * @param version its version; empty to take what the list says itself
 * @param date its day; empty to take what the list says itself
 * @param sha256 over its bytes
 * @param licence under which its words may be used; empty where that is not clear
 * @param recipe the expression whose expansion it is; empty for a plain list
 * @param server the terminology server that expanded it; empty for a plain list
 */
public record Origin(
        String source,
        Optional<String> version,
        Optional<LocalDate> date,
        String sha256,
        Optional<String> licence,
        Optional<String> recipe,
        Optional<String> server) {

    /** SHA-256 in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The row about the list.
     *
     * @param before the lists taken before: the day of the very same bytes need not be given again
     */
    ListSource source(String valueSet, CodeList list, List<ListSource> before) {
        var known = before.stream()
                .filter(other -> other.valueSet().equals(valueSet)
                        && other.source().equals(source)
                        && other.sha256().equals(sha256))
                .findFirst()
                .flatMap(ListSource::date);
        return new ListSource(
                valueSet,
                source,
                version.orElse(list.version()),
                date.or(() -> Optional.of(list.date())
                                .filter(day -> !day.equals(CodeList.UNKNOWN))
                                .map(LocalDate::parse))
                        .or(() -> known),
                sha256,
                (int) list.codes().stream().map(ListedCode::code).distinct().count(),
                licence.orElse(CodeList.UNKNOWN),
                recipe.orElse(CodeList.UNKNOWN),
                server.orElse(CodeList.UNKNOWN));
    }
}
