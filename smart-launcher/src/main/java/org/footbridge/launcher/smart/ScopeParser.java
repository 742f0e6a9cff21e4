package org.footbridge.launcher.smart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footbridge.launcher.smart.SmartScope.Data;
import org.footbridge.launcher.smart.SmartScope.Level;
import org.footbridge.launcher.smart.SmartScope.Name;
import org.footbridge.launcher.smart.SmartScope.Restriction;
import org.footbridge.launcher.smart.SmartScope.Word;
import org.jspecify.annotations.Nullable;

/** Reads scopes as apps write them. */
final class ScopeParser {

    /** Letters in the standard's order; {@code read}, {@code write} and {@code *} are those of SMART 1. */
    private static final Pattern DATA = Pattern.compile("(?<level>patient|user)/(?<type>\\*|[A-Z][A-Za-z]{1,63})\\."
            + "(?:(?<old>read|write|\\*)|(?<letters>(?=[cruds])c?r?u?d?s?)(?:\\?(?<query>.+))?)");

    private static final Pattern PARAMETER = Pattern.compile("(?<name>_?[a-z][A-Za-z-]*)=(?<value>[^&=]+)");

    private ScopeParser() {}

    static Optional<SmartScope> parse(String text) {
        for (var name : Name.values()) {
            if (name.text().equals(text)) {
                return Optional.of(new Word(name));
            }
        }
        var matcher = DATA.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var old = matcher.group("old");
        return restrictions(matcher.group("query"))
                .map(restrictions -> new Data(
                        "user".equals(matcher.group("level")) ? Level.USER : Level.PATIENT,
                        matcher.group("type"),
                        ScopePermission.of(old == null ? matcher.group("letters") : old),
                        restrictions,
                        text));
    }

    /** Plain parameters only: a chain, a modifier or the like could not be enforced, so such a scope is not known. */
    private static Optional<List<Restriction>> restrictions(@Nullable String query) {
        List<Restriction> found = new ArrayList<>();
        for (var part : query == null ? new String[0] : query.split("&", -1)) {
            var parameter = PARAMETER.matcher(part);
            if (!parameter.matches()) {
                return Optional.empty();
            }
            found.add(new Restriction(parameter.group("name"), parameter.group("value")));
        }
        return Optional.of(found);
    }
}
