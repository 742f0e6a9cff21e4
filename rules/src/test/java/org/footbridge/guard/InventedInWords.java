package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.add;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: words. */
final class InventedInWords {

    private static final String WORDS = "words.csv";

    private InventedInWords() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                guard(
                        "the stem of suicide is deleted",
                        remove(WORDS, "suicid*"),
                        "words suicid* may mean words about suicide or self-harm removed"),
                guard(
                        "the stem of suicide is narrowed",
                        set(WORDS, "suicid*", "words", "suicide"),
                        "words suicid* may mean words about suicide or self-harm removed"),
                guard(
                        "history of turns what follows",
                        add(WORDS, "history of,unless before,-,negation"),
                        "words history of unless before - added"),
                guard(
                        "patient anywhere turns everything",
                        add(WORDS, "patient,unless anywhere,-,about somebody else"),
                        "words patient unless anywhere - added"),
                guard(
                        "thoughts after turns",
                        add(WORDS, "thoughts,unless after,-,nothing found or not a finding"),
                        "words thoughts unless after - added"),
                guard(
                        "the exception of not coping is deleted",
                        remove(WORDS, "not coping"),
                        "words not coping turns nothing - removed"),
                guard(
                        "suicidal thoughts turn nothing",
                        add(WORDS, "suicidal thoughts,turns nothing,-,says nothing about what follows"),
                        "words suicidal thoughts turns nothing - added"),
                guard(
                        "overdoses are about the heart",
                        set(WORDS, "overdos*", "term", "words about the heart"),
                        "words overdos* may mean words about suicide or self-harm removed"),
                guard(
                        "the crisis team is deleted",
                        remove(WORDS, "crisis team"),
                        "words crisis team may mean words about suicide or self-harm removed"),
                guard(
                        "chest pain is deleted",
                        remove(WORDS, "chest pain"),
                        "words chest pain may mean words about the heart removed"),
                guard(
                        "accidental turns from anywhere",
                        set(WORDS, "accidental", "means", "unless anywhere"),
                        "words accidental unless anywhere - added"),
                guard(
                        "no turns from anywhere",
                        set(WORDS, "no", "means", "unless anywhere"),
                        "words no unless anywhere - added"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                check("dsh is mistyped", set(WORDS, "dsh", "words", "d.s.h"), "[words] these are no plain words"),
                guard(
                        "MARAC is deleted",
                        remove(WORDS, "marac"),
                        "words marac may mean words about harm by others removed"),
                guard(
                        "family history turns nothing",
                        set(WORDS, "family history", "means", "turns nothing"),
                        "words family history turns nothing - added"),
                check(
                        "a spreadsheet capitalises",
                        set(WORDS, "stemi", "words", "STEMI"),
                        "[words] these are no plain words"),
                guard(
                        "the words file is empty",
                        FileEdit.headerOnly(WORDS),
                        "words suicid* may mean words about suicide or self-harm removed"),
                guard(
                        "harm by others becomes harm to oneself",
                        set(WORDS, "domestic violence", "term", "words about suicide or self-harm"),
                        "words domestic violence may mean words about harm by others removed"),
                guard(
                        "mania is any manic mania of shopping",
                        set(WORDS, "mania", "words", "man*"),
                        "words mania may mean words about psychosis or mania removed"),
                guard(
                        "no words are negated: no suicidal turns nothing",
                        add(WORDS, "no suicidal,turns nothing,-,says nothing about what follows"),
                        "words no suicidal turns nothing - added"),
                approval(
                        "any text with the word note means suicide",
                        add(WORDS, "note,may mean,words about suicide or self-harm,suicide note"),
                        WORDS,
                        "note"),
                guard(
                        "suicide turns nothing",
                        add(WORDS, "suicide,turns nothing,-,says nothing about what follows"),
                        "words suicide turns nothing - added"),
                guard(
                        "suicidal turns nothing",
                        add(WORDS, "suicidal,turns nothing,-,says nothing about what follows"),
                        "words suicidal turns nothing - added"),
                guard(
                        "domestic violence turns nothing",
                        add(WORDS, "domestic violence,turns nothing,-,says nothing about what follows"),
                        "words domestic violence turns nothing - added"));
    }
}
