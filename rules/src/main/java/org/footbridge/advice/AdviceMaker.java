package org.footbridge.advice;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Advice.Alert;
import org.footbridge.advice.Advice.Alert.Concern;
import org.footbridge.advice.Advice.Need;
import org.footbridge.advice.Advice.Route;
import org.footbridge.advice.Advice.Safety;
import org.footbridge.advice.Advice.Withheld;
import org.footbridge.condition.CellPredicate;
import org.footbridge.condition.EvaluationMode;
import org.footbridge.condition.RowCondition;
import org.footbridge.condition.TermHistories;
import org.footbridge.condition.TermHistory;
import org.footbridge.engine.FiredRows;
import org.footbridge.engine.FiredRows.Fit;
import org.footbridge.facts.AskedColleague;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Unread;
import org.footbridge.guide.PreferenceTable.Answer;
import org.footbridge.pathway.ReferredRoutes;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.Effect;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.vocabulary.Term;

/** Gathers what fired into advice: one piece for each alert, need and route, each with its trace. */
final class AdviceMaker {

    private static final Comparator<Routed> BY_RANK =
            Comparator.comparingInt(Routed::rank).thenComparing(Routed::id);

    /** In a room with others, what anybody may see stands before what only the clinician should. */
    private static final Comparator<Alert> BY_URGENCY = Comparator.comparing(Alert::indicator)
            .reversed()
            .thenComparing(Alert::isDiscreet)
            .thenComparing(Alert::name);

    private final RuleBase ruleBase;
    private final PatientFacts facts;
    private final TermHistories histories;
    private final FiredRows fired;
    private final ReferredRoutes referred;
    private final Set<String> drafted;
    private final boolean allRead;
    private final List<Answer> given;

    /** What each row rests on, which many routes and needs share. */
    private final Map<String, TraceStep> steps = new HashMap<>();

    AdviceMaker(
            RuleBase ruleBase, PatientFacts facts, TermHistories histories, FiredRows fired, ReferredRoutes referred) {
        this.ruleBase = ruleBase;
        this.facts = facts;
        this.histories = histories;
        this.fired = fired;
        this.referred = referred;
        this.drafted = facts.pathway().referrals().stream()
                .filter(Referral::isDraft)
                .flatMap(draft -> ReferredRoutes.askedFor(draft, ruleBase.routeNames()).stream())
                .collect(Collectors.toUnmodifiableSet());
        this.allRead = histories.known().stream().noneMatch(TermHistory::unread);
        this.given = ruleBase.guide().preferences().of(facts.preferences());
    }

    Advice advice(boolean linkWorkerUnchecked, List<OrderCheck> orders) {
        boolean silent = fired.withheld().stream().anyMatch(Withholding::withholdsEverything);
        var all = silent ? List.<Alert>of() : alerts();
        boolean unsafe = fired.unchecked().stream().anyMatch(Withholding::withholdsEveryRoute);
        return new Advice(
                facts.asOf(),
                silent,
                all.stream().filter(alert -> !isReminder(alert)).toList(),
                all.stream().filter(AdviceMaker::isReminder).toList(),
                routes(),
                withheld(),
                needs(),
                unread(),
                unsafe ? Safety.COULD_NOT_BE_READ : Safety.READ,
                linkWorkerUnchecked,
                referred.open(),
                facts.pathway().referrals().stream()
                        .sorted(Comparator.comparing(Referral::source))
                        .toList(),
                facts.notUnderstood(),
                facts.readWithCare(),
                facts.preferences(),
                orders);
    }

    private List<Unread> unread() {
        return facts.unread().stream()
                .sorted(Comparator.comparing(Unread::part)
                        .thenComparing(Unread::cause)
                        .thenComparing(unread -> String.join(",", new TreeSet<>(unread.terms()))))
                .toList();
    }

    private List<Alert> alerts() {
        var rows = new TreeMap<String, Map<Row, AlertText>>();
        Stream.of(fired.withheld(), fired.adapting())
                .flatMap(List::stream)
                .forEach(row -> row.notice().ifPresent(notice -> add(rows, row, notice)));
        fired.alerts().forEach(row -> add(rows, row, row.notice()));
        return rows.entrySet().stream()
                .map(entry -> alert(entry.getKey(), entry.getValue()))
                .sorted(BY_URGENCY)
                .toList();
    }

    private static boolean isReminder(Alert alert) {
        return alert.notices().stream().allMatch(AlertText::isReminder);
    }

    private Alert alert(String name, Map<Row, AlertText> rows) {
        // What no colleague can put right is never quieted by a task, no matter who wrote that into the record.
        boolean canBeAsked = rows.keySet().stream()
                .allMatch(row ->
                        row instanceof Alerting alerting && alerting.task().isPresent());
        return new Alert(
                name,
                rows.values().stream().distinct().toList(),
                steps(rows.keySet()),
                canBeAsked ? concerns(name, rows.keySet()) : List.of());
    }

    private List<Concern> concerns(String alert, Collection<Row> rows) {
        var since = facts.asOf().minusDays(ruleBase.about().askAgainAfter());
        return rows.stream()
                .flatMap(this::referralsBehind)
                .distinct()
                .map(referral -> {
                    var asked = lastAsked(alert, referral);
                    return new Concern(
                            referral,
                            asked,
                            asked.map(AskedColleague::when)
                                    .filter(when -> !when.latest().isBefore(since)
                                            && !when.earliest().isAfter(facts.asOf()))
                                    .isPresent());
                })
                .toList();
    }

