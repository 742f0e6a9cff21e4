package org.footbridge.workbench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What stands for a change in addresses. Git takes more for a name than one part of an address can hold, such as a slash; it
 * never takes {@code ~}, which stands before each byte of such letters: {@code two/parts} is at {@code two~2Fparts}.
 */
final class ChangeAddress {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]");
    private static final Pattern BYTE = Pattern.compile("~[0-9A-F]{2}");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Of the change with a name. */
    public static String of(String name) {
        var address = new StringBuilder();
        name.codePoints().mapToObj(Character::toString).forEach(letter -> {
            if (PLAIN.matcher(letter).matches()) {
                address.append(letter);
            } else {
                for (byte one : letter.getBytes(StandardCharsets.UTF_8)) {
                    address.append('~').append(HEX.toHexDigits(one));
                }
            }
        });
        return address.toString();
    }

    /** The name of the change at an address. */
    static String name(String address) {
        var bytes = new ByteArrayOutputStream();
        var found = BYTE.matcher(address);
        int at = 0;
        while (found.find()) {
            bytes.writeBytes(address.substring(at, found.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(HexFormat.fromHexDigits(found.group(), 1, 3));
            at = found.end();
        }
        bytes.writeBytes(address.substring(at).getBytes(StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
