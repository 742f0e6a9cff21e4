package org.footbridge.card;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.card.GivenAnswers.AnsweredNeed;
import org.footbridge.card.Moment.Ordering.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * For whom and by whom the cards of a recorded call were read, as JSON.
 *
 * @param context the context, whose answers count no more
 * @param answers what was answered, as far as the cards asked for it
 */
public record RecordedContext(CardContext context, Map<AnsweredNeed, GivenAnswer> answers) {

    public RecordedContext {
        answers = Map.copyOf(answers);
    }

    /** The context with the answers that were given, for cards to be made once more. */
    public CardContext again() {
        return new CardContext(
                context.patient(),
                context.clinician(),
                context.page(),
                context.everyNeed(),
                context.moment(),
                need -> Optional.ofNullable(answers.get(need)),
                context.mayInstruct());
    }

    /** As JSON. */
    public JsonNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put("patient", context.patient());
        put(json, "clinician", context.clinician());
        put(json, "page", context.page());
        json.put("everyNeed", context.everyNeed()).put("mayInstruct", context.mayInstruct());
        json.set("moment", moment(context.moment()));
        var given = json.putArray("givenAnswers");
        answers.forEach((need, answer) -> given.addObject()
                .put("need", need.name())
                .put("facts", need.facts())
                .put("reason", answer.code())
                .put("on", answer.on().toString()));
        return json;
    }

    private static void put(ObjectNode json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value.toString());
        }
    }

    private static JsonNode moment(Moment moment) {
        var json = JsonNodeFactory.instance.objectNode();
        switch (moment) {
            case Moment.Visit visit -> json.put("visit", visit.name());
            case Moment.ProblemAdded(var entries) ->
                entries.stream().sorted().forEach(json.putArray("problemsAdded")::add);
            case Moment.Ordering(var step, var orders, var drafts) -> {
                json.put("step", step.name());
                orders.stream().sorted().forEach(json.putArray("orders")::add);
                drafts.forEach(json.putObject("drafts")::set);
            }
        }
        return json;
    }

    /** The context that was written so. */
    public static RecordedContext of(JsonNode json) {
        var answers = new HashMap<AnsweredNeed, GivenAnswer>();
        for (var given : json.path("givenAnswers")) {
            answers.put(
                    new AnsweredNeed(
                            given.path("need").asString(), given.path("facts").asString()),
                    new GivenAnswer(
                            given.path("reason").asString(),
                            LocalDate.parse(given.path("on").asString())));
        }
        var page = json.get("page");
        var clinician = json.get("clinician");
        var context = new CardContext(
                json.path("patient").asString(),
                clinician == null ? null : clinician.asString(),
                page == null ? null : URI.create(page.asString()),
                json.path("everyNeed").asBoolean(),
                momentOf(json.path("moment")),
                GivenAnswers.NONE,
                json.path("mayInstruct").asBoolean());
        return new RecordedContext(context, answers);
    }

    private static Moment momentOf(JsonNode json) {
        if (json.has("visit")) {
            return Moment.Visit.valueOf(json.path("visit").asString());
        }
        if (json.has("problemsAdded")) {
            return new Moment.ProblemAdded(texts(json.path("problemsAdded")));
        }
        var drafts = new LinkedHashMap<String, JsonNode>();
        json.path("drafts").properties().forEach(draft -> drafts.put(draft.getKey(), draft.getValue()));
        return new Moment.Ordering(Step.valueOf(json.path("step").asString()), texts(json.path("orders")), drafts);
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    /** It names a patient. */
    @Override
    public String toString() {
        return "RecordedContext";
    }
}
