package org.footbridge.launcher.faultlab;

import java.util.Arrays;
import java.util.Optional;
import org.footbridge.launcher.faultlab.TestRunSettings.How;
import org.footbridge.launcher.smart.AppRegistry;
import org.footbridge.launcher.web.Users;
import org.jspecify.annotations.Nullable;

/** What was filled in, which may be nothing yet, or nonsense. */
record TestRunForm(
        @Nullable String patient,
        @Nullable String as,
        @Nullable String how,
        @Nullable String app,
        @Nullable String fault,
        @Nullable String withheld,
        @Nullable String intent) {

    private static final int LONGEST_INTENT = 64;

    static TestRunForm of(TestRunSettings settings) {
        return new TestRunForm(
                settings.patient(),
                settings.user().reference(),
                settings.how().name(),
                settings.app().clientId(),
                settings.fault().name(),
                settings.withheld(),
                settings.intent());
    }

    /** The settings that the form asks for; empty where something that was chosen does not exist. */
    Optional<TestRunSettings> settings(Users users, AppRegistry apps) {
        var user = users.find(text(as));
        var client = apps.find(text(app));
        var way = Arrays.stream(How.values())
                .filter(one -> one.name().equals(how))
                .findFirst();
        var wrong = Arrays.stream(Fault.values())
                .filter(one -> one.name().equals(fault))
                .findFirst();
        boolean whole = user.isPresent() && client.isPresent() && way.isPresent() && wrong.isPresent();
        return whole && text(intent).length() <= LONGEST_INTENT
                ? Optional.of(new TestRunSettings(
                        text(patient), user.get(), way.get(), client.get(), wrong.get(), text(withheld), text(intent)))
                : Optional.empty();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
