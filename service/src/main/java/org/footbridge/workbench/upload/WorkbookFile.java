package org.footbridge.workbench.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.footbridge.workbench.upload.UploadedTable.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A workbook (.xlsx) that somebody has uploaded: the one sheet of it that is meant. */
final class WorkbookFile {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbookFile.class);

    /** What a workbook may come to when it is unpacked. In memory it takes ten times as much. */
    private static final long MOST_UNPACKED = 16L * 1024 * 1024;

    private static final int LONGEST_SHEET_NAME = 31;
    private static final String NO_WORKBOOK =
            "the file is no workbook (.xlsx) that can be read. Open it in your spreadsheet program and save it again as"
                    + " .xlsx, or as \"CSV UTF-8 (comma delimited)\".";

    private WorkbookFile() {}

    /** The table that a workbook holds. */
    static UploadedTable read(String path, byte[] file) {
        try {
            var unfit = unfit(file);
            return unfit.isPresent() ? new Refused(unfit.get()) : parsed(path, file);
        } catch (IOException | RuntimeException broken) {
            // The library has an exception of its own for each way in which a file can be broken.
            LOG.info("A workbook that was uploaded cannot be read: {}", broken.toString());
            return new Refused(NO_WORKBOOK);
        }
    }

    /** Looks at what is packed before any of it is parsed, so that no file takes the memory that answers need. */
    private static Optional<String> unfit(byte[] file) throws IOException {
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var part = new byte[8192];
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("mimetype")) {
                    return Optional.of("this is an OpenDocument file. Save it as .xlsx, or as \"CSV UTF-8 (comma"
                            + " delimited)\".");
                }
                for (int read = zip.read(part); read >= 0; read = zip.read(part)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return Optional.of(
                                "the workbook holds far more than a table. Copy the table into a new workbook,"
                                        + " and upload that.");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static UploadedTable parsed(String path, byte[] file) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var wanted = sheetName(path);
            var filled = sheets(book).stream().filter(WorkbookFile::isFilled).toList();
            var named = filled.stream()
                    .filter(sheet -> sheet.getSheetName().strip().equalsIgnoreCase(wanted))
                    .findFirst();
            if (named.isEmpty() && filled.size() != 1) {
                return new Refused(
                        filled.isEmpty()
                                ? "the workbook is empty."
                                : "several sheets have something in them (" + names(filled)
                                        + "). Remove all but the table, or name its sheet \"" + wanted + "\".");
            }
            var sheet = named.orElseGet(filled::getFirst);
            return new SheetTable(sheet, left(filled, sheet)).read();
        }
    }

    /** As the table's file is called, as far as the name of a sheet goes. */
    private static String sheetName(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.csv$", "");
        return name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME));
    }

    private static List<Sheet> sheets(Workbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetAt)
                .toList();
    }

    private static boolean isFilled(Sheet sheet) {
        for (var row : sheet) {
            for (var cell : row) {
                if (!SheetTable.isBlank(cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is said of the sheets that were not read. */
    private static List<String> left(List<Sheet> filled, Sheet read) {
        var others = new ArrayList<>(filled);
        others.remove(read);
        return others.isEmpty()
                ? List.of()
                : List.of("Read from the sheet \"" + read.getSheetName() + "\"; not read: " + names(others) + ".");
    }

    private static String names(List<Sheet> sheets) {
        return sheets.stream().map(sheet -> "\"" + sheet.getSheetName() + "\"").collect(Collectors.joining(", "));
    }
}
