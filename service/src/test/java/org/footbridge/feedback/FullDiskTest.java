package org.footbridge.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.footbridge.ClosedDatabase;
import org.footbridge.answer.TestAnswers;
import org.footbridge.cdshooks.Feedback;
import org.footbridge.cdshooks.Feedback.Outcome;
import org.footbridge.cdshooks.FeedbackRequest;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger in an H2 file on a disk that is full for a while. */
class FullDiskTest {

    @TempDir
    private Path folder;

    private final HikariDataSource database = new HikariDataSource();
    private LedgerTables tables = tables(database);
    private LedgerWriter writer = new LedgerWriter(tables, Clock.systemUTC());

    @BeforeEach
    void open() {
        FilePath.register(new SmallDisk());
        database.setJdbcUrl("jdbc:h2:small-disk:" + folder.resolve("ledger")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        database.setUsername("footbridge");
        database.setPassword("");
        database.setExceptionOverride(new ClosedDatabase());
        Flyway.configure().dataSource(database).load().migrate();
        tables = tables(database);
        writer = new LedgerWriter(tables, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        SmallDisk.isFull = false;
        writer.close();
        database.close();
    }

    @Test
    void cards_wait_while_it_is_full_and_are_written_once_it_is_freed() {
        var before = card();
        writer.write(List.of(before));
        assertThat(writer.writeWaiting()).isTrue();

        SmallDisk.isFull = true;
        var meanwhile = card();
        writer.write(List.of(meanwhile));
        assertThat(writer.writeWaiting()).isFalse();
        assertThat(writer.writeWaiting()).isFalse();

        SmallDisk.isFull = false;
        // A connection to the closed file is given up each time, until a new one opens it.
        assertThat(IntStream.range(0, 20).anyMatch(_ -> writer.writeWaiting())).isTrue();
        assertThat(tables.rulesBehind(before.cardUuid())).isPresent();
        assertThat(tables.rulesBehind(meanwhile.cardUuid())).isPresent();
        assertThat(writer.lost()).isZero();
    }

    @Test
    void feedback_that_found_no_room_was_never_confirmed() {
        var ledger = new Ledger(tables, writer, Clock.systemUTC());
        var request = new FeedbackRequest(List.of(
                new Feedback(UUID.randomUUID().toString(), Outcome.OVERRIDDEN, List.of(), null, Instant.now())));
        SmallDisk.isFull = true;

        assertThatThrownBy(() -> ledger.received("service", request))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        SmallDisk.isFull = false;
    }

    private static IssuedCard card() {
        return new IssuedCard(
                UUID.randomUUID().toString(), "service", List.of("NEED-LON-1"), Map.of(), "1", "f00d", Instant.now());
    }

    private static LedgerTables tables(HikariDataSource database) {
        var rows = new JdbcTemplate(database);
        return new LedgerTables(
                rows,
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                TestAnswers.in(rows, Clock.systemUTC()));
    }

    /** Files that cannot be written while the disk is full. */
    public static final class SmallDisk extends FilePathWrapper {
        private static volatile boolean isFull;

        /** H2 makes one for each path. */
        public SmallDisk() {}

        @Override
        public String getScheme() {
            return "small-disk";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Channel(super.open(mode));
        }
    }

    private static final class Channel extends org.h2.store.fs.FileBase {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        private static void write() throws IOException {
            if (SmallDisk.isFull) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            write();
            return file.write(source, position);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            write();
            return file.write(source);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean withMetadata) throws IOException {
            file.force(withMetadata);
        }

        @Override
        public java.nio.channels.FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
