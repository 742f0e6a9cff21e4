package org.footbridge.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Locale;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.GpgConfig;
import org.footbridge.history.RuleBaseRepository.Committer;

/** People with SSH keys of their own, and the file that registers them. */
public record SigningPeople(Path folder) {

    /** One of them, with the file of the private key. */
    public record Person(Committer git, Path key) {
        /** As it stands in the one line of the file that ends in {@code .pub}. */
        public String publicKey() throws IOException {
            return Files.readString(key.resolveSibling(key.getFileName() + ".pub"), UTF_8)
                    .strip();
        }

        /** Commits all that a work tree holds, signed. */
        public void commit(Git work) throws GitAPIException {
            var settings = new Config();
            settings.setString("gpg", null, "format", "ssh");
            work.add().addFilepattern(".").setAll(true).call();
            work.commit()
                    .setGpgConfig(new GpgConfig(settings))
                    .setSign(true)
                    .setSigningKey(key.toString())
                    .setAuthor(git.name(), git.address())
                    .setCommitter(git.name(), git.address())
                    .setMessage("change")
                    .call();
        }
    }

    /** Nobody is registered yet. */
    public static SigningPeople in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var people = new SigningPeople(folder);
        Files.writeString(people.file(), "person,address,role,key\n", UTF_8);
        return people;
    }

    public Path file() {
        return folder.resolve("signers.csv");
    }

    /** Somebody who is registered. */
    public Person registered(String name, String role) throws IOException {
        var person = stranger(name);
        var key = person.publicKey();
        Files.writeString(
                file(),
                String.join(",", name, person.git().address(), role, key) + "\n",
                UTF_8,
                StandardOpenOption.APPEND);
        return person;
    }

    /** Somebody with a key that nobody has registered. */
    public Person stranger(String name) throws IOException {
        var person = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        var key = folder.resolve(person);
        try (var out = Files.newOutputStream(key)) {
            var pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, person, null, out);
            Files.writeString(folder.resolve(person + ".pub"), PublicKeyEntry.toString(pair.getPublic()) + "\n", UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new Person(new Committer(name, person + "@practice.example"), key);
    }
}