    /** The referrals of which a row holds: those of which each condition does that is observed of referrals. */
    private Stream<Referral> referralsBehind(Row row) {
        var all = facts.pathway().referrals();
        var observed = row.conditions().stream()
                .map(condition -> condition
                        .grounds(histories.of(condition.term()), row.reading())
                        .map(Observation::source)
                        .collect(Collectors.toSet()))
                .filter(sources -> all.stream().map(Referral::source).anyMatch(sources::contains))
                .toList();
        return observed.isEmpty()
                ? Stream.empty()
                : all.stream()
                        .filter(referral -> observed.stream().allMatch(sources -> sources.contains(referral.source())))
                        .sorted(Comparator.comparing(Referral::source));
    }

    private Optional<AskedColleague> lastAsked(String alert, Referral about) {
        return facts.pathway().asked().stream()
                .filter(asked -> asked.alert().equals(alert) && asked.referral().equals(about.source()))
                .max(Comparator.comparing(
                                AskedColleague::when, Comparator.nullsFirst(PartialDate.LATEST_FIRST.reversed()))
                        .thenComparing(AskedColleague::source));
    }

    private void add(Map<String, Map<Row, AlertText>> rows, Row row, AlertText notice) {
        boolean shows = switch (notice.shows()) {
            case ALWAYS, ON_THE_PAGE, AT_THE_END_OF_THE_PAGE, WHEN_BOOKING -> true;
            case WITH_A_ROUTE -> isARouteInQuestion();
            case WITH_ITS_ROUTES -> row instanceof Withholding guard && isARouteInQuestionOf(guard);
        };
        if (shows) {
            rows.computeIfAbsent(notice.alert(), _ -> new LinkedHashMap<>()).put(row, notice);
        }
    }

    private boolean isARouteInQuestionOf(Withholding row) {
        return fired.fitting().stream().map(Fit::route).anyMatch(route -> row.covers(route.route()));
    }

    /** Whether support is about to be suggested or under way; a question to ask is no route. */
    private boolean isARouteInQuestion() {
        return fired.fitting().stream().map(Fit::route).anyMatch(this::wouldBeSuggested)
                || facts.pathway().referrals().stream()
                        .anyMatch(referral -> referral.mayBeOpen() || referral.isDraft());
    }

    private boolean wouldBeSuggested(Routed route) {
        return route.referralModel() != ReferralModel.ASK
                && fired.withheld().stream()
                        .noneMatch(row -> row.effect() == Effect.QUIET && row.covers(route.route()));
    }

    private List<Need> needs() {
        return grouped(fired.needs(), Row.Needed::need)
                .map(group -> new Need(group.getKey(), steps(group.getValue())))
                .toList();
    }

    private List<Route> routes() {
        return grouped(fired.suggested(), fit -> fit.route().route())
                .map(group -> route(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt((Route route) -> route.needs().size())
                        .reversed()
                        .thenComparing(Route.BY_PREFERENCE)
                        .thenComparing(Route::shownAs, BY_RANK))
                .toList();
    }

    private Route route(String name, List<Fit> fits) {
        var rows = fits.stream().map(Fit::route).distinct().sorted(BY_RANK).toList();
        var needs = fits.stream().map(Fit::need).distinct().toList();
        return new Route(
                name,
                rows.getFirst(),
                rows.stream().map(Routed::need).distinct().toList(),
                Stream.concat(steps(rows).stream(), steps(needs).stream()).toList(),
                checkFirst(name),
                drafted.contains(name),
                steps(fired.adapting().stream().filter(row -> row.covers(name)).toList()),
                notChecked(name),
                given.stream().filter(answer -> answer.favours().contains(name)).toList());
    }

    private List<Term> checkFirst(String route) {
        return ruleBase.toCheckFirst(route).stream()
                .filter(this::isNotRecorded)
                .map(RowCondition::term)
                .distinct()
                .toList();
    }

    /** What could not be read that would be seen to first; a discreet term is not named. */
    private List<Term> notChecked(String route) {
        if (allRead) {
            return List.of();
        }
        return ruleBase.withholdings().stream()
                .filter(row -> row.head().isActive() && !row.withholds() && row.covers(route))
                .flatMap(row -> row.conditions().stream())
                .map(RowCondition::term)
                .filter(term -> histories.of(term).unread() && !term.discreet())
                .distinct()
                .toList();
    }

    private boolean isNotRecorded(RowCondition condition) {
        var absence = new RowCondition(
                condition.term(), new CellPredicate.NotRecorded(condition.test().window()));
        return absence.holds(histories.of(condition.term()), EvaluationMode.CAUTIOUS);
    }

    private List<Withheld> withheld() {
        var suggested =
                fired.suggested().stream().map(fit -> fit.route().route()).collect(Collectors.toSet());
        return grouped(fired.fitting(), fit -> fit.route().route())
                .filter(group -> !suggested.contains(group.getKey()))
                .map(group -> withheld(group.getKey(), group.getValue()))
                .toList();
    }

    private Withheld withheld(String route, List<Fit> fits) {
        var needs = fits.stream().map(fit -> fit.need().need()).distinct().toList();
        return new Withheld(
                route,
                needs,
                steps(fired.withheld().stream().filter(row -> row.covers(route)).toList()),
                fired.unchecked().stream().filter(row -> row.covers(route)).toList(),
                referred.to(route)
                        .or(() -> needs.stream()
                                .flatMap(need -> referred.forNeed(need).stream())
                                .findFirst()),
                referred.needs().keySet().containsAll(needs));
    }

    private List<TraceStep> steps(Collection<? extends Row> rows) {
        return rows.stream()
                .map(row -> steps.computeIfAbsent(row.id(), _ -> TraceStep.of(row, histories)))
                .toList();
    }

    private static <T> Stream<Map.Entry<String, List<T>>> grouped(List<T> items, Function<T, String> by) {
        return items.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList())).entrySet().stream();
    }
}
