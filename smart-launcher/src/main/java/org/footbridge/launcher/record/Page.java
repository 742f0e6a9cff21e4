package org.footbridge.launcher.record;

import java.util.List;

/** One page of a long list; pages count from 1. */
public record Page<T>(List<T> items, int number, int pages, int total) {

    public Page {
        items = List.copyOf(items);
    }

    static <T> Page<T> of(List<T> all, int wanted, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int number = Math.clamp(wanted, 1, pages);
        int from = (number - 1) * size;
        return new Page<>(all.subList(from, Math.min(from + size, all.size())), number, pages, all.size());
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages;
    }
}
