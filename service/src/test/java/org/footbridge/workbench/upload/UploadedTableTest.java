package org.footbridge.workbench.upload;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.footbridge.workbench.upload.UploadedTable.Refused;
import org.footbridge.workbench.upload.UploadedTable.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedTableTest {
    private static final String NEEDS = "1-needs/needs.csv";

    private static byte[] workbook(Consumer<XSSFWorkbook> fill) {
        try (var book = new XSSFWorkbook();
                var written = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(written);
            return written.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void row(Sheet sheet, int at, Object... cells) {
        var row = sheet.createRow(at);
        for (int column = 0; column < cells.length; column++) {
            var cell = row.createCell(column);
            switch (cells[column]) {
                case String text -> cell.setCellValue(text);
                case Number number -> cell.setCellValue(number.doubleValue());
                case Boolean value -> cell.setCellValue(value);
                case LocalDate day -> {
                    cell.setCellValue(day);
                    cell.setCellStyle(style(sheet, "dd/mm/yyyy"));
                }
                case LocalDateTime time -> {
                    cell.setCellValue(time);
                    cell.setCellStyle(style(sheet, "dd/mm/yyyy hh:mm"));
                }
                default -> throw new AssertionError("no such cell");
            }
        }
    }

    private static CellStyle style(Sheet sheet, String format) {
        var book = sheet.getWorkbook();
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static byte[] sheet(Consumer<Sheet> fill) {
        return workbook(book -> fill.accept(book.createSheet("Sheet1")));
    }

    private static Taken taken(byte[] file) {
        return assertThat(UploadedTable.of(NEEDS, file))
                .asInstanceOf(type(Taken.class))
                .actual();
    }

    private static void refused(byte[] file, String... because) {
        assertThat(UploadedTable.of(NEEDS, file))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::why)
                .asString()
                .contains(because);
    }

    @Test
    void takes_cells_as_a_spreadsheet_shows_them_and_days_as_year_month_day() {
        var file = sheet(sheet -> {
            row(sheet, 0, "id", "review by", "rank", "code", "why, and how");
            row(sheet, 2, "NEED-1", LocalDate.of(2027, 9, 30), 2, 397940009123L, "so \"called\"");
            sheet.getRow(2).createCell(9).setCellValue(" ");
        });

        assertThat(taken(file)).isEqualTo(new Taken("""
                id,review by,rank,code,"why, and how"
                NEED-1,2027-09-30,2,397940009123,"so ""called""\"
                """, List.of()));
    }

    @Test
    void takes_a_number_in_the_format_that_its_cell_has() {
        var file = sheet(sheet -> {
            row(sheet, 0, "id", "share");
            row(sheet, 1, "NEED-1", 0.5);
            sheet.getRow(1).getCell(1).setCellStyle(style(sheet, "0%"));
        });

        assertThat(taken(file).text()).endsWith("NEED-1,50%\n");
    }

    @Test
    void takes_the_sheet_that_is_named_like_the_table_and_says_what_it_has_not_read() {
        var file = workbook(book -> {
            row(book.createSheet("Notes"), 0, "do not read this");
            row(book.createSheet("Needs"), 0, "id", "status");
        });

        assertThat(taken(file).text()).isEqualTo("id,status\n");
        assertThat(taken(file).notes()).containsExactly("Read from the sheet \"Needs\"; not read: \"Notes\".");
    }

    @Test
    void takes_the_only_sheet_that_is_filled() {
        var file = workbook(book -> {
            book.createSheet("Empty");
            row(book.createSheet("Mine"), 0, "id", "status");
        });

        assertThat(taken(file)).isEqualTo(new Taken("id,status\n", List.of()));
    }

    @Test
    void refuses_several_sheets_of_which_none_is_named_like_the_table() {
        refused(
                workbook(book -> {
                    row(book.createSheet("One"), 0, "id", "status");
                    row(book.createSheet("Two"), 0, "id", "status");
                }),
                "several sheets",
                "\"One\", \"Two\"",
                "name its sheet \"needs\"");
        refused(workbook(book -> book.createSheet("One")), "is empty");
    }

    @Test
    void refuses_what_it_would_have_to_guess_at_and_names_each_cell() {
        refused(
                sheet(sheet -> {
                    row(sheet, 0, "id", "rank", "day", "code", "text");
                    row(sheet, 1, "A", 1, LocalDateTime.of(2027, 1, 1, 9, 0), 9007199254740993.0, "two\nlines");
                    row(sheet, 2, "B", 1, "-", "-", "-");
                    sheet.getRow(2).getCell(1).setCellFormula("B2+1");
                    sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A4"));
                }),
                "in the sheet \"Sheet1\" are",
                "formulas: copy them, and paste them as values (B3)",
                "merged cells: unmerge them, and write each cell out (A3:A4)",
                "times of day: write the day only (C2)",
                "lost the last digits: make the column text, and enter them again (D2)",
                "line breaks: write each cell in one line (E2)");
    }

    @Test
    void says_how_many_cells_are_wrong_where_they_are_many() {
        refused(
                sheet(sheet -> {
                    for (int line = 0; line < 20; line++) {
                        row(sheet, line, "A");
                        sheet.getRow(line).getCell(0).setCellFormula("1+1");
                    }
                }),
                "(A1, A2, A3, A4, A5, A6, A7, A8 and 12 more)");
    }

    @Test
    void says_that_hidden_rows_and_columns_were_read() {
        var file = sheet(sheet -> {
            row(sheet, 0, "id", "status", "owner");
            row(sheet, 1, "NEED-1", "active", "lead");
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(1, true);
        });

        assertThat(taken(file).text()).isEqualTo("id,status,owner\nNEED-1,active,lead\n");
        assertThat(taken(file).notes())
                .containsExactly("Hidden rows were read, too: 2.", "Hidden columns were read, too: B.");
    }

    @Test
    void refuses_files_that_would_take_the_memory_that_answers_need() throws IOException {
        refused(new byte[UploadedTable.MOST_BYTES + 1], "larger than 2 MB");
        refused(
                sheet(sheet -> sheet.createRow(0).createCell(16_000).setCellValue("far out")),
                "column WQK, far to the right");
        refused(zip("xl/workbook.xml", 17 * 1024 * 1024), "far more than a table");
    }

    private static byte[] zip(String name, int size) throws IOException {
        try (var written = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(written)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[size]);
                zip.closeEntry();
            }
            return written.toByteArray();
        }
    }

    @Test
    void refuses_other_files_and_says_what_to_save() throws IOException {
        refused(zip("mimetype", 10), "OpenDocument", "Save it as .xlsx");
        refused(zip("word/document.xml", 10), "no workbook");
        var cut = sheet(sheet -> row(sheet, 0, "id"));
        refused(Arrays.copyOf(cut, cut.length / 2), "no workbook");
        refused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                "old .xls",
                "without a password");
        refused("id,status\n".getBytes(UTF_16), "neither a workbook (.xlsx) nor UTF-8 text");
    }

    /** Excel writes semicolons where commas separate decimals, and a mark in front of UTF-8. */
    @ParameterizedTest
    @ValueSource(strings = {"id;status\nNEED-1;active\n", "\uFEFFid;status\r\nNEED-1;active\r\n"})
    void refuses_a_csv_with_semicolons_with_the_remedy(String text) {
        refused(text.getBytes(UTF_8), "between the columns stand semicolons", "CSV UTF-8");
    }

    @Test
    void takes_a_csv_without_its_mark_and_with_one_kind_of_line_end() {
        assertThat(taken("\uFEFFid,status\r\nNEED-1,active\r\n".getBytes(UTF_8)).text())
                .isEqualTo("id,status\nNEED-1,active\n");
    }

    @Test
    void takes_a_csv_in_which_cells_are_wrong_so_that_the_table_shows_what() {
        assertThat(taken("id,status\nNEED-1,\n".getBytes(UTF_8)).text()).isEqualTo("id,status\nNEED-1,\n");
    }
}
