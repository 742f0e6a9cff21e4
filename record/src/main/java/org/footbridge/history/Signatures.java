package org.footbridge.history;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.api.errors.UnsupportedSigningFormatException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.GpgConfig;
import org.eclipse.jgit.lib.GpgConfig.GpgFormat;
import org.eclipse.jgit.lib.ObjectBuilder;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.SignatureVerifiers;
import org.eclipse.jgit.lib.Signers;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.signing.ssh.SigningKeyDatabase;
import org.jspecify.annotations.Nullable;

/** Signatures of commits and tags with SSH keys, as git makes them with {@code gpg.format=ssh}. */
final class Signatures {

    /** Reads the signatures of all keys: whose key it is and what that person may do is asked elsewhere. */
    private static final SigningKeyDatabase ANY_KEY = new SigningKeyDatabase() {
        @Override
        public boolean isRevoked(Repository repository, GpgConfig settings, PublicKey key) {
            return false;
        }

        @Override
        public String isAllowed(
                Repository repository,
                GpgConfig settings,
                PublicKey key,
                String namespace,
                @Nullable PersonIdent signer) {
            return "somebody";
        }
    };

    private Signatures() {}

    /**
     * The fingerprint of the key that has signed a commit or a tag, such as {@code SHA256:…}; empty where nobody has, where
     * the signature does not fit, or where it was made with anything but an SSH key.
     */
    static Optional<String> key(Repository repository, RevObject signed) throws IOException {
        SigningKeyDatabase.setInstance(ANY_KEY);
        try {
            var found = SignatureVerifiers.verify(repository, settings(), signed);
            return Optional.ofNullable(found)
                    .filter(it -> it.verified() && "ssh".equals(it.verifierName()))
                    .map(it -> it.keyFingerprint());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Signs what is about to be written, with the private key of a file. */
    static void sign(Repository repository, ObjectBuilder unsigned, PersonIdent by, Path key) throws IOException {
        try {
            Signers.get(GpgFormat.SSH).signObject(repository, settings(), unsigned, by, key.toString(), null);
        } catch (CanceledException | UnsupportedSigningFormatException | RuntimeException e) {
            throw new IOException("cannot be signed with the key " + key, e);
        }
    }

    private static GpgConfig settings() {
        var settings = new Config();
        settings.setString("gpg", null, "format", "ssh");
        return new GpgConfig(settings);
    }
}
