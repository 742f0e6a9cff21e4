package org.footbridge.launcher.screens;

import java.util.List;

/** One page of a long list; pages count from 1. */
public record ListPage<T>(List<T> items, int number, int pages, int total) {

    public ListPage {
        items = List.copyOf(items);
    }

    static <T> ListPage<T> of(List<T> all, int wanted, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int number = Math.clamp(wanted, 1, pages);
        int from = (number - 1) * size;
        return new ListPage<>(all.subList(from, Math.min(from + size, all.size())), number, pages, all.size());
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages;
    }
}
