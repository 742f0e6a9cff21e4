package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.footbridge.facts.London;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.footbridge.history.SigningPeople;
import org.footbridge.history.SigningPeople.Person;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page and form of the workbench by keyboard alone, at 320 px and with axe silent; what was typed outlives a session,
 * and two authors at once lose nothing. Begins after its sign-in at the practice record, which is no page of the workbench.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchFormsTest {
    private static final Path SAMPLE =
            Path.of("../docs/governance-sample/rules").toAbsolutePath().normalize();
    private static final String NEEDS = "1-needs/needs.csv";
    private static final String AUTHOR = "Ms Ruth Abara";
    private static final String APPROVER = "Dr James Oduya";
    private static final String SAFETY_OFFICER = "Dr Nadia Hussain";
    private static final Path PLACE = place();
    private static final SigningPeople PEOPLE = new SigningPeople(PLACE.resolve("people"));

    @RegisterExtension
    static final BrowserExtension SCREENS = new BrowserExtension(List.of(
            "--footbridge.rulebase=" + PLACE.resolve("rules.git"),
            "--footbridge.rulebase-from=" + SAMPLE,
            "--footbridge.workbench.signers=" + PEOPLE.file(),
            "--footbridge.workbench.cohort=" + PLACE.resolve("people.ndjson")));

    private static Path place() {
        try {
            var place = Files.createTempDirectory("workbench-forms");
            Files.writeString(place.resolve("people.ndjson"), people());
            SigningPeople.in(place.resolve("people"));
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forty people, of whom half said so long ago that they feel lonely that it soon counts no more. */
    private static String people() {
        var today = LocalDate.now(London.ZONE);
        return IntStream.range(0, 40)
                .mapToObj(number -> """
                        {"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"p%1$d",\
                        "gender":"%2$s","birthDate":"%3$s"}},{"resource":{"resourceType":"Observation","id":"o%1$d",\
                        "status":"final","subject":{"reference":"Patient/p%1$d"},"effectiveDateTime":"%4$s","code":{"coding":\
                        [{"system":"http://snomed.info/sct","code":"267076002"}]}}}]}
                        """.formatted(
                                number,
                                number % 4 < 2 ? "female" : "male",
                                today.minusYears(50 + number),
                                today.minusDays(number % 2 == 0 ? 20 : 250)))
                .collect(Collectors.joining());
    }

    /** Somebody at a keyboard and a narrow screen. */
    private record Desk(Page page) {

        /** Asks of the page what is asked of every page. */
        Desk looksWell(String name) {
            BrowserExtension.axeFindsNothing(page);
            BrowserExtension.fitsItsWidth(page);
            // To look at: written with -Dworkbench.pictures=FOLDER.
            Optional.ofNullable(System.getProperty("workbench.pictures")).ifPresent(folder -> {
                page.screenshot(picture(folder, name + "-320"));
                page.setViewportSize(1280, 900);
                page.screenshot(picture(folder, name + "-1280"));
                page.setViewportSize(320, 640);
            });
            return this;
        }

        private static Page.ScreenshotOptions picture(String folder, String name) {
            return new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true);
        }

        Desk shows(String heading) {
            assertThat(page.locator("h1")).hasText(heading);
            return this;
        }

        Desk says(String notice) {
            assertThat(page.locator("p.done[data-saved]")).containsText(notice);
            return this;
        }

        Desk open(String path) {
            page.navigate(SCREENS.footbridge().page(path).toString());
            return this;
        }

        Desk press(Locator element, String key) {
            BrowserExtension.tabTo(page, element);
            page.keyboard().press(key);
            return this;
        }

        /** Presses Enter at what leads to another page, and waits for that. */
        Desk enter(Locator element) {
            BrowserExtension.tabTo(page, element);
            page.evaluate("window.leaving = true");
            page.keyboard().press("Enter");
            page.waitForCondition(this::hasArrived);
            return this;
        }

        private boolean hasArrived() {
            try {
                return (Boolean) page.evaluate("!window.leaving && document.readyState === 'complete'");
            } catch (PlaywrightException leaving) {
                return false;
            }
        }

        Desk follow(String link) {
            return enter(page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(link).setExact(true))
                    .first());
        }

        Desk submit(String button) {
            return enter(page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
        }

        Desk unfold(String summary) {
            return press(page.locator("summary").getByText(summary).first(), "Enter");
        }

        Desk type(Locator field, String text) {
            press(field, "Control+A");
            page.keyboard().insertText(text);
            return this;
        }

        Desk type(String label, String text) {
            return type(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)), text);
        }

        Desk choose(Path file) {
            var field = page.locator("#file");
            page.waitForFileChooser(() -> press(field, "Enter")).setFiles(file);
            return this;
        }

        Desk upload(Path file) {
            return choose(file).submit("Replace");
        }

        Desk begin(String reason) {
            open("/governance/workbench").type(page.locator("#reason"), reason).submit("Begin");
            return says("The change is begun");
        }

        Desk row(String table, String row) {
            return follow(table).shows(table).follow(row);
        }
    }

    private static Desk desk(String person) {
        var page = SCREENS.narrow();
        SCREENS.open(page, "/users");
        if (!person.isEmpty()) {
            page.getByLabel(person).check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                    .click();
        }
        return new Desk(page).open("/governance/workbench").shows("Sign in to the workbench");
    }

    private static Desk signedIn(String person) {
        var desk = desk(person).follow("Sign in");
        assertThat(desk.page().locator(".signed-in")).containsText(person);
        return desk;
    }

    private static void endSession(Desk desk) {
        desk.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("footbridge-governance"));
    }

    /** The table as a spreadsheet has it. */
    private static Path workbook(String text) throws IOException {
        var table = CsvTable.read(NEEDS, text, new FileProblems());
        var file = PLACE.resolve("needs.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("needs");
            fill(sheet.createRow(0), table.columns());
            table.rows().forEach(row -> fill(sheet.createRow(row.line() - 1), row.cells()));
            book.write(out);
        }
        return file;
    }

    private static void fill(Row row, List<String> cells) {
        cells.forEach(cell -> row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(cell));
    }

    @Test
    @Order(1)
    void a_row_is_written_copied_and_removed_and_outlives_the_session_in_which_it_was_typed() {
        desk(AUTHOR).looksWell("sign-in").follow("Sign in");
        var author = signedIn(AUTHOR).looksWell("home");
        author.begin("Loneliness counts for half a year").looksWell("tables").row(NEEDS, "Change NEED-LON-1");
        author.looksWell("row")
                .type("feeling lonely", "yes in last 183x days")
                .page()
                .keyboard()
                .press("Tab");
        assertThat(author.page().locator(".wrong").first()).isVisible();
        author.looksWell("row-wrong").type("feeling lonely", "yes in last 183 days");

        endSession(author);
        author.submit("Save")
                .shows("Sign in to the workbench")
                .looksWell("sign-in-ended")
                .follow("Sign in");
        assertThat(author.page().locator("#unsaved")).containsText("NEED-LON-1 in " + NEEDS);
        author.looksWell("home-unsaved").follow("NEED-LON-1 in " + NEEDS);
        assertThat(author.page().getByLabel("feeling lonely")).hasValue("yes in last 183 days");
        author.submit("Save").says("Saved: NEED-LON-1");

        author.follow(NEEDS).looksWell("table").follow("Copy NEED-MON-1").type("id", "NEED-MON-2");
        author.submit("Add the row").says("Saved: NEED-MON-2");
        author.unfold("Remove this row")
                .looksWell("row-remove")
                .submit("Remove")
                .says("Removed: NEED-MON-2");
        author.open("/governance/workbench");
        assertThat(author.page().locator("#unsaved")).isHidden();
    }

    @Test
    @Order(2)
    void scenarios_are_written_a_table_is_uploaded_and_a_change_is_approved_scheduled_published_and_rolled_back()
            throws IOException {
        var author = signedIn(AUTHOR);
        author.follow("Loneliness counts for half a year").looksWell("change").follow("Change a table");
        author.follow("scenarios/loneliness.yaml")
                .shows("scenarios/loneliness.yaml")
                .looksWell("scenarios");
        var text = author.page().getByLabel("Its scenarios").inputValue();
        author.type(
                        "Its scenarios",
                        text.replace("365 days ago", "183 days ago").replace("366 days ago", "184 days ago"))
                .submit("Save")
                .says("Saved: scenarios/loneliness.yaml");

        var needs = Files.readString(SAMPLE.resolve(NEEDS))
                .replace("365 days", "183 days")
                .replace("2027-09-30", "2027-10-31");
        author.follow("Change a table")
                .follow(NEEDS)
                .choose(Files.write(PLACE.resolve("large.xlsx"), new byte[3_000_000]));
        assertThat(author.page()
                        .locator("#file")
                        .evaluate("field => field.validationMessage")
                        .toString())
                .startsWith("The file is larger than any table");
        author.upload(workbook(needs)).says("Saved: " + NEEDS);
        var wrong = Files.writeString(PLACE.resolve("wrong.csv"), needs.replace(',', ';'));
        author.upload(wrong).shows("That was not done").looksWell("problem");
        assertThat(author.page().locator("main")).containsText("between the columns stand semicolons");
        author.follow("the workbench").follow("Loneliness counts for half a year");
        var change = author.page().url().substring(author.page().url().indexOf("/governance"));

        var approver = signedIn(APPROVER).open(change).looksWell("approval");
        approver.type("What you have looked at (need not be filled in)", "All of it")
                .submit("Approve this version");
        approver.says("You have approved this version").looksWell("approved").submit("Take back my approval");
        approver.says("You have taken back your approval");
        assertThat(approver.page().locator("main")).containsText("Nobody has approved this version");
        approver.submit("Approve this version").says("You have approved this version");
        approver.follow("Whom of the cohort it touches, by age, sex and ethnicity")
                .shows("Whom of the cohort it touches");
        assertThat(approver.page().locator("main")).containsText("Shown something else: about 20");
        approver.looksWell("cohort").follow("What this change does").follow("What no scenario checks");
        approver.shows("What no scenario checks");
        approver.page()
                .waitForCondition(
                        () -> approver.page().locator("[role=status]").count() == 0 || again(approver.page()));
        approver.looksWell("coverage");

        author.open(change).type("Why now", "Decided at the meeting");
        // Day and month alike: which of them comes first is the browser's choice.
        author.press(author.page().getByLabel("On which day"), "1")
                .page()
                .keyboard()
                .type("2122027");
        author.submit("Publish").says("It is to go live on that day");
        author.looksWell("scheduled")
                .type("Why now", "Sooner, after all")
                .submit("Publish")
                .says("is live");
        author.unfold("Roll back to this");
        author.type(author.page().locator("details[open] textarea"), "Too many were left out")
                .looksWell("roll-back");
        author.enter(author.page().locator("details[open] button")).says("Version 1.0.0 is live again");
    }

    private static boolean again(Page page) {
        page.reload();
        return false;
    }

    @Test
    @Order(3)
    void of_two_authors_at_one_row_the_second_is_told_and_two_changes_of_it_are_chosen_between() {
        var published = signedIn(AUTHOR);
        published
                .begin("Another owner")
                .row(NEEDS, "Change NEED-MON-1")
                .type("owner", "Debt advice lead")
                .submit("Save");
        published.says("Saved: NEED-MON-1").follow("What this change does");
        var first = published.page().url();

        var one = signedIn(AUTHOR).begin("Earlier reviews").row(NEEDS, "Change NEED-MON-1");
        var other = signedIn(AUTHOR)
                .open("/governance/workbench")
                .follow("Earlier reviews")
                .follow("Change a table");
        other.row(NEEDS, "Change NEED-MON-1").type("owner", "Money lead");
        one.type("review by", "2027-03-31").submit("Save").says("Saved: NEED-MON-1");
        other.submit("Save");
        assertThat(other.page().locator("#meanwhile")).hasText("You have changed this row in another window meanwhile");
        assertThat(other.page().getByLabel("owner")).hasValue("Money lead");
        assertThat(other.page().locator("main")).containsText("You wrote: 2027-03-31");
        assertThat(other.page().getByLabel("review by")).hasValue("2027-03-31");
        other.looksWell("row-meanwhile")
                .type("review by", "2027-03-31")
                .submit("Save")
                .says("Saved: NEED-MON-1");

        var approver = signedIn(APPROVER);
        approver.page().navigate(first);
        approver.submit("Approve this version").says("You have approved");
        published.page().navigate(first);
        published.type("Why now", "Agreed").submit("Publish").says("is live");

        other.follow("What this change does").looksWell("behind").submit("Bring it up to date");
        other.shows("Two people changed the same row").looksWell("conflicts");
        other.press(other.page().locator("#live-0"), "ArrowDown").submit("Bring it up to date");
        other.says("The change is up to date");
        assertThat(other.page().locator("#changes ~ .difference").first()).containsText("Money lead");
        other.unfold("Withdraw the change")
                .type("Why", "Only tried")
                .looksWell("withdraw")
                .submit("Withdraw");
        other.says("The change is withdrawn");
    }

    @Test
    @Order(4)
    void an_emergency_is_looked_at_by_a_second_person() {
        var author = signedIn(AUTHOR).begin("One more canary").row("canaries.csv", "Copy under 18");
        author.type("canary", "under 12")
                .type("recorded", "age 11; feeling lonely yes 10 days ago")
                .submit("Add the row")
                .says("Saved: under 12");
        author.follow("What this change does");
        var change = author.page().url();
        var officer = signedIn(SAFETY_OFFICER);
        officer.page().navigate(change);
        officer.submit("Approve this version").says("You have approved");
        author.page().navigate(change);
        author.type("Why now", "Agreed").submit("Publish").says("is live").unfold("Roll back to this");
        author.type(author.page().locator("details[open] textarea"), "It stops everything");
        author.enter(author.page().locator("details[open] button")).says("is live again");

        officer.open("/governance/workbench").looksWell("emergency");
        officer.type("What you have looked at, and what you think of it", "It is right to be gone");
        officer.submit("I have looked at it and agree").says("Kept: you have looked at it");
    }

    /** As somebody does who pushes: a name of git's, commits that are signed, and a tag that is not. */
    private static void push(Person by, String name) throws IOException {
        var at = PLACE.resolve("rules.git");
        try (var repository = RuleBaseRepository.open(at, Optional.of(by.key()));
                var unsigned = RuleBaseRepository.open(at)) {
            var live = repository.tip(RuleBaseRepository.LIVE).orElseThrow();
            var files = repository.files(live.id());
            var needs = files.texts().getOrDefault(NEEDS, "").replaceFirst("2027-09-30", "2027-11-30");
            var now = Instant.now();
            var begun = repository.begin("change/" + name, live, by.git(), "Named by git", now);
            var pushed =
                    repository.put("change/" + name, begun, files.with(NEEDS, needs), by.git(), "Later reviews", now);
            repository.begin("kept/0123456789ab", live, by.git(), "Pushed at once", now);
            unsigned.tag("approval/unsigned", pushed, by.git(), "Fine", now);
        } catch (BranchMoved e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(5)
    void a_change_that_was_named_by_git_goes_its_way_and_an_approval_that_does_not_count_says_why() throws IOException {
        push(PEOPLE.registered("Ruth Abara", "author"), "two/parts-50%");
        var author = signedIn(AUTHOR);
        assertThat(author.page().locator("#kept ~ ul")).containsText("kept/0123456789ab Pushed at once");
        author.looksWell("kept").follow("Named by git").shows("Named by git");
        var change = author.page().url();
        author.follow("Change a table").row(NEEDS, "Change NEED-MON-1").type("owner", "Money lead");
        author.submit("Save").says("Saved: NEED-MON-1").follow("What this change does");
        author.page().waitForCondition(() -> author.page().locator("#uncounted").count() == 1 || again(author.page()));
        assertThat(author.page().locator("#approval ~ ul").last())
                .containsText("The tag approval/unsigned: it is not signed with an SSH key");
        author.looksWell("uncounted");

        var approver = signedIn(APPROVER);
        approver.page().navigate(change);
        approver.submit("Approve this version").says("You have approved this version");
        author.page().navigate(change);
        author.type("Why now", "Agreed").submit("Publish").says("is live");
        assertThat(author.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Named by git")))
                .hasCount(0);
    }

    @Test
    @Order(6)
    void what_is_longer_than_is_read_leads_to_a_page_that_says_so() throws IOException {
        var author = signedIn(AUTHOR).begin("Too long").follow(NEEDS);
        // As without the script, which would say so before anything is sent.
        author.page().locator("#file").evaluate("field => field.removeAttribute('data-most')");
        author.upload(Files.write(PLACE.resolve("longer.csv"), new byte[40_000_000]))
                .shows("That was not done")
                .looksWell("too-long");
        assertThat(author.page().locator("main")).containsText("is longer than any table or file of scenarios");
        author.follow("The tables and scenarios of the change").shows("Which table?");
    }

    @Test
    @Order(7)
    void a_form_of_before_the_last_sign_in_says_so_and_loses_nothing() {
        var author = signedIn(AUTHOR).begin("Too late").row(NEEDS, "Change NEED-MON-1");
        author.type("owner", "Typed before");
        var row = author.page().url();
        var token = author.page().locator("form[data-kept] input[name=_csrf]");
        var old = token.inputValue();
        endSession(author);
        author.open("/governance/workbench").follow("Sign in").page().navigate(row);
        // As in a window that was open all the time.
        token.evaluate("(field, old) => { field.value = old; }", old);
        author.submit("Save").shows("That was not done").looksWell("old-form");
        assertThat(author.page().locator("main")).containsText("opened before you signed in again");
        author.follow("the workbench").follow("NEED-MON-1 in " + NEEDS);
        assertThat(author.page().getByLabel("owner")).hasValue("Typed before");
        author.submit("Save").says("Saved: NEED-MON-1");
    }

    @Test
    @Order(8)
    void somebody_without_a_role_may_only_sign_out() {
        var nobody = desk("").follow("Sign in").shows("You have no role here").looksWell("no-role");

        nobody.submit("Sign out").shows("Sign in to the workbench");
    }

    @Test
    @Order(9)
    void a_folders_change_that_takes_a_safeguard_away_is_approved() throws IOException {
        var folder = PLACE.resolve("folder");
        copy(SAMPLE, folder);
        SCREENS.footbridge()
                .runServiceWith(List.of("--footbridge.rulebase=" + folder, "--footbridge.rulebase-check=100ms"));
        var canaries = folder.resolve("canaries.csv");
        Files.writeString(canaries, Files.readString(canaries).replaceAll("(?m)^under 18,.*\\n", ""));
        var officer = signedIn(SAFETY_OFFICER);
        officer.page().waitForCondition(() -> officer.page().locator("#waiting").count() == 1 || again(officer.page()));

        officer.looksWell("folder").type("Why these safeguards may go", "A test of the process");
        officer.submit("Approve what the folder holds").says("You have approved it");
        assertThat(officer.page().locator("#waiting")).hasCount(0);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
