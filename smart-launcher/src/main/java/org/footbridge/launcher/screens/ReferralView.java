package org.footbridge.launcher.screens;

import java.time.LocalDate;
import java.util.List;

/**
 * One referral.
 *
 * @param title what it asks for: the route where one is named, else the coded request
 * @param request the coded request, where the title is the route
 * @param workers who takes it, each with their contact; empty where nobody is named
 */
public record ReferralView(
        String id,
        String title,
        String request,
        String status,
        boolean draft,
        boolean open,
        String written,
        String reason,
        List<Worker> workers,
        LocalDate order) {

    public ReferralView {
        workers = List.copyOf(workers);
    }

    /** Who takes a referral; {@code contact} is empty where none is recorded. */
    public record Worker(String name, String role, String contact, String ended) {}
}
