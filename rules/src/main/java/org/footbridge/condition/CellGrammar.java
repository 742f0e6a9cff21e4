package org.footbridge.condition;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.footbridge.condition.CellPredicate.Between;
import org.footbridge.condition.CellPredicate.No;
import org.footbridge.condition.CellPredicate.NotRecorded;
import org.footbridge.condition.CellPredicate.Window;
import org.footbridge.condition.CellPredicate.Yes;
import org.footbridge.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Reads a cell by one full-match pattern, so that a cell is a test or an error and never code. */
public final class CellGrammar {

    private static final String NUMBER = "-?\\d{1,6}(?:\\.\\d{1,3})?";
    private static final String VALUE =
            "(?:(?<word>yes|no|not recorded)|(?<sign>>=|<=|=) (?<bound>%1$s)|(?<low>%1$s)\\.\\.(?<high>%1$s))"
                    .formatted(NUMBER);
    private static final String IN_LAST = " in last (?<days>\\d{1,5}) days";
    private static final String LAST_RECORDED =
            " last recorded (?:(?<from>\\d{1,5}) to (?<to>\\d{1,5})|over (?<over>\\d{1,5})) days ago";
    private static final Pattern CELL = Pattern.compile(VALUE + "(?:" + IN_LAST + "|" + LAST_RECORDED + ")?");
    private static final int LONGEST_WINDOW = 36_525;

    private CellGrammar() {}

    /** A cell that could not be read as a test of its term: what is wrong, and what to write instead. */
    public static final class NotATest extends Exception {
        private static final long serialVersionUID = 1L;
        private final String instead;

        NotATest(String wrong, String instead) {
            super(wrong);
            this.instead = instead;
        }

        public String wrong() {
            return String.valueOf(getMessage());
        }

        public String instead() {
            return instead;
        }
    }

    /**
     * Reads one cell as a test of its term.
     *
     * @param cell the text of a cell other than {@code -}
     * @param term the term of its column
     * @throws NotATest where the text is no test, or none that this term can answer
     */
    public static CellPredicate parse(String cell, Term term) throws NotATest {
        var test = read(cell, term);
        if (test instanceof Between && term.needsWindow() && test.window() == null) {
            throw new NotATest(
                    "a measured number needs a window, since it ages",
                    "write for example " + test.inWords() + " in last 90 days");
        }
        return test;
    }

    /** As {@link #parse}, where a number needs no window: it is compared with something older and does not age. */
    static CellPredicate read(String cell, Term term) throws NotATest {
        var match = CELL.matcher(cell);
        if (!match.matches()) {
            var meant = NearestSpelling.to(cell);
            throw new NotATest(
                    "\"" + shortened(cell) + "\" is not a test",
                    CELL.matcher(meant).matches()
                            ? "did you mean \"" + meant + "\"?"
                            : "write for example " + example(term));
        }
        var window = window(match);
        var word = match.group("word");
        var test = word != null
                ? flag(word, window, term)
                : between(
                        match.group("sign"),
                        match.group("bound"),
                        match.group("low"),
                        match.group("high"),
                        window,
                        term);
        checkWindow(test, term);
        return test;
    }

    private static CellPredicate flag(String word, @Nullable Window window, Term term) throws NotATest {
        if (word.equals("not recorded")) {
            return new NotRecorded(window);
        }
        if (term.isNumber()) {
            throw new NotATest("\"" + term.name() + "\" is a number", "write for example " + example(term));
        }
        return word.equals("yes") ? new Yes(window) : new No(window);
    }

    private static CellPredicate between(
            @Nullable String sign,
            @Nullable String bound,
            @Nullable String low,
            @Nullable String high,
            @Nullable Window window,
            Term term)
            throws NotATest {
        if (!term.isNumber()) {
            throw new NotATest("\"" + term.name() + "\" is yes or no", "write for example yes");
        }
        BigDecimal min = null;
        BigDecimal max = null;
        if (low != null && high != null) {
            min = possible(low, term);
            max = possible(high, term);
        } else if (bound != null) {
            min = "<=".equals(sign) ? null : possible(bound, term);
            max = ">=".equals(sign) ? null : possible(bound, term);
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new NotATest("the range runs backwards", "write the smaller number first");
        }
        return new Between(min, max, window);
    }

    private static BigDecimal possible(String text, Term term) throws NotATest {
        var number = new BigDecimal(text);
        var range = term.range();
        if (!range.contains(number)) {
            throw new NotATest(
                    text + " is out of range",
                    "\"" + term.name() + "\" runs from " + range.min().toPlainString() + " to "
                            + range.max().toPlainString());
        }
        if (!range.isOnStep(number)) {
            throw new NotATest(
                    text + " can never be reached",
                    "write a number in steps of " + range.step().toPlainString());
        }
        return number;
    }

    private static @Nullable Window window(Matcher match) throws NotATest {
        var last = match.group("days");
        var over = match.group("over");
        var from = match.group("from");
        if (last != null) {
            return Window.last(days(last));
        }
        if (over != null) {
            return Window.over(days(over));
        }
        if (from == null) {
            return null;
        }
        var window = new Window(days(from), days(match.group("to")));
        if (window.from() > window.to()) {
            throw new NotATest("the days run backwards", "write the smaller number of days first");
        }
        return window;
    }

    private static int days(String days) throws NotATest {
        int count = Integer.parseInt(days);
        if (count < 1 || count > LONGEST_WINDOW) {
            throw new NotATest(
                    "a window of " + days + " days is out of range", "write 1 to " + LONGEST_WINDOW + " days");
        }
        return count;
    }

    private static void checkWindow(CellPredicate test, Term term) throws NotATest {
        if (test.window() != null
                && (!term.hasADay() || term.name().equals("age") || term.name().equals("deceased"))) {
            throw new NotATest("\"" + term.name() + "\" has no date of its own", "leave out the window");
        }
        if (test.window() != null && test.window().isOfTheLastEntry()) {
            checkLastEntry(test, test.window());
        }
    }

    private static void checkLastEntry(CellPredicate test, Window window) throws NotATest {
        if (test instanceof NotRecorded || test instanceof No) {
            throw new NotATest("only what is recorded can be old", "write in last so many days");
        }
        if (test instanceof Between && window.hasNoEnd()) {
            throw new NotATest(
                    "an old number needs an end, or one that cannot be read would matter for ever",
                    "write last recorded " + window.from() + " to 730 days ago");
        }
    }

    private static String example(Term term) {
        if (!term.isNumber()) {
            return "yes, no, not recorded, or yes in last 365 days";
        }
        var least = term.range().min().toPlainString();
        return ">= " + least + (term.needsWindow() ? " in last 90 days" : "") + ", or " + least + ".."
                + term.range().max().toPlainString() + (term.needsWindow() ? " in last 90 days" : "");
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }
}
