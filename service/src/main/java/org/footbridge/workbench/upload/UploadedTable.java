package org.footbridge.workbench.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.List;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblem;
import org.footbridge.table.FileProblems;

/** A table that somebody has uploaded, as a CSV file or as a workbook: what it says, or why it cannot be taken. */
public sealed interface UploadedTable {

    /** The largest file that is read. */
    int MOST_BYTES = 2 * 1024 * 1024;

    /**
     * What it says.
     *
     * @param text the whole table as CSV, with a line feed behind each row
     * @param notes what somebody may not have seen in the spreadsheet, a sentence each
     */
    record Taken(String text, List<String> notes) implements UploadedTable {
        public Taken {
            notes = List.copyOf(notes);
        }
    }

    /** Why it cannot be taken, where that is, and what to do. */
    record Refused(String why) implements UploadedTable {}

    /**
     * Takes a file by what it is, and not by its name.
     *
     * @param path that of the table that it is to replace, such as {@code 1-needs/needs.csv}
     */
    static UploadedTable of(String path, byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Refused("the file is larger than " + MOST_BYTES / 1024 / 1024
                    + " MB. A table is much smaller: remove pictures, styles and other sheets from it.");
        }
        if (begins(file, "504b0304")) {
            return WorkbookFile.read(path, file);
        }
        if (begins(file, "d0cf11e0a1b11ae1")) {
            return new Refused("the workbook is an old .xls, or has a password. Save it as .xlsx without a password.");
        }
        return csv(path, file);
    }

    private static boolean begins(byte[] file, String signature) {
        var bytes = HexFormat.of().parseHex(signature);
        return file.length >= bytes.length
                && ByteBuffer.wrap(file, 0, bytes.length).equals(ByteBuffer.wrap(bytes));
    }

    private static String inWords(FileProblem problem) {
        return problem.wrong() + ". To do: " + problem.instead() + ".";
    }

    /** A text in which not even the heading can be read is of no use to anybody; all else is shown on the table's page. */
    private static UploadedTable csv(String path, byte[] file) {
        try {
            var text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replaceFirst("^\uFEFF", "")
                    .replaceAll("\\R", "\n");
            var problems = new FileProblems();
            return CsvTable.read(path, text, problems).isReadable()
                    ? new Taken(text, List.of())
                    : new Refused(inWords(problems.all().getFirst()));
        } catch (CharacterCodingException e) {
            return new Refused(
                    "the file is neither a workbook (.xlsx) nor UTF-8 text. Save it as .xlsx, or as \"CSV UTF-8"
                            + " (comma delimited)\".");
        }
    }
}
