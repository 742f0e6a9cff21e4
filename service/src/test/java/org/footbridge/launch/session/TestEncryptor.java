package org.footbridge.launch.session;

import java.util.Arrays;

/** Sealers for tests of other rooms; equal numbers share a key. */
public final class TestEncryptor {
    private TestEncryptor() {}

    public static DatabaseEncryptor of(int number) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) number);
        return new DatabaseEncryptor(key);
    }
}
