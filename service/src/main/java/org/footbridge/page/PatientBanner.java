package org.footbridge.page;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.footbridge.card.DateText;
import org.footbridge.chart.PatientIdentity;
import org.footbridge.facts.London;
import org.footbridge.facts.PartialDate;
import org.footbridge.launch.record.LaunchedRecord;
import org.footbridge.page.AdvicePage.BannerView;

/** The patient banner: shows whose record it is, so that no patient is taken for another. */
final class PatientBanner {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final int NHS_NUMBER_LENGTH = 10;

    private PatientBanner() {}

    static BannerView of(PatientIdentity identity, LaunchedRecord record) {
        var asOf = record.advised().facts().asOf();
        return new BannerView(
                identity.name().isBlank() ? "Name not recorded" : identity.name(),
                identity.born()
                        .map(born -> identity.died() ? DateText.inWords(born) : withAge(born, asOf))
                        .orElse("not recorded"),
                spaced(identity.nhsNumber()),
                DAY_AND_TIME.format(record.readAt().atZone(London.ZONE)),
                record.context().issuerName(),
                identity.died()
                        ? identity.diedOn().map(DateText::inWords).orElse("on a day that is not recorded")
                        : "");
    }

    private static String withAge(PartialDate born, LocalDate asOf) {
        boolean exact = born.earliest().equals(born.latest());
        var age = Period.between(born.latest(), asOf).getYears();
        return DateText.inWords(born) + (exact && age >= 0 ? " (" + age + " years)" : "");
    }

    private static String spaced(String number) {
        if (number.isEmpty()) {
            return "not recorded";
        }
        return number.length() == NHS_NUMBER_LENGTH && number.chars().allMatch(Character::isDigit)
                ? number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6)
                : number + " (not an NHS number)";
    }
}
