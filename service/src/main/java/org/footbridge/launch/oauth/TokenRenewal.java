package org.footbridge.launch.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.footbridge.launch.discovery.LaunchSettings;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.session.LaunchContext;
import org.footbridge.launch.session.LaunchSession;
import org.footbridge.launch.session.LaunchStore;
import org.footbridge.launch.session.LaunchTokens;
import org.footbridge.launch.session.RenewalLock;
import org.footbridge.launch.session.StoredLaunch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

/**
 * Renews the token of a launch, one renewal at a time for all reads, tabs and instances that ask: record
 * systems take a refresh token once, and end the launch where it comes twice. No database connection is held meanwhile:
 * a record system that hangs must not cost other GPs theirs.
 */
@Component
public class TokenRenewal {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRenewal.class);

    /** A token that ends while the record is being read would cost half the reading. */
    private static final Duration TOO_CLOSE = Duration.ofSeconds(10);

    private final LaunchStore launches;
    private final RenewalLock lock;
    private final TokenEndpointClient endpoint;
    private final RecordSystemRegistrations registrations;
    private final TokenRevocation revocations;
    private final LaunchSettings settings;
    private final Clock clock;

    /** A renewal begun is carried through: the time box of a reading may end before it, and its answer must be kept. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Calls for the same renewal wait for the same answer. */
    private final Map<Renewal, CompletableFuture<Optional<StoredLaunch>>> underWay = new ConcurrentHashMap<>();

    TokenRenewal(
            LaunchStore launches,
            RenewalLock lock,
            TokenEndpointClient endpoint,
            RecordSystemRegistrations registrations,
            TokenRevocation revocations,
            LaunchSettings settings,
            Clock clock) {
        this.launches = launches;
        this.lock = lock;
        this.endpoint = endpoint;
        this.registrations = registrations;
        this.revocations = revocations;
        this.settings = settings;
        this.clock = clock;
    }

    private record Renewal(LaunchSession session, String refused) {
        boolean isDone(StoredLaunch launch) {
            return !launch.tokens().access().equals(refused);
        }
    }

    /**
     * The launch with a token that has not ended, renewed where it is about to end.
     *
     * @throws LaunchFailed where there is no such token
     */
    public StoredLaunch ready(StoredLaunch launch, LaunchSession session) {
        var tokens = launch.tokens();
        if (tokens.canBeRenewed() && tokens.hasEnded(clock.instant().plus(TOO_CLOSE))) {
            var renewed = renew(session, tokens.access());
            if (renewed.isPresent()) {
                return renewed.get();
            }
        }
        if (tokens.hasEnded(clock.instant())) {
            throw noAccess(session);
        }
        return launch;
    }

    /** Why a token was not renewed: the launch has ended, or its record system is in trouble for the moment. */
    public LaunchFailed noAccess(LaunchSession session) {
        return launches.find(session)
                .filter(launch -> launch.tokens().canBeRenewed())
                .map(_ -> new LaunchFailed(LaunchErrorCode.ACCESS_NOT_RENEWED, "the token was not renewed")
                        .withRetry(session.launch()))
                .orElseGet(() ->
                        new LaunchFailed(LaunchErrorCode.ACCESS_ENDED, "the token has ended and cannot be renewed"));
    }

    /** The launch with another token than the one that was refused; empty where there is none to be had. */
    public Optional<StoredLaunch> renew(LaunchSession session, String refused) {
        var key = new Renewal(session, refused);
        var renewal = underWay.computeIfAbsent(key, _ -> CompletableFuture.supplyAsync(() -> renewed(key), threads));
        var _ = renewal.whenComplete((_, _) -> underWay.remove(key, renewal));
        try {
            return renewal.get();
        } catch (InterruptedException noLongerWaitedFor) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            LOG.warn("A token could not be renewed ({})", reason(failed.getCause()));
            return Optional.empty();
        }
    }

    private static String reason(@Nullable Throwable failed) {
        return failed instanceof LaunchFailed known
                ? known.failure().code()
                : failed == null ? "unknown" : failed.getClass().getSimpleName();
    }

    /** Another instance may be renewing it: then its answer is taken. */
    private Optional<StoredLaunch> renewed(Renewal renewal) {
        lock.run(
                renewal.session(),
                () -> launches.find(renewal.session())
                        .filter(launch ->
                                !renewal.isDone(launch) && launch.tokens().canBeRenewed())
                        .ifPresent(launch -> renew(renewal, launch)));
        return launches.find(renewal.session()).filter(renewal::isDone);
    }

    private void renew(Renewal renewal, StoredLaunch launch) {
        try {
            keep(renewal, launch, refresh(launch));
        } catch (LaunchFailed failed) {
            if (failed.failure() != LaunchErrorCode.CODE_REFUSED) {
                throw failed;
            }
            end(renewal);
        }
    }

    private OAuth2AccessTokenResponse refresh(StoredLaunch launch) {
        LaunchContext context = launch.context();
        var issuer = settings.issuer(context.issuer().toString())
                .orElseThrow(
                        () -> new LaunchFailed(LaunchErrorCode.CODE_REFUSED, "the issuer is no longer registered"));
        return endpoint.refresh(registrations.of(issuer, Set.of()), launch.tokens(), context.granted());
    }

    private void keep(Renewal renewal, StoredLaunch before, OAuth2AccessTokenResponse answer) {
        var tokens = LaunchTokens.of(answer);
        Object patient = answer.getAdditionalParameters().get("patient");
        if (patient != null && !patient.equals(before.context().patient())) {
            LOG.warn("A renewed token was for another patient: the launch has ended");
            end(renewal);
            revocations.revoke(before.with(before.context(), tokens));
            return;
        }
        var granted = answer.getAccessToken().getScopes();
        var kept = launches.change(
                renewal.session(),
                now -> renewal.isDone(now) ? now : now.with(now.context().granted(granted), tokens));
        if (kept.isEmpty()) {
            // Signed out meanwhile: what was revoked then was older than this.
            revocations.revoke(before.with(before.context(), tokens));
        }
    }

    /** Kept, so that a dead refresh token is not sent again. */
    private void end(Renewal renewal) {
        launches.change(
                renewal.session(),
                now -> renewal.isDone(now)
                        ? now
                        : now.with(now.context(), new LaunchTokens(now.tokens().access(), null, clock.instant())));
    }
}
