package org.footbridge.codes;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.CodeSystems;

/** Reads a table of SNOMED CT codes: as OpenCodelists gives it, or a cluster table of the NHS primary care domain. */
final class CsvCodeList {

    private static final Set<String> CODE = Set.of(
            "code",
            "id",
            "snomedcode",
            "snomedctcode",
            "conceptid",
            "snomedconceptid",
            "snomedctconceptid",
            "snomedctid");
    private static final Set<String> DISPLAY = Set.of(
            "term",
            "name",
            "display",
            "description",
            "snomedcodedescription",
            "codedescription",
            "preferredterm",
            "fsn");
    private static final Set<String> CLUSTER = Set.of("clusterid", "refsetclusterid");
    private static final Set<String> ACTIVE = Set.of("active", "activeinrefset");
    private static final Set<String> STATUS = Set.of("status");
    private static final Set<String> NOT_ACTIVE = Set.of("0", "no", "n", "false", "inactive");

    private final List<String> headings;
    private final List<CsvRecord> rows;
    private final List<String> remarks = new ArrayList<>();

    private CsvCodeList(List<CsvRecord> records) {
        this.headings = records.getFirst().getFields();
        this.rows = records.subList(1, records.size());
    }

    static CodeList read(String text, Optional<String> cluster) {
        return new CsvCodeList(records(text)).list(cluster);
    }

    private static List<CsvRecord> records(String text) {
        var heading = text.lines().findFirst().orElse("");
        char separator =
                heading.indexOf('\t') >= 0 ? '\t' : heading.indexOf(',') < 0 && heading.indexOf(';') >= 0 ? ';' : ',';
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            return reader.stream().map(CsvCodeList::onOneLine).toList();
        } catch (CsvParseException e) {
            throw new CodeListException("the table cannot be read: " + e.getMessage() + "; close every quotation mark");
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }

    /** A row that goes on in the next line most likely lost its closing quotation mark, and swallows the codes of other rows. */
    private static CsvRecord onOneLine(CsvRecord row) {
        if (row.getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)) {
            throw new CodeListException("line " + row.getStartingLineNumber()
                    + ": a cell goes on in the next line; close its quotation mark, and keep each row on one line");
        }
        return row;
    }

    private CodeList list(Optional<String> cluster) {
        int code = column(CODE)
                .orElseThrow(() -> new CodeListException("line 1: no heading for the codes among "
                        + String.join(", ", headings) + "; name the column code, and the words of each code term"));
        var display = column(DISPLAY);
        var inactive = column(ACTIVE);
        var status = column(STATUS);
        var codes = new ArrayList<ListedCode>();
        int leftOut = 0;
        for (var row : ofCluster(cluster)) {
            var place = "line " + row.getStartingLineNumber();
            if (isLeftOut(cell(row, status), place)) {
                leftOut++;
            } else {
                codes.add(new ListedCode(
                        new Code(CodeSystems.SNOMED_CT, code(row, code, place)),
                        cell(row, display),
                        isInactive(cell(row, inactive)) || isInactive(cell(row, status)),
                        Optional.empty(),
                        place));
            }
        }
        if (leftOut > 0) {
            remarks.add("Marked - in the list and left out: " + leftOut);
        }
        return new CodeList(CodeList.UNKNOWN, CodeList.UNKNOWN, codes, remarks);
    }

    private String code(CsvRecord row, int column, String place) {
        if (row.getFieldCount() != headings.size()) {
            throw new CodeListException(place + " has " + row.getFieldCount() + " cells and the heading has "
                    + headings.size() + "; put text that holds a comma in quotation marks");
        }
        var code = row.getField(column).strip();
        if (code.isEmpty()) {
            throw new CodeListException(place + ": the code is missing; write it, or take the line out");
        }
        return code;
    }

    /** The rows of one cluster where the table says to which cluster a row belongs. */
    private List<CsvRecord> ofCluster(Optional<String> wanted) {
        var column = column(CLUSTER);
        if (column.isEmpty()) {
            if (wanted.isPresent()) {
                throw new CodeListException("line 1: there is no column Cluster_ID; leave --cluster out");
            }
            return rows;
        }
        var clusters = new TreeSet<String>();
        rows.forEach(row -> clusters.add(cell(row, column)));
        if (wanted.isEmpty() && clusters.size() > 1) {
            throw new CodeListException(
                    "this table holds " + clusters.size() + " clusters; choose one with --cluster: " + some(clusters));
        }
        if (wanted.isPresent() && !clusters.contains(wanted.get())) {
            throw new CodeListException("there is no cluster " + wanted.get() + "; choose one of " + some(clusters));
        }
        return rows.stream()
                .filter(row -> wanted.isEmpty() || cell(row, column).equals(wanted.get()))
                .toList();
    }

    private static String some(Set<String> names) {
        return String.join(", ", names.stream().limit(12).toList()) + (names.size() > 12 ? ", …" : "");
    }

    /** OpenCodelists marks each code of a draft with + (in), - (out) or a sign that nobody has decided yet. */
    private static boolean isLeftOut(String status, String place) {
        return switch (status) {
            case "-", "(-)" -> true;
            case "?", "!" ->
                throw new CodeListException(
                        place + ": nobody has decided whether this code belongs to the list; finish the list first");
            default -> false;
        };
    }

    private static boolean isInactive(String cell) {
        return NOT_ACTIVE.contains(cell.toLowerCase(Locale.ROOT));
    }

    private static String cell(CsvRecord row, OptionalInt column) {
        return column.isPresent() && column.getAsInt() < row.getFieldCount()
                ? row.getField(column.getAsInt()).strip()
                : "";
    }

    private OptionalInt column(Set<String> names) {
        for (int i = 0; i < headings.size(); i++) {
            if (names.contains(headings.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
