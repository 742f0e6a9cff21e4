package org.footbridge.launch.oauth;

import java.time.Clock;
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
 * Renews the token of a launch, one renewal at a time whatever the number of reads, tabs and instances that ask: record
 * systems take a refresh token once, and end the launch where it comes twice. No database connection is held meanwhile:
 * a record system that hangs must not cost other GPs theirs.
 */
@Component
public class TokenRenewal {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRenewal.class);

    private final LaunchStore launches;
    private final RenewalLock turns;
    private final TokenEndpointClient endpoint;
    private final RecordSystemRegistrations registrations;
    private final TokenRevocation revocations;
    private final LaunchSettings settings;
    private final Clock clock;

    /** A renewal begun is carried through: the time box of a reading may end before it, and its answer must be kept. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Whoever asks for the same here waits for the same answer. */
    private final Map<Wanted, CompletableFuture<Optional<StoredLaunch>>> underWay = new ConcurrentHashMap<>();

    TokenRenewal(
            LaunchStore launches,
            RenewalLock turns,
            TokenEndpointClient endpoint,
            RecordSystemRegistrations registrations,
            TokenRevocation revocations,
            LaunchSettings settings,
            Clock clock) {
        this.launches = launches;
        this.turns = turns;
        this.endpoint = endpoint;
        this.registrations = registrations;
        this.revocations = revocations;
        this.settings = settings;
        this.clock = clock;
    }

    private record Wanted(String id, String session, String refused) {
        boolean isThere(StoredLaunch held) {
            return !held.tokens().access().equals(refused);
        }
    }

    /** The launch with another token than the one that was refused; empty where there is none to be had. */
    public Optional<StoredLaunch> renew(String id, String session, String refused) {
        var wanted = new Wanted(id, session, refused);
        var renewal =
                underWay.computeIfAbsent(wanted, key -> CompletableFuture.supplyAsync(() -> renewed(key), threads));
        var _ = renewal.whenComplete((answer, failure) -> underWay.remove(wanted, renewal));
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

    /** Another instance may be at it: then its answer is taken. */
    private Optional<StoredLaunch> renewed(Wanted wanted) {
        turns.take(wanted.id(), wanted.session(), () -> ask(wanted));
        return launches.find(wanted.id(), wanted.session()).filter(wanted::isThere);
    }

    private void ask(Wanted wanted) {
        launches.find(wanted.id(), wanted.session())
                .filter(held -> !wanted.isThere(held) && held.tokens().canBeRenewed())
                .ifPresent(held -> {
                    try {
                        keep(wanted, held, refresh(held));
                    } catch (LaunchFailed failed) {
                        if (failed.failure() != LaunchErrorCode.CODE_REFUSED) {
                            throw failed;
                        }
                        end(wanted);
                    }
                });
    }

    private OAuth2AccessTokenResponse refresh(StoredLaunch held) {
        LaunchContext context = held.context();
        var issuer = settings.issuer(context.issuer().toString())
                .orElseThrow(
                        () -> new LaunchFailed(LaunchErrorCode.CODE_REFUSED, "the issuer is no longer registered"));
        return endpoint.refresh(registrations.of(issuer, Set.of()), held.tokens(), context.granted());
    }

    private void keep(Wanted wanted, StoredLaunch before, OAuth2AccessTokenResponse answer) {
        var tokens = TokenResponseReader.tokens(answer);
        Object patient = answer.getAdditionalParameters().get("patient");
        if (patient != null && !patient.equals(before.context().patient())) {
            LOG.warn("A renewed token was for another patient: the launch has ended");
            end(wanted);
            revocations.revoke(before.with(before.context(), tokens));
            return;
        }
        var granted = answer.getAccessToken().getScopes();
        var kept = launches.change(
                wanted.id(),
                wanted.session(),
                now -> Optional.of(
                        wanted.isThere(now) ? now : now.with(now.context().granted(granted), tokens)));
        if (kept.isEmpty()) {
            // Signed out meanwhile: what was given back then was older than this.
            revocations.revoke(before.with(before.context(), tokens));
        }
    }

    /** Kept, so that nobody tries again with a refresh token that is dead. */
    private void end(Wanted wanted) {
        launches.change(
                wanted.id(),
                wanted.session(),
                now -> Optional.of(
                        wanted.isThere(now)
                                ? now
                                : now.with(
                                        now.context(),
                                        new LaunchTokens(now.tokens().access(), null, clock.instant()))));
    }
}
