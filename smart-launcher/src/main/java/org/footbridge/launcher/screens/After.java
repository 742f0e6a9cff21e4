package org.footbridge.launcher.screens;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was entered just before, so that its hook is fired: at most one of them, by its id.
 *
 * @param problem a problem that was added
 * @param consultation a consultation that began or ended
 * @param appointment an appointment that was booked
 * @param chosen a referral that was drafted
 * @param signing a referral that is about to be signed
 * @param sent a referral that was signed and sent
 */
record After(
        @Nullable String problem,
        @Nullable String consultation,
        @Nullable String appointment,
        @Nullable String chosen,
        @Nullable String signing,
        @Nullable String sent) {

    /** An entry by the name that addresses give it, and its id. */
    record Entry(String name, String id) {}

    /** The entry; empty where the record was only opened. */
    Optional<Entry> entry() {
        return Stream.of(
                        entry("problem", problem),
                        entry("consultation", consultation),
                        entry("appointment", appointment),
                        entry("chosen", chosen),
                        entry("signing", signing),
                        entry("sent", sent))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Entry> entry(String name, @Nullable String id) {
        return Optional.ofNullable(id).map(given -> new Entry(name, given));
    }

    /**
     * The record again, at the same moment. Post, redirect, get: a reload adds nothing twice, and fires the same hook again.
     *
     * @param cards {@code shown} where the cards are part of the page
     */
    static String back(RedirectAttributes address, Optional<Entry> entry, String cards) {
        entry.ifPresent(each -> address.addAttribute(each.name(), each.id()));
        if ("shown".equals(cards)) {
            address.addAttribute("cards", cards);
        }
        return "redirect:/patients/{id}";
    }
}
