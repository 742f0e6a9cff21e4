package org.footbridge.hook.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.footbridge.hook.clients.JtiStore.Finding;
import org.junit.jupiter.api.Test;

class JtiStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);
    private final JtiStore replays = new JtiStore(2, new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    @Test
    void knows_an_id_again_for_the_same_issuer_only() {
        assertThat(replays.remember("a", "1", NOON.plusSeconds(60))).isEqualTo(Finding.FIRST);
        assertThat(replays.remember("a", "1", NOON.plusSeconds(60))).isEqualTo(Finding.REPLAYED);
        assertThat(replays.remember("b", "1", NOON.plusSeconds(60))).isEqualTo(Finding.FIRST);
    }

    @Test
    void refuses_rather_than_forgets_when_full() {
        replays.remember("a", "1", NOON.plusSeconds(60));
        replays.remember("a", "2", NOON.plusSeconds(60));

        assertThat(replays.remember("a", "3", NOON.plusSeconds(60))).isEqualTo(Finding.NO_ROOM);
        assertThat(replays.remember("a", "1", NOON.plusSeconds(60))).isEqualTo(Finding.REPLAYED);
    }

    @Test
    void forgets_what_can_no_longer_be_used() {
        replays.remember("a", "1", NOON.plusSeconds(60));
        replays.remember("a", "2", NOON.plusSeconds(90));

        now.set(NOON.plusSeconds(60));

        assertThat(replays.remember("a", "3", NOON.plusSeconds(120))).isEqualTo(Finding.FIRST);
        assertThat(replays.remember("a", "4", NOON.plusSeconds(120))).isEqualTo(Finding.NO_ROOM);
        assertThat(replays.remember("a", "2", NOON.plusSeconds(90))).isEqualTo(Finding.REPLAYED);
    }
}
