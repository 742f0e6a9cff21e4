package org.footbridge.launcher.oauth;

import org.footbridge.launcher.smart.Scopes;
import org.footbridge.launcher.web.User;
import org.jspecify.annotations.Nullable;

/**
 * What the bearer of an access token may do, as long as the token is good.
 *
 * @param id of the authorization, which is the same for every token that came of it
 * @param user in whose name
 * @param patient the patient in context; none where none was chosen
 */
public record AccessGrant(String id, User user, @Nullable String patient, Scopes scopes) {}
