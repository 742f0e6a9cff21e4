package org.footbridge.workbench.upload;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.footbridge.workbench.upload.UploadedTable.Refused;
import org.footbridge.workbench.upload.UploadedTable.Taken;

/** One sheet as CSV: each cell as the spreadsheet shows it, days as year-month-day, and nothing that would be guessed at. */
final class SheetTable {
    private static final int MOST_COLUMNS = 100;
    private static final int FIRST = 8;

    /** The digits that a spreadsheet keeps of a number. */
    private static final double TOO_LONG = 1e15;

    private final Sheet sheet;
    private final List<String> notes;
    private final DataFormatter formatter = new DataFormatter(Locale.UK);

    /** The names of cells by what is wrong with them, in the order of the alphabet. */
    private final SortedMap<String, List<String>> wrong = new TreeMap<>();

    SheetTable(Sheet sheet, List<String> notes) {
        this.sheet = sheet;
        this.notes = new ArrayList<>(notes);
    }

    static boolean isBlank(Cell cell) {
        return cell.getCellType() == CellType.BLANK
                || (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().isBlank());
    }

    UploadedTable read() {
        var rows = rows();
        int width = rows.stream().mapToInt(SheetTable::width).max().orElse(0);
        if (width > MOST_COLUMNS) {
            return new Refused("there is something in column " + CellReference.convertNumToColString(width - 1)
                    + ", far to the right of any table. Remove it.");
        }
        sheet.getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .forEach(merged -> report("merged cells: unmerge them, and write each cell out", merged));
        var text = csv(rows, width);
        if (!wrong.isEmpty()) {
            return new Refused("in the sheet \"" + sheet.getSheetName() + "\" are "
                    + String.join(
                            "; ",
                            wrong.entrySet().stream()
                                    .map(one -> one.getKey() + " (" + few(one.getValue()) + ")")
                                    .toList())
                    + ".");
        }
        noteHidden(rows, width);
        return new Taken(text, notes);
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var row : sheet) {
            if (width(row) > 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Up to its last cell that is not blank. */
    private static int width(Row row) {
        int width = 0;
        for (var cell : row) {
            if (!isBlank(cell)) {
                width = cell.getColumnIndex() + 1;
            }
        }
        return width;
    }

    private String csv(List<Row> rows, int width) {
        var written = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(written)) {
            for (var row : rows) {
                csv.writeRecord(IntStream.range(0, width)
                        .mapToObj(column -> text(row, column))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return written.toString();
    }

    private String text(Row row, int column) {
        var cell = row.getCell(column, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> oneLine(cell);
            case NUMERIC -> number(cell);
            case FORMULA -> reported("formulas: copy them, and paste them as values", cell);
            case ERROR -> reported("errors of the spreadsheet: write what is meant", cell);
            case BOOLEAN, BLANK, _NONE -> formatter.formatCellValue(cell);
        };
    }

    private String oneLine(Cell cell) {
        var text = cell.getStringCellValue();
        return text.lines().count() > 1 ? reported("line breaks: write each cell in one line", cell) : text;
    }

    private String number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            var at = cell.getLocalDateTimeCellValue();
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : reported("times of day: write the day only", cell);
        }
        var value = cell.getNumericCellValue();
        if (Math.abs(value) >= TOO_LONG) {
            return reported(
                    "numbers of which a spreadsheet has lost the last digits: make the column text, and enter them again",
                    cell);
        }
        // Its own way to show long numbers would round them.
        return cell.getCellStyle().getDataFormatString().equals("General")
                ? NumberToTextConverter.toText(value)
                : formatter.formatCellValue(cell);
    }

    private String reported(String what, Cell cell) {
        report(what, cell.getAddress().formatAsString());
        return "";
    }

    private void report(String what, String where) {
        wrong.computeIfAbsent(what, _ -> new ArrayList<>()).add(where);
    }

    private void noteHidden(List<Row> rows, int width) {
        var hiddenRows = rows.stream()
                .filter(Row::getZeroHeight)
                .map(row -> Integer.toString(row.getRowNum() + 1))
                .toList();
        var hiddenColumns = IntStream.range(0, width)
                .filter(sheet::isColumnHidden)
                .mapToObj(CellReference::convertNumToColString)
                .toList();
        if (!hiddenRows.isEmpty()) {
            notes.add("Hidden rows were read, too: " + few(hiddenRows) + ".");
        }
        if (!hiddenColumns.isEmpty()) {
            notes.add("Hidden columns were read, too: " + few(hiddenColumns) + ".");
        }
    }

    private static String few(List<String> places) {
        var first = String.join(", ", places.subList(0, Math.min(FIRST, places.size())));
        return places.size() > FIRST ? first + " and " + (places.size() - FIRST) + " more" : first;
    }
}
