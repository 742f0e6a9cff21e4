package org.footbridge.recordwriter.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.footbridge.facts.Observation;
import org.footbridge.recordwriter.entry.TermCodes.Said;

/**
 * One encoding in which a record can say something.
 *
 * @param code the code that says it
 * @param writing writes it and returns the reference of what was written
 */
record EntryEncoding(Said code, Function<Observation, String> writing) {

    String write(Observation observation) {
        return writing.apply(observation);
    }

    boolean saysMore() {
        return !code.others().isEmpty();
    }

    /** The encodings of several codes, one of each code before the second of any; those that say nothing else, if any. */
    static List<EntryEncoding> inTurn(List<List<EntryEncoding>> byCode) {
        var all = new ArrayList<EntryEncoding>();
        int most =
                byCode.stream().map(List::size).max(Comparator.naturalOrder()).orElse(0);
        for (int i = 0; i < most; i++) {
            for (var encodings : byCode) {
                if (i < encodings.size()) {
                    all.add(encodings.get(i));
                }
            }
        }
        var plain = all.stream().filter(encoding -> !encoding.saysMore()).toList();
        return plain.isEmpty() ? List.copyOf(all) : plain;
    }
}
