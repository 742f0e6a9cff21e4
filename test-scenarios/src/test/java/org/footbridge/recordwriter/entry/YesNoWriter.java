package org.footbridge.recordwriter.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.footbridge.facts.RecordPart;
import org.footbridge.recordwriter.entry.TermCodes.Said;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;
import org.hl7.fhir.r4.model.BooleanType;

/** How a record says that something is so, or that it is not: by a problem, an observation, an answer or a procedure. */
final class YesNoWriter {

    private final TermCodes codes;
    private final ProblemWriter problems;
    private final MeasurementWriter measurements;
    private final ProcedureWriter procedures;

    YesNoWriter(WriterContext context) {
        this.codes = context.codes();
        this.problems = context.problems();
        this.measurements = context.measurements();
        this.procedures = context.procedures();
    }

    /** None where no code can say it. */
    List<EntryEncoding> encodings(Term term, boolean yes) {
        var byCode = new ArrayList<List<EntryEncoding>>();
        onProblemList(term, yes ? Says.YES : Says.NO).forEach(encoding -> byCode.add(List.of(encoding)));
        if (term.readFrom().contains(RecordPart.MEASUREMENTS)) {
            codes.of(term, RecordPart.MEASUREMENTS).forEach(code -> byCode.add(measured(term, code, yes)));
        }
        if (term.readFrom().contains(RecordPart.PROCEDURES)) {
            codes.of(term, RecordPart.PROCEDURES).stream()
                    .filter(code -> code.says() == (yes ? Says.YES : Says.NO))
                    .map(code -> new EntryEncoding(
                            code, observation -> procedures.completed(code.entry(), observation.when())))
                    .forEach(encoding -> byCode.add(List.of(encoding)));
        }
        return EntryEncoding.inTurn(byCode);
    }

    /** How the problem list says that something is so; at least one. */
    List<EntryEncoding> problems(Term term) {
        var encodings =
                EntryEncoding.inTurn(onProblemList(term, Says.YES).map(List::of).toList());
        if (encodings.isEmpty()) {
            throw new IllegalArgumentException("no code says it on the problem list: " + term.name());
        }
        return encodings;
    }

    private Stream<EntryEncoding> onProblemList(Term term, Says says) {
        return term.readFrom().contains(RecordPart.PROBLEMS)
                ? codes.of(term, RecordPart.PROBLEMS).stream()
                        .filter(code -> code.says() == says)
                        .map(code -> new EntryEncoding(
                                code, observation -> problems.active(term, code.entry(), observation.when())))
                : Stream.of();
    }

    private List<EntryEncoding> measured(Term term, Said code, boolean yes) {
        return switch (code.says()) {
            case YES ->
                yes ? List.of(itself(term, code), answered(term, code, true)) : List.of(answered(term, code, false));
            case NO -> yes ? List.of() : List.of(itself(term, code), answered(term, code, true));
            case QUESTION ->
                Stream.concat(Stream.of(answered(term, code, yes)), coded(term, code, yes))
                        .toList();
            case NUMBER, ANSWER, PANEL, ENDS -> List.of();
        };
    }

    private static boolean answers(CodeMeaning meaning, boolean yes) {
        var number = meaning.answer();
        return meaning.says() == (yes ? Says.YES : Says.NO)
                || (meaning.says() == Says.ANSWER && number != null && number.signum() > 0 == yes);
    }

    private EntryEncoding itself(Term term, Said code) {
        return new EntryEncoding(
                code, observation -> measurements.observed(term, code.entry(), null, observation.when()));
    }

    private EntryEncoding answered(Term term, Said code, boolean answer) {
        return new EntryEncoding(
                code,
                observation -> measurements.observed(term, code.entry(), new BooleanType(answer), observation.when()));
    }

    private Stream<EntryEncoding> coded(Term term, Said question, boolean yes) {
        return codes.of(term, RecordPart.MEASUREMENTS).stream()
                .filter(answer -> answers(answer.meaning(), yes))
                .map(answer -> new EntryEncoding(
                        question,
                        observation ->
                                measurements.observed(term, question.entry(), answer.concept(), observation.when())));
    }
}
