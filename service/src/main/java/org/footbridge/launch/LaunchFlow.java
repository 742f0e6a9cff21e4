package org.footbridge.launch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.footbridge.consultation.Consultation;
import org.footbridge.launch.discovery.Issuer;
import org.footbridge.launch.discovery.LaunchSettings;
import org.footbridge.launch.discovery.SmartConfiguration;
import org.footbridge.launch.discovery.SmartDiscovery;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.failure.LaunchStep;
import org.footbridge.launch.oauth.IdTokenVerifier;
import org.footbridge.launch.oauth.RecordSystemRegistrations;
import org.footbridge.launch.oauth.RequestedScopes;
import org.footbridge.launch.oauth.TokenEndpointClient;
import org.footbridge.launch.session.LaunchStore;
import org.footbridge.launch.session.LaunchTokens;
import org.footbridge.launch.session.PendingAuthorization;
import org.footbridge.launch.session.StoredLaunch;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.stereotype.Component;

/** The story of a launch: from the record system's call to a launch that the page can read with. */
@Component
class LaunchFlow {
    /** 256 bits; the standard asks for 122. */
    private static final StringKeyGenerator SECRETS =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    private final LaunchSettings settings;
    private final SmartDiscovery discovery;
    private final RecordSystemRegistrations registrations;
    private final TokenEndpointClient endpoint;
    private final IdTokenVerifier idTokens;
    private final LaunchStore launches;
    private final Consultation consultation;
    private final Clock clock;

    LaunchFlow(
            LaunchSettings settings,
            SmartDiscovery discovery,
            RecordSystemRegistrations registrations,
            TokenEndpointClient endpoint,
            IdTokenVerifier idTokens,
            LaunchStore launches,
            Consultation consultation,
            Clock clock) {
        this.settings = settings;
        this.discovery = discovery;
        this.registrations = registrations;
        this.endpoint = endpoint;
        this.idTokens = idTokens;
        this.launches = launches;
        this.consultation = consultation;
        this.clock = clock;
    }

    /** The registered record system; nothing is asked of any other. */
    Issuer issuer(String iss) {
        return settings.issuer(iss)
                .orElseThrow(() -> new LaunchFailed(
                        LaunchErrorCode.UNKNOWN_ISSUER,
                        "iss is none of the registered "
                                + settings.issuers().stream()
                                        .map(Issuer::issuer)
                                        .toList()));
    }

    /**
     * Begins a launch.
     *
     * @param iss as the record system wrote it
     * @param launch what it sent along; empty where the app starts by itself
     * @return where to send the browser for permission
     */
    URI begin(Issuer issuer, String iss, Optional<String> launch, String session) {
        SmartConfiguration configuration = LaunchFailed.during(LaunchStep.DISCOVERY, () -> discovery.of(issuer));
        String capability = launch.isPresent() ? "launch-ehr" : "launch-standalone";
        if (!configuration.capabilities().contains(capability)) {
            throw new LaunchFailed(LaunchErrorCode.RECORD_SYSTEM_UNSUITABLE, "capabilities lack " + capability);
        }
        Set<String> scopes = RequestedScopes.scopes(
                issuer,
                configuration,
                launch.isPresent() ? "launch" : "launch/patient",
                consultation.prefetchTemplates());
        String nonce = SECRETS.generateKey();
        OAuth2AuthorizationRequest request = request(registrations.of(issuer, scopes), nonce, iss, launch);
        String state = Objects.requireNonNull(request.getState());
        String verifier = Objects.requireNonNull(request.<String>getAttribute(PkceParameterNames.CODE_VERIFIER));
        launches.begin(new PendingAuthorization(issuer.issuer(), state, verifier, nonce, scopes), session);
        return URI.create(request.getAuthorizationRequestUri());
    }

    private static OAuth2AuthorizationRequest request(
            ClientRegistration registration, String nonce, String iss, Optional<String> launch) {
        OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(SECRETS.generateKey())
                .additionalParameters(parameters -> {
                    parameters.put("aud", iss);
                    parameters.put("nonce", nonce);
                    launch.ifPresent(value -> parameters.put("launch", value));
                });
        OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
        return request.build();
    }

    /** Takes the record system's answer, once, and stores the launch that comes of it. Returns its id. */
    String complete(AuthorizationResponse answer, String session) {
        PendingAuthorization start = launches.take(answer.state(), session)
                .orElseThrow(() ->
                        new LaunchFailed(LaunchErrorCode.ANSWER_NOT_EXPECTED, "the state is not of this session"));
        Issuer issuer = issuer(start.issuer().toString());
        answer.checkNamesIssuer(discovery.of(issuer));
        ClientRegistration registration = registrations.of(issuer, start.scopes());
        String code = answer.code();
        var response = LaunchFailed.during(LaunchStep.TOKEN, () -> endpoint.exchange(registration, start, code));
        Object idToken = response.getAdditionalParameters().get("id_token");
        var identity =
                LaunchFailed.during(LaunchStep.ID_TOKEN, () -> idTokens.check(registration, idToken, start.nonce()));
        var context = new LaunchContextReader(response.getAdditionalParameters())
                .read(
                        SECRETS.generateKey(),
                        issuer,
                        identity.getClaimAsString("fhirUser"),
                        granted(response.getAccessToken().getScopes(), start.scopes()));
        var launch = new StoredLaunch(context, LaunchTokens.of(response));
        launches.add(launch, session, life(launch));
        return context.id();
    }

    /** OAuth lets a server leave out scopes that it granted as requested. */
    private static Set<String> granted(Set<String> answered, Set<String> requested) {
        return answered.isEmpty() ? requested : answered;
    }

    /** A launch that cannot be renewed ends with its token. */
    private Duration life(StoredLaunch launch) {
        var expires = launch.tokens().expires();
        return launch.tokens().canBeRenewed() || expires == null
                ? settings.lifetime()
                : Duration.between(clock.instant(), expires);
    }
}
