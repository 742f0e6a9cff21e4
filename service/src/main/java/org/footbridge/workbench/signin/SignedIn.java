package org.footbridge.workbench.signin;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.change.Role;
import org.footbridge.governance.acts.TeamMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who is at the workbench, by what the OpenID provider says of them. */
@Component
public class SignedIn {

    private final SignInSettings settings;

    SignedIn(SignInSettings settings) {
        this.settings = settings;
    }

    /** The person behind a call; empty where nobody has signed in. */
    public Optional<TeamMember> person(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user
                ? Optional.of(person(user))
                : Optional.empty();
    }

    private TeamMember person(OidcUser user) {
        var subject = Objects.requireNonNull(user.getSubject(), "an id token names somebody");
        var name = Objects.requireNonNullElse(user.getFullName(), "");
        return new TeamMember(user.getIssuer() + " " + subject, name.isBlank() ? subject : name, roles(user));
    }

    private Set<Role> roles(OidcUser user) {
        var words = words(user.getClaims().get(settings.rolesClaim()));
        return Stream.of(Role.values())
                .filter(role -> words.contains(settings.word(role)))
                .collect(Collectors.toSet());
    }

    /** A list of words, or one. */
    private static Set<String> words(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.toSet());
            case String one -> Set.of(one);
            case null, default -> Set.of();
        };
    }
}
