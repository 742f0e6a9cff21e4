package org.footbridge.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/** Map with room for so many entries: the oldest gives way to the newest. */
public final class BoundedMap<K, V> extends LinkedHashMap<K, V> {

    private final int room;

    public BoundedMap(int room) {
        this.room = room;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > room;
    }
}
