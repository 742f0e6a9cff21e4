package org.footbridge.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.footbridge.condition.CellGrammar.NotATest;
import org.footbridge.condition.Overrules;
import org.footbridge.guide.RouteGuideReader;
import org.footbridge.pathway.ReferredRoutes;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;
import org.footbridge.table.FileProblem;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.ProblemSummary;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.Vocabulary;
import org.footbridge.vocabulary.VocabularyReader;

/** Reads a whole rule base, or says everything that is wrong with it. */
public final class RuleBaseReader {

    private RuleBaseReader() {}

    /** Either a rule base or its faults; never something in between. */
    public sealed interface Outcome {

        /** The tables are sound. */
        record Sound(RuleBase ruleBase) implements Outcome {}

        /** The tables have faults, all of them listed in the order of files and rows. */
        record Faulty(List<FileProblem> problems) implements Outcome {
            public Faulty {
                problems = List.copyOf(problems);
            }

            /** The whole report, a line a problem. */
            public String report() {
                return problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n"));
            }

            /** The report a governance team reads: however many problems there are, few lines. */
            public String summary() {
                return String.join("\n", ProblemSummary.lines(problems));
            }
        }
    }

    public static Outcome read(TableFiles files) {
        if (!files.problems().isEmpty()) {
            return new Outcome.Faulty(files.problems());
        }
        var problems = new FileProblems();
        var places = new TablePlaces(files, problems);
        if (places.areAllElsewhere()) {
            return new Outcome.Faulty(problems.all());
        }
        places.report();
        var words = new VocabularyReader(problems);
        var vocabulary = words.read(files);
        var tables = new ReferenceTableReader(files, problems);
        var about = tables.about(vocabulary, words);
        var evidence = tables.evidence();
        var wording = tables.wording();
        var workingDays = new BankHolidayReader(files, problems).read();
        var guides = new RouteGuideReader(files, problems);
        var guide = guides.read();
        var reader = new LayerReader(vocabulary, words, guide, problems);
        var rows = new ArrayList<Row>();
        for (var layer : Layer.values()) {
            rows.addAll(reader.read(layer, files));
        }
        var leaflets = new LeafletReader(files, problems);
        var written = leaflets.read();
        if (!reader.incomplete().contains(Layer.ROUTES)) {
            var known = routes(rows, route -> true);
            var referable = routes(rows, RuleBaseReader::isReferable);
            leaflets.match(referable, known);
            guides.match(referable, known);
            reportReferralsToNoRoute(vocabulary, known, problems);
        }
        reportOverrules(vocabulary, words, problems);
        new CrossTableChecks(
                        rows, tables.evidenceKeys(), reader.incomplete(), vocabulary, written, about, wording, problems)
                .run();
        RetiredIds.read(files, problems).report(rows, problems);
        new DeadRows(rows, reader.incomplete(), problems).report();
        return problems.isEmpty()
                ? new Outcome.Sound(new RuleBase(
                        about,
                        files.sha256(),
                        vocabulary,
                        rows,
                        new RuleBase.References(evidence, wording, written, guide, workingDays)))
                : new Outcome.Faulty(problems.all());
    }

    private static Set<String> routes(List<Row> rows, Predicate<Routed> which) {
        return Row.of(Routed.class, rows)
                .filter(route -> !route.route().isEmpty())
                .filter(which)
                .map(Routed::route)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether there is something to go to, and so a leaflet to take home: a question to ask has none. */
    private static boolean isReferable(Routed route) {
        return route.head().isActive() && route.referralModel() != ReferralModel.ASK;
    }

    /** A referral to a route of another name would not keep that route from being offered again. */
    private static void reportReferralsToNoRoute(Vocabulary vocabulary, Set<String> routes, FileProblems problems) {
        vocabulary.routesWithReferralCode().stream()
                .filter(route -> !routes.contains(route) && !route.equals(ReferredRoutes.LINK_WORKER))
                .forEach(route -> problems.in(
                        VocabularyReader.REFERRALS,
                        "there is no route \"" + route + "\"",
                        NearestWord.suggestion(route, routes)));
    }

    private static void reportOverrules(Vocabulary vocabulary, VocabularyReader words, FileProblems problems) {
        if (!words.isWhole() || !words.doubtful().isEmpty()) {
            return;
        }
        for (var term : vocabulary.terms()) {
            try {
                Overrules.read(term, vocabulary);
            } catch (NotATest e) {
                words.row(term).ifPresent(row -> problems.in(row, "overruled by", e.wrong(), e.instead()));
            }
        }
    }
}
