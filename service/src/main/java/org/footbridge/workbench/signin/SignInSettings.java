package org.footbridge.workbench.signin;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.footbridge.change.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the governance team signs in; keys {@code footbridge.workbench.*} of application.yml.
 *
 * @param baseUrl the public address of the workbench: scheme, host and port
 * @param issuer the OpenID provider; empty means that there is no workbench
 * @param clientId as the provider has the workbench registered
 * @param clientSecret as the provider has it registered
 * @param rolesClaim the claim of the id token that holds a person's roles
 * @param roles the provider's word for each role where it has one of its own
 */
@ConfigurationProperties("footbridge.workbench")
public record SignInSettings(
        @DefaultValue("http://127.0.0.1:8080") URI baseUrl,
        @DefaultValue("") String issuer,
        @DefaultValue("footbridge-governance") String clientId,
        @Nullable String clientSecret,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<Role, String> roles) {

    private static final Set<String> ON_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public SignInSettings {
        roles = Map.copyOf(roles);
        if (!issuer.isBlank() && !isSafe(URI.create(issuer))) {
            throw new IllegalArgumentException(
                    "footbridge.workbench.issuer: https only, or http on this machine: " + issuer);
        }
        if (!issuer.isBlank() && (clientSecret == null || clientSecret.isBlank())) {
            throw new IllegalArgumentException(
                    "footbridge.workbench.client-secret is missing: give the secret under which " + issuer
                            + " has the workbench registered");
        }
    }

    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && ON_THIS_MACHINE.contains(address.getHost()));
    }

    /** An address of the workbench. */
    public String at(String path) {
        return baseUrl.resolve(path).toString();
    }

    /** Whether anybody can sign in. */
    public boolean isOn() {
        return !issuer.isBlank();
    }

    /** The role that a word of the provider stands for. */
    String word(Role role) {
        return roles.getOrDefault(role, role.word());
    }

    /** The secret stays where it is. */
    @Override
    public String toString() {
        return "SignInSettings[" + issuer + ", " + clientId + "]";
    }
}
