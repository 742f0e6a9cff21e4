package org.footbridge.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.history.SshKey;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblem;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableRow;

/**
 * The people who sign changes and approvals with an SSH key of their own, from a file that stands where authors of rules
 * cannot write.
 */
public record Signers(List<Signer> all) {

    private static final List<String> COLUMNS = List.of("person", "address", "role", "key");

    public Signers {
        all = List.copyOf(all);
    }

    /**
     * One of them.
     *
     * @param person by name
     * @param address as their commits have it
     * @param role what they may do
     * @param key the fingerprint of their key, as {@code ssh-keygen -l} prints it
     */
    public record Signer(String person, String address, Role role, String key) {
        /** Somebody may have several keys. */
        boolean isSamePerson(Signer other) {
            return PersonName.isSame(person, other.person) || PersonName.isSame(address, other.address);
        }
    }

    /** The file cannot be used; the message says each line that is wrong, and what to write instead. */
    public static final class FaultySigners extends Exception {
        private static final long serialVersionUID = 1L;

        FaultySigners(List<FileProblem> problems) {
            super(problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
        }
    }

    /** Nobody signs. */
    public static Signers none() {
        return new Signers(List.of());
    }

    /** Reads the file: a row a person, with the columns person, address, role and key. */
    public static Signers read(Path file) throws FaultySigners {
        var problems = new FileProblems();
        var name = file.getFileName().toString();
        var signers = new ArrayList<Signer>();
        try {
            var table = CsvTable.read(name, Files.readString(file, UTF_8), problems);
            table.expect(COLUMNS, problems);
            table.rows().forEach(row -> signer(row, problems).ifPresent(signers::add));
        } catch (IOException unreadable) {
            problems.in(name, "cannot be read", "name a file with the columns " + String.join(", ", COLUMNS));
        }
        signers.stream().collect(Collectors.groupingBy(Signer::key)).values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> problems.in(
                        name,
                        same.stream().map(Signer::person).collect(Collectors.joining(" and ")) + " have the same key",
                        "give each person a key of their own"));
        if (!problems.all().isEmpty()) {
            throw new FaultySigners(problems.all());
        }
        return new Signers(signers);
    }

    private static Optional<Signer> signer(TableRow row, FileProblems problems) {
        var role = Role.of(row.cell("role"));
        if (role.isEmpty()) {
            problems.in(
                    row,
                    "role",
                    "\"" + row.cell("role") + "\" is no role",
                    "write " + Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", ")));
        }
        for (var column : List.of("person", "address")) {
            if (row.cell(column).isBlank()) {
                problems.in(row, column, "nobody is named", "write the " + column + " of whose key it is");
            }
        }
        var key = SshKey.fingerprint(row.cell("key"));
        if (key.isEmpty()) {
            problems.in(
                    row,
                    "key",
                    "this is no public SSH key",
                    "copy the one line of the file that ends in .pub, such as ssh-ed25519 AAAA…");
        }
        return problems.has(row)
                ? Optional.empty()
                : Optional.of(new Signer(row.cell("person"), row.cell("address"), role.get(), key.get()));
    }

    /** Whose key it is. */
    public Optional<Signer> of(String key) {
        return all.stream().filter(signer -> signer.key().equals(key)).findFirst();
    }
}
