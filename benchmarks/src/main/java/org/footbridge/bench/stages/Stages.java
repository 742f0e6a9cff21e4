package org.footbridge.bench.stages;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser;
import org.footbridge.card.CardContext;
import org.footbridge.card.CardMaker;
import org.footbridge.card.TracedCard;
import org.footbridge.chart.Chart;
import org.footbridge.facts.PatientFacts;
import org.footbridge.record.RecordJson;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.suite.RecordFile;
import org.footbridge.table.TableFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stages as the service puts them together, each to be called alone. */
public final class Stages {

    private static final UUID ONE_FOR_ALL = new UUID(0, 0);

    private final RuleBase ruleBase;
    private final LocalDate asOf;
    private final RecordReader reader = RecordFile.reader();
    private final Chart chart = new Chart();
    private final Adviser adviser = new Adviser();
    private final CardMaker cards = new CardMaker(() -> ONE_FOR_ALL);

    /** With a rule base, for a day. */
    public Stages(RuleBase ruleBase, LocalDate asOf) {
        this.ruleBase = ruleBase;
        this.asOf = asOf;
    }

    /**
     * The rule base that is shipped.
     *
     * @param root the folder of the repository
     */
    public static RuleBase shipped(Path root) {
        return switch (RuleBaseReader.read(TableFiles.in(root.resolve("rules/rulebase")))) {
            case RuleBaseReader.Outcome.Sound(var ruleBase) -> ruleBase;
            case RuleBaseReader.Outcome.Faulty faulty -> throw new IllegalStateException(faulty.report());
        };
    }

    /** The door: the bytes of a request become facts. */
    public PatientFacts facts(byte[] request) {
        var call = RecordJson.request(JsonMapper.shared(), request);
        var prefetch = new HashMap<String, JsonNode>();
        call.path("prefetch").forEachEntry(prefetch::put);
        String patient = call.path("context").path("patientId").stringValue();
        var read = reader.read(new RecordRequest(patient, prefetch, Optional.empty()), ruleBase.vocabulary());
        if (read instanceof RecordRead record) {
            return chart.facts(record, asOf, ruleBase.vocabulary());
        }
        throw new IllegalStateException("the patient could not be read");
    }

    /** The evaluation: facts become advice. */
    public Advice advice(PatientFacts facts) {
        return adviser.advise(ruleBase, facts);
    }

    /** The cards: advice becomes cards, with their drafts. */
    public List<TracedCard> cards(Advice advice) {
        return cards.cards(ruleBase, advice, new CardContext("Patient/made-up", "Practitioner/gp-1", null, false));
    }

    /** All three. */
    public List<TracedCard> answer(byte[] request) {
        return cards(advice(facts(request)));
    }
}
