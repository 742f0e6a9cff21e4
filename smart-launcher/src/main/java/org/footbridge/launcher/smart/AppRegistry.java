package org.footbridge.launcher.smart;

import static org.footbridge.launcher.InvalidSetting.require;
import static org.footbridge.launcher.InvalidSetting.requireWebAddress;

import java.util.List;
import java.util.Optional;
import org.footbridge.launcher.smart.RegisteredApp.Authentication;
import org.springframework.stereotype.Component;

/** The registered apps, checked at the start: a registration that cannot work stops the application. */
@Component
public class AppRegistry {

    private final List<RegisteredApp> all;

    AppRegistry(SmartProperties settings) {
        this.all = settings.apps();
        for (var app : all) {
            check(app);
        }
        require(
                all.stream().map(RegisteredApp::clientId).distinct().count() == all.size(),
                "practice.smart.apps: each app needs a client-id of its own");
    }

    private static void check(RegisteredApp app) {
        require(!app.clientId().isBlank(), "practice.smart.apps: an app has no client-id");
        var where = "practice.smart.apps, " + app.clientId() + ": ";
        require(!app.redirectUris().isEmpty(), where + "redirect-uris names no address");
        app.redirectUris().forEach(uri -> requireWebAddress(where + "redirect-uris", uri));
        requireWebAddress(where + "launch-url", String.valueOf(app.launchUrl()));
        if (!app.jwksUrl().isBlank()) {
            requireWebAddress(where + "jwks-url", app.jwksUrl());
        }
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

    public List<RegisteredApp> all() {
        return all;
    }

    /** Those that a record can launch. */
    public List<RegisteredApp> launchable() {
        return all.stream().filter(app -> !app.onlySignsIn()).toList();
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
