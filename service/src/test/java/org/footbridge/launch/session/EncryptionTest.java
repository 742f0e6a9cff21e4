package org.footbridge.launch.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionTest {
    private static final String KEY =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(UTF_8));

    @Test
    void opens_under_the_same_key_at_the_same_place_unchanged_and_never_else() {
        DatabaseEncryptor encryptor = TestEncryptor.of(1);
        byte[] sealed = encryptor.seal("launch 1", "token".getBytes(UTF_8));

        assertThat(encryptor.open("launch 1", sealed)).hasValue("token".getBytes(UTF_8));
        assertThat(encryptor.open("launch 2", sealed)).isEmpty();
        assertThat(TestEncryptor.of(2).open("launch 1", sealed)).isEmpty();
        assertThat(encryptor.open("launch 1", new byte[3])).isEmpty();
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(encryptor.open("launch 1", changed)).isEmpty();
        }
        assertThat(encryptor.seal("launch 1", "token".getBytes(UTF_8))).isNotEqualTo(sealed);
    }

    @Test
    void takes_the_key_of_the_configuration_first(@TempDir Path folder) {
        byte[] key = EncryptionKey.find(KEY, folder.resolve("key"), "jdbc:postgresql://localhost/footbridge");

        assertThat(key).isEqualTo("0123456789abcdef0123456789abcdef".getBytes(UTF_8));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void makes_a_key_beside_an_h2_file_once_for_its_owner_only(@TempDir Path folder) throws IOException {
        String database = "jdbc:h2:file:" + folder.resolve("data/footbridge") + ";MODE=PostgreSQL";

        byte[] key = EncryptionKey.find("", null, database);

        Path file = folder.resolve("data/footbridge.launch-key");
        assertThat(EncryptionKey.find("", null, database)).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void makes_a_key_where_the_configuration_says(@TempDir Path folder) {
        Path file = folder.resolve("keys/launch");

        byte[] key = EncryptionKey.find(null, file, "jdbc:postgresql://localhost/footbridge");

        assertThat(file).exists();
        assertThat(EncryptionKey.find(null, file, "jdbc:postgresql://localhost/footbridge"))
                .isEqualTo(key);
    }

    @Test
    void starts_on_no_shared_database_without_a_key() {
        assertThatThrownBy(() -> EncryptionKey.find("", null, "jdbc:postgresql://localhost/footbridge"))
                .isInstanceOf(EncryptionKey.EncryptionKeyMissing.class)
                .hasMessageContaining("footbridge.launch.key is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not base64!", "0123456789abcdef0123456789abcdef"})
    void takes_no_key_of_another_length_and_does_not_repeat_it(String key) {
        assertThatThrownBy(() -> EncryptionKey.find(key, null, "jdbc:h2:mem:x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("footbridge.launch.key must be 32 bytes in Base64")
                .hasMessageNotContaining(key);
    }
}
