package org.footbridge.launch.oauth;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.footbridge.http.RecordSystemHttp;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.session.LaunchTokens;
import org.footbridge.launch.session.PendingAuthorization;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Exchanges codes and refresh tokens for access tokens; separates what goes wrong as far as a GP can act on it. */
@Component
public class TokenEndpointClient {
    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient refreshes = new RestClientRefreshTokenTokenResponseClient();

    TokenEndpointClient(RecordSystemHttp http, ClientAssertions assertions) {
        RestClient client = http.client()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(status -> status.value() == 429 || status.value() == 503, (request, response) -> {
                    throw new LaunchFailed(LaunchErrorCode.TOKEN_ENDPOINT_BUSY, "the token endpoint is busy")
                            .withRetryAfter(RecordSystemHttp.retryAfter(response));
                })
                // Spring reads the errors of a 400 only.
                .defaultStatusHandler(status -> status.value() == 401 || status.value() == 403, (request, response) -> {
                    throw failure("invalid_client");
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
        codes.setRestClient(client);
        codes.addParametersConverter(assertions.parameters());
        refreshes.setRestClient(client);
        refreshes.addParametersConverter(assertions.parameters());
    }

    /** Exchanges the code that came back for a start. */
    public OAuth2AccessTokenResponse exchange(
            ClientRegistration registration, PendingAuthorization start, String code) {
        String redirect = Objects.requireNonNull(registration.getRedirectUri());
        var request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(redirect)
                .state(start.state())
                .attributes(attributes -> attributes.put(PkceParameterNames.CODE_VERIFIER, start.verifier()))
                .build();
        var response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(redirect)
                .state(start.state())
                .build();
        return checked(() -> codes.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                registration, new OAuth2AuthorizationExchange(request, response))));
    }

    /** Renews an access token; the answer may leave out scopes that stay as they were granted. */
    OAuth2AccessTokenResponse refresh(ClientRegistration registration, LaunchTokens tokens, Set<String> granted) {
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, tokens.access(), null, null, granted);
        var refresh = new OAuth2RefreshToken(Objects.requireNonNull(tokens.refresh()), null);
        return checked(
                () -> refreshes.getTokenResponse(new OAuth2RefreshTokenGrantRequest(registration, access, refresh)));
    }

    private static OAuth2AccessTokenResponse checked(Supplier<OAuth2AccessTokenResponse> call) {
        OAuth2AccessTokenResponse response;
        try {
            response = call.get();
        } catch (OAuth2AuthorizationException refused) {
            throw failure(Optional.ofNullable(refused.getError().getErrorCode()).orElse(""));
        } catch (IllegalArgumentException unusable) {
            throw new LaunchFailed(LaunchErrorCode.TOKEN_FAILED, "the token response cannot be used");
        }
        // It goes into a header.
        if (!response.getAccessToken().getTokenValue().matches("[\\x21-\\x7E]+")) {
            throw new LaunchFailed(LaunchErrorCode.TOKEN_FAILED, "the access token cannot be sent in a header");
        }
        return response;
    }

    private static LaunchFailed failure(String error) {
        return switch (error) {
            case "invalid_grant" ->
                new LaunchFailed(LaunchErrorCode.CODE_REFUSED, "the token endpoint said invalid_grant");
            case "invalid_client", "unauthorized_client" ->
                new LaunchFailed(LaunchErrorCode.CLIENT_REFUSED, "the token endpoint said " + error);
            default ->
                new LaunchFailed(
                        LaunchErrorCode.TOKEN_FAILED,
                        "the token endpoint said " + (error.matches("[a-z_]{1,40}") ? error : "something unreadable"));
        };
    }
}
