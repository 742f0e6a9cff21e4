package org.footbridge.launch.token;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.footbridge.launch.failure.Failure;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.issuer.LaunchSettings;
import org.footbridge.launch.session.HeldLaunch;
import org.footbridge.launch.session.LaunchContext;
import org.footbridge.launch.session.Launches;
import org.footbridge.launch.session.Tokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

/**
 * Renews the token of a launch, one renewal at a time whatever the number of reads, tabs and instances that ask: record
 * systems take a refresh token once, and end the launch where it comes twice.
 */
@Component
public class Renewals {
    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);
    private static final int STRIPES = 64;

    private final Launches launches;
    private final TokenEndpoint endpoint;
    private final Registrations registrations;
    private final LaunchSettings settings;
    private final Clock clock;

    /** A renewal begun is carried through: the time box of a reading may end before it, and its answer must be kept. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final ReentrantLock[] locks =
            IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    Renewals(
            Launches launches,
            TokenEndpoint endpoint,
            Registrations registrations,
            LaunchSettings settings,
            Clock clock) {
        this.launches = launches;
        this.endpoint = endpoint;
        this.registrations = registrations;
        this.settings = settings;
        this.clock = clock;
    }

    /** The launch with another token than the one that was refused; empty where there is none to be had. */
    public Optional<HeldLaunch> renew(String id, String session, String refused) {
        var renewal = CompletableFuture.supplyAsync(() -> oneAtATime(id, session, refused), threads);
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

    private Optional<HeldLaunch> oneAtATime(String id, String session, String refused) {
        ReentrantLock lock = locks[Math.floorMod(id.hashCode(), STRIPES)];
        lock.lock();
        try {
            return launches.change(id, session, held -> Optional.of(renewed(held, refused)))
                    .filter(held -> !held.tokens().access().equals(refused));
        } finally {
            lock.unlock();
        }
    }

    private HeldLaunch renewed(HeldLaunch held, String refused) {
        Tokens before = held.tokens();
        if (!before.access().equals(refused) || !before.canBeRenewed()) {
            return held;
        }
        try {
            return withAnswer(held, refresh(held));
        } catch (LaunchFailed failed) {
            if (failed.failure() == Failure.CODE_REFUSED) {
                return ended(held);
            }
            throw failed;
        }
    }

    private OAuth2AccessTokenResponse refresh(HeldLaunch held) {
        LaunchContext context = held.context();
        var issuer = settings.issuer(context.issuer().toString())
                .orElseThrow(() -> new LaunchFailed(Failure.CODE_REFUSED, "the issuer is no longer registered"));
        return endpoint.refresh(registrations.of(issuer, Set.of()), held.tokens(), context.granted());
    }

    private HeldLaunch withAnswer(HeldLaunch held, OAuth2AccessTokenResponse answer) {
        Object patient = answer.getAdditionalParameters().get("patient");
        if (patient != null && !patient.equals(held.context().patient())) {
            LOG.warn("A renewed token was for another patient: the launch has ended");
            return ended(held);
        }
        var granted = answer.getAccessToken().getScopes();
        return held.with(held.context().granted(granted), TokenAnswer.tokens(answer));
    }

    /** Kept, so that nobody tries again with a refresh token that is dead. */
    private HeldLaunch ended(HeldLaunch held) {
        return held.with(held.context(), new Tokens(held.tokens().access(), null, clock.instant()));
    }
}
