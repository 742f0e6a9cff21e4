package org.footbridge.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.footbridge.people.GoldenPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a GP reads, word for word. A change of a golden file is a change of what GPs read: review it as one. */
class GoldenCardsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    static Stream<String> people() {
        return GoldenPeople.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("people")
    void reads_as_reviewed(String name) throws IOException {
        var file = FOLDER.resolve(name + ".json");
        var actual = printed(name);
        if (WRITE) {
            Files.writeString(file, actual, UTF_8);
        }
        var reviewed = Files.exists(file) ? Files.readString(file, UTF_8) : "";
        assertThat(InMemoryConsultation.JSON.readTree(actual).toPrettyString())
                .as(
                        "The cards of %s have changed. Where the change is meant, write the golden files again with%n"
                                + "  mvn -pl service -am test -Dtest=GoldenCardsTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.write=true%n"
                                + "and read each changed card as a GP would.",
                        name)
                .isEqualTo(
                        reviewed.isEmpty()
                                ? ""
                                : InMemoryConsultation.JSON.readTree(reviewed).toPrettyString());
    }

    /** The hash names the tables of the day; a golden file must not change with every row. */
    private static String printed(String name) {
        var cards = InMemoryConsultation.cards(GoldenPeople.named(name));
        return InMemoryConsultation.response(cards)
                        .toPrettyString()
                        .replace(InMemoryConsultation.RULES.sha256(), "SHA-256 of the tables")
                + "\n";
    }

    @Test
    void keeps_no_golden_file_of_nobody() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            people().map(name -> name + ".json").toList());
        }
    }
}
