package org.footbridge.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice.Route;
import org.footbridge.consultation.Consulted;
import org.footbridge.guide.RouteGuide;
import org.footbridge.page.AdvicePage.AboutView;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;

/** Says what is known about a route beyond its card: how it may help, whom it suits, and how strong the evidence is. */
final class AboutRoute {

    private AboutRoute() {}

    /** Empty where a route is only a question to ask. */
    static List<AboutView> of(String name, Consulted.OnRecord advised) {
        var ruleBase = advised.ruleBase();
        return ruleBase.guide()
                .of(name)
                .flatMap(entry -> advised.advice().routes().stream()
                        .filter(route ->
                                route.name().equals(name) && route.shownAs().referralModel() != ReferralModel.ASK)
                        .findFirst()
                        .map(route -> about(entry, route, ruleBase)))
                .orElse(List.of());
    }

    private static List<AboutView> about(RouteGuide.Entry entry, Route route, RuleBase ruleBase) {
        var about = new ArrayList<AboutView>();
        about.add(new AboutView("How it may help", mechanisms(route, ruleBase)));
        about.add(new AboutView("Whom it suits", sentence(entry.suits())));
        about.add(new AboutView("What makes it hard to reach", sentence(entry.hardToReach())));
        about.add(new AboutView("What to watch", sentence(entry.outcomeToWatch())));
        about.add(new AboutView("Evidence", evidence(route, ruleBase)));
        entry.statement().ifPresent(statement -> about.add(new AboutView("For whom and why", statement.withSource())));
        return about;
    }

    private static String mechanisms(Route route, RuleBase ruleBase) {
        return route.mechanisms().stream()
                .map(mechanism -> ruleBase.wording().say(WordingKey.valueOf("MECHANISM_" + mechanism.name())))
                .map(AboutRoute::sentence)
                .collect(Collectors.joining(" "));
    }

    private static String evidence(Route route, RuleBase ruleBase) {
        var evidence = ruleBase.evidenceOf(route.shownAs());
        return sentence(ruleBase.wording().say(evidence.strength())) + " " + evidence.limitation() + " Source: "
                + evidence.source() + ".";
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
