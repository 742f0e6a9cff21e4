package org.footbridge.pathway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.kie.api.KieBase;

/** Runs the programmer rules, compiled at build time, that say how a referral's journey stands. */
public final class PathwayRules {

    private static final String BUILT = "META-INF/kie/org.footbridge/footbridge-rules/drools-model";

    private final KieBase rules = KieBaseBuilder.createKieBaseFromModel(builtModels());

    /**
     * What the pathway says in vocabulary terms.
     *
     * @param observations the derived observations
     * @param unread derived terms that could not be checked, which is not the same as a break in the pathway
     */
    public record Observed(List<Observation> observations, Set<String> unread) {}

    /** Derives what is known about the pathway; a pure function of the facts. */
    public Observed observe(PatientFacts facts) {
        if (isUnread(facts, RecordPart.REFERRALS)) {
            return new Observed(List.of(), Set.copyOf(PathwayTerms.ALL));
        }
        if (facts.pathway().referrals().isEmpty()) {
            return new Observed(List.of(), Set.of());
        }
        var session = rules.newKieSession();
        try {
            session.insert(new AsOfDay(facts.asOf()));
            facts.pathway().referrals().forEach(session::insert);
            facts.pathway().participations().forEach(session::insert);
            facts.pathway().linkWorkers().forEach(session::insert);
            if (isUnread(facts, RecordPart.CARE_TEAMS)) {
                session.insert(new CareTeamsUnread());
            }
            session.fireAllRules();
            var observations = new ArrayList<Observation>();
            session.getObjects(Observation.class::isInstance).forEach(found -> observations.add((Observation) found));
            boolean unchecked =
                    !session.getObjects(UncheckedReferral.class::isInstance).isEmpty();
            return new Observed(
                    List.copyOf(observations), unchecked ? new HashSet<>(PathwayTerms.ABOUT_LINK_WORKER) : Set.of());
        } finally {
            session.dispose();
        }
    }

    private static boolean isUnread(PatientFacts facts, RecordPart part) {
        return facts.unread().stream().map(Unread::part).anyMatch(part::equals);
    }

    /** The models that the build made of the DRL, listed by name in a file beside them. */
    private static List<Model> builtModels() {
        try (var names = PathwayRules.class.getClassLoader().getResourceAsStream(BUILT)) {
            if (names == null) {
                throw new IllegalStateException("The pathway rules were not built: run the build of the rules module");
            }
            return lines(new BufferedReader(new InputStreamReader(names, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Model> lines(BufferedReader names) {
        try (Stream<String> lines = names.lines()) {
            return lines.filter(name -> !name.startsWith("Drools-Model-Version"))
                    .map(PathwayRules::model)
                    .toList();
        }
    }

    private static Model model(String className) {
        try {
            return Class.forName(className)
                    .asSubclass(Model.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The built pathway rules cannot be loaded", e);
        }
    }
}
