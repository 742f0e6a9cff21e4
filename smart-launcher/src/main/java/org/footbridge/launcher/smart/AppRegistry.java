package org.footbridge.launcher.smart;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.footbridge.launcher.smart.RegisteredApp.Authentication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.stereotype.Component;

/** The registered apps, checked at the start: a registration that cannot work stops the application. */
@Component
public class AppRegistry {

    /** An app in {@code practice.smart.apps} that cannot work as it is registered. */
    static final class InvalidAppRegistrationException extends RuntimeException {
        InvalidAppRegistrationException(String message) {
            super(message);
        }
    }

    /** Shows the message as one line instead of a stack trace; named in META-INF/spring.factories. */
    static final class Analyzer extends AbstractFailureAnalyzer<InvalidAppRegistrationException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, InvalidAppRegistrationException invalid) {
            return new FailureAnalysis(String.valueOf(invalid.getMessage()), null, invalid);
        }
    }

    private final List<RegisteredApp> all;

    AppRegistry(SmartProperties settings) {
        this.all = settings.apps();
        for (var app : all) {
            check(app);
        }
        if (all.stream().map(RegisteredApp::clientId).distinct().count() < all.size()) {
            throw new InvalidAppRegistrationException("practice.smart.apps: each app needs a client-id of its own");
        }
    }

    private static void check(RegisteredApp app) {
        var where = "practice.smart.apps, " + app.clientId() + ": ";
        require(!app.redirectUris().isEmpty(), where + "redirect-uris names no address");
        app.redirectUris().forEach(uri -> require(isWebPage(URI.create(uri)), where + "not a web address: " + uri));
        require(isWebPage(app.launchUrl()), where + "launch-url is not a web address");
        require(
                app.authentication() != Authentication.PRIVATE_KEY_JWT
                        || !app.jwksUrl().isBlank(),
                where + "private-key-jwt needs jwks-url");
        require(
                app.authentication() != Authentication.CLIENT_SECRET_BASIC
                        || !app.secret().isBlank(),
                where + "client-secret-basic needs secret");
        app.scopes()
                .forEach(scope -> require(
                        SmartScope.parse(scope).isPresent(),
                        where + "'" + scope + "' is no scope of this record. Change or remove it in the app's scopes;"
                                + " known are " + SmartScope.Name.all()
                                + " and data scopes such as patient/Condition.rs."));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidAppRegistrationException(otherwise);
        }
    }

    /** Without query or fragment, so that what the record adds is all that there is. */
    private static boolean isWebPage(URI address) {
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    public List<RegisteredApp> all() {
        return all;
    }

    /** Those with a button on each record. */
    public List<RegisteredApp> onRecordScreen() {
        return all.stream().filter(RegisteredApp::onRecordScreen).toList();
    }

    public Optional<RegisteredApp> find(String clientId) {
        return all.stream().filter(app -> app.clientId().equals(clientId)).findFirst();
    }

    /** The app that a card's link means: the one whose launch URL it is; of several, the first. */
    public Optional<RegisteredApp> launchedAt(String url) {
        return all.stream()
                .filter(app -> app.launchUrl().toString().equals(url))
                .findFirst();
    }
}
