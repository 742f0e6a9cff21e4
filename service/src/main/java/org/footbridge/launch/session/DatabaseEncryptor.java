package org.footbridge.launch.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * Seals what the database keeps with AES-GCM, so that a reader of the database learns no token, and a writer can neither
 * change nor move what is sealed.
 */
public final class DatabaseEncryptor {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseEncryptor.class);

    private static final String DERIVATION = "HmacSHA256";

    private final BytesEncryptor encryptor;
    private final SecretKeySpec derivation;

    DatabaseEncryptor(byte[] key) {
        this.derivation = new SecretKeySpec(key, DERIVATION);
        this.encryptor = AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES"))
                .build();
    }

    /**
     * Seals for one place.
     *
     * @param place what it stands for and in which row; it opens nowhere else
     */
    public byte[] seal(String place, byte[] content) {
        byte[] label = label(place);
        byte[] whole = Arrays.copyOf(label, label.length + content.length);
        System.arraycopy(content, 0, whole, label.length, content.length);
        return encryptor.encrypt(whole);
    }

    /** What was sealed for this place; empty where it was not, or under another key. */
    public Optional<byte[]> open(String place, byte[] sealed) {
        byte[] label = label(place);
        try {
            byte[] whole = encryptor.decrypt(sealed);
            if (whole.length >= label.length && Arrays.equals(whole, 0, label.length, label, 0, label.length)) {
                return Optional.of(Arrays.copyOfRange(whole, label.length, whole.length));
            }
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            // Falls through: which of the ways it is wrong is of no use to anybody but an attacker.
        }
        LOG.warn("Something sealed in the database cannot be opened: was footbridge.launch.key changed?");
        return Optional.empty();
    }

    /** Another key, of 32 bytes, for one purpose: who has it knows neither this encryptor's key nor that of another purpose. */
    byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance(DERIVATION);
            mac.init(derivation);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] label(String place) {
        return (place + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
