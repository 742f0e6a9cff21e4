package org.footbridge.settings;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** Refuses values that cannot work. Each message begins with the key, and {@link SettingAnalyzer} looks for that. */
public final class Limits {
    private Limits() {}

    /** A duration from the least to the most, both as a setting would give them. */
    public static Duration time(String key, Duration value, String least, String most) {
        return check(key, value, DurationStyle.detectAndParse(least), DurationStyle.detectAndParse(most), least, most);
    }

    /** A size from one byte to the most. */
    public static DataSize size(String key, DataSize value, String most) {
        return check(key, value, DataSize.ofBytes(1), DataSize.parse(most), "1B", most);
    }

    /** A whole number from one to the most. */
    public static int count(String key, int value, int most) {
        return check(key, value, 1, most, "1", Integer.toString(most));
    }

    private static <T extends Comparable<T>> T check(
            String key, T value, T least, T most, String leastText, String mostText) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(key + " must be from " + leastText + " to " + mostText);
        }
        return value;
    }
}
