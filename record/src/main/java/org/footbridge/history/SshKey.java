package org.footbridge.history;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

/** Public SSH keys. */
public final class SshKey {
    private SshKey() {}

    /**
     * The fingerprint of a public key, as {@code ssh-keygen -l} prints it; empty where it is none.
     *
     * @param line the one line of a file that ends in {@code .pub}
     */
    public static Optional<String> fingerprint(String line) {
        try {
            var entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line.strip());
            return Optional.ofNullable(entry)
                            .filter(it -> it.getKeyData() != null)
                            .isPresent()
                    ? Optional.ofNullable(
                            KeyUtils.getFingerPrint(entry.resolvePublicKey(null, PublicKeyEntryResolver.FAILING)))
                    : Optional.empty();
        } catch (IOException | GeneralSecurityException | RuntimeException noKey) {
            return Optional.empty();
        }
    }
}
