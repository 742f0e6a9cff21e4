package org.footbridge.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.footbridge.advice.Advice.Alert;
import org.footbridge.card.TracedCard.CardRoute;
import org.footbridge.cdshooks.Action;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.facts.Referral;
import org.footbridge.rule.PathwayTask;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;

/**
 * The suggestions of an alert: a task for each colleague who can put it right. Of several referrals, the first about which
 * nobody was asked yet; the next time the next.
 */
final class TaskSuggestions {

    private final List<Suggestion> all = new ArrayList<>();
    private final List<CardRoute> tasks = new ArrayList<>();
    private final RuleBase ruleBase;
    private final ResourceOrigin origin;
    private final Supplier<UUID> uuids;

    TaskSuggestions(List<Alert> alerts, RuleBase ruleBase, ResourceOrigin origin, Supplier<UUID> uuids) {
        this.ruleBase = ruleBase;
        this.origin = origin;
        this.uuids = uuids;
        alerts.forEach(alert -> alert.concerns().stream()
                .filter(concern -> concern.asked().isEmpty())
                .findFirst()
                .ifPresent(concern -> alert.tasks().forEach(task -> suggest(alert, task, concern.referral()))));
    }

    private void suggest(Alert alert, PathwayTask task, Referral referral) {
        var colleague = task.colleague().word();
        var uuid = uuids.get().toString();
        var resource = ColleagueTask.of(alert.name(), task, referral, origin, ruleBase.vocabulary());
        var action = new Action(
                Action.Type.CREATE,
                ruleBase.wording().say(WordingKey.TASK_ACTION, "colleague", colleague),
                resource,
                null,
                Map.of());
        var label = ruleBase.wording().say(WordingKey.TASK_SUGGESTION, "colleague", colleague, "task", task.what());
        all.add(new Suggestion(label, uuid, null, List.of(action), Map.of()));
        tasks.add(CardRoute.task(alert.name() + ", " + colleague, label, uuid));
    }

    List<Suggestion> all() {
        return all;
    }

    List<CardRoute> tasks() {
        return tasks;
    }
}
