package org.footbridge.hook.recording;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Signs that a record is that of a living person: an NHS number that is not of the test range 999, or a person's name together
 * with an address. Made-up records have such signs, too; then somebody has to say so.
 */
final class RealData {

    private static final Pattern TEN_DIGITS =
            Pattern.compile("(?<![0-9])([0-9]{3})[ -]?([0-9]{3})[ -]?([0-9]{4})(?![0-9])");
    private static final String TEST_RANGE = "999";

    /** UUIDs and hashes, whose digits may pass the check by chance. */
    private static final Pattern MADE_BY_A_PROGRAM =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}");

    /** Numbers of 10 digits stand there, too, and one in eleven passes the check. */
    private static final String CODE = "code";

    private RealData() {}

    /** What looks real, in words that name nobody; empty where nothing does. */
    static Optional<String> signIn(JsonNode json) {
        if (json.isString()) {
            return hasNhsNumber(json.asString())
                    ? Optional.of("an NHS number outside the test range")
                    : Optional.empty();
        }
        if (isSomebody(json)) {
            return Optional.of("a name together with an address");
        }
        var below = json.isObject()
                ? json.properties().stream()
                        .filter(member -> !member.getKey().equals(CODE)
                                || !member.getValue().isString())
                        .flatMap(member -> Stream.of(member.getValue()))
                : json.valueStream();
        return below.map(RealData::signIn).flatMap(Optional::stream).findFirst();
    }

    private static boolean isSomebody(JsonNode json) {
        return json.isObject()
                && !json.path("name").isEmpty()
                && !json.path("address").isEmpty();
    }

    private static boolean hasNhsNumber(String text) {
        return TEN_DIGITS
                .matcher(MADE_BY_A_PROGRAM.matcher(text).replaceAll(""))
                .results()
                .map(found -> found.group(1) + found.group(2) + found.group(3))
                .anyMatch(number -> !number.startsWith(TEST_RANGE) && passesCheck(number));
    }

    /** Modulus 11, as the NHS Data Dictionary has it: weights 10 to 2, and a remainder of 1 is never issued. */
    static boolean passesCheck(String number) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (number.charAt(i) - '0') * (10 - i);
        }
        int digit = (11 - sum % 11) % 11;
        return digit < 10 && digit == number.charAt(9) - '0';
    }
}
