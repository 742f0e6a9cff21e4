package org.footbridge.launcher.screens;

import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** A card of which everything is somebody else's to choose: of its suggestions one is refused and one does nothing. */
final class HostileCard {

    private HostileCard() {}

    /** The card as a service sends it, with these texts. */
    static String with(UnaryOperator<String> text) {
        var card = JsonMapper.shared().createObjectNode();
        card.put("uuid", "hostile-card-which-feedback-names")
                .put("summary", text.apply("card.summary"))
                .put("indicator", "info")
                .put("detail", text.apply("card.detail"));
        card.putObject("source").put("label", text.apply("card.source.label")).put("url", "javascript:alert(2)");
        var suggestion = card.put("selectionBehavior", "at-most-one")
                .putArray("suggestions")
                .addObject()
                .put("label", text.apply("card.suggestion.label"))
                .put("uuid", "hostile-suggestion-uuid");
        suggestion
                .putArray("actions")
                .addObject()
                .put("type", "create")
                .put("description", text.apply("card.action"))
                .putObject("resource")
                .put("resourceType", "Encounter")
                .put("status", "planned")
                .putObject("subject")
                .put("reference", "Patient/another");
        card.withArray("suggestions")
                .addObject()
                .put("label", text.apply("card.suggestion.label"))
                .put("uuid", "hostile-suggestion-without-actions");
        card.putArray("overrideReasons").addObject().put("code", "a-reason").put("display", text.apply("card.reason"));
        var links = card.putArray("links");
        links.addObject()
                .put("label", text.apply("card.link"))
                .put("url", "https://help.example/")
                .put("type", "absolute");
        links.addObject()
                .put("label", text.apply("card.script"))
                .put("url", "javascript:alert(3)")
                .put("type", "absolute");
        links.addObject()
                .put("label", text.apply("card.app"))
                .put("url", "https://evil.example/launch")
                .put("type", "smart")
                .put("appContext", text.apply("card.context"));
        return card.toString();
    }
}
