package org.footbridge.launcher.cdsclient;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.footbridge.launcher.cdsclient.Card.Action;
import org.footbridge.launcher.cdsclient.Card.Indicator;
import org.footbridge.launcher.cdsclient.Card.Link;
import org.footbridge.launcher.cdsclient.Card.Reason;
import org.footbridge.launcher.cdsclient.Card.Source;
import org.footbridge.launcher.cdsclient.Card.Suggestion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads cards from a response. What the standard requires and is not there makes the part unusable, never an error. */
final class CardReader {

    private CardReader() {}

    /** The card; empty where summary, indicator or source is missing or unknown. */
    static Optional<Card> read(JsonNode json) {
        var summary = text(json, "summary");
        var indicator = indicator(text(json, "indicator"));
        var label = text(json.path("source"), "label");
        if (summary == null || indicator == null || label == null) {
            return Optional.empty();
        }
        var detail = text(json, "detail");
        return Optional.of(new Card(
                text(json, "uuid"),
                summary,
                indicator,
                detail == null ? "" : detail,
                new Source(label, text(json.path("source"), "url")),
                "any".equals(text(json, "selectionBehavior")),
                each(json.path("suggestions"), CardReader::suggestion),
                each(json.path("overrideReasons"), CardReader::reason),
                each(json.path("links"), CardReader::link)));
    }

    private static @Nullable Indicator indicator(@Nullable String text) {
        return switch (text) {
            case "critical", "warning", "info" -> Indicator.valueOf(text.toUpperCase(Locale.ROOT));
            case null, default -> null;
        };
    }

    private static Optional<Suggestion> suggestion(JsonNode json) {
        var label = text(json, "label");
        var actions = each(json.path("actions"), CardReader::action);
        // A suggestion is applied whole or not at all: one action that cannot be read spoils it.
        return label == null || actions.size() != json.path("actions").size()
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        text(json, "uuid"), label, json.path("isRecommended").asBoolean(false), actions));
    }

    private static Optional<Action> action(JsonNode json) {
        var resource = json.path("resource");
        return switch (text(json, "type")) {
            case "create" -> object(resource).map(Action.Create::new);
            case "update" -> object(resource).map(Action.Update::new);
            case "delete" -> Optional.ofNullable(text(json, "resourceId")).map(Action.Delete::new);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<String> object(JsonNode resource) {
        return resource.isObject() ? Optional.of(resource.toString()) : Optional.empty();
    }

    private static Optional<Reason> reason(JsonNode json) {
        var code = text(json, "code");
        var display = text(json, "display");
        return code == null
                ? Optional.empty()
                : Optional.of(new Reason(text(json, "system"), code, display == null ? code : display));
    }

    private static Optional<Link> link(JsonNode json) {
        var label = text(json, "label");
        var url = text(json, "url");
        boolean smart = "smart".equals(text(json, "type"));
        return label == null || url == null
                ? Optional.empty()
                : Optional.of(new Link(label, url, smart, smart ? text(json, "appContext") : null));
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, Optional<T>> read) {
        List<T> found = new ArrayList<>();
        array.forEach(item -> read.apply(item).ifPresent(found::add));
        return found;
    }

    static @Nullable String text(JsonNode json, String field) {
        var value = json.path(field);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }
}
