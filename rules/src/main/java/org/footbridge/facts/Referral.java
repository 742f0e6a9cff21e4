package org.footbridge.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral that a card of ours may have led to, as far as the pathway needs it.
 *
 * @param source the resource, as a relative reference
 * @param stage how far it has come
 * @param authored when it was written, or null where not recorded
 * @param route the route it asks for, empty where none is named
 * @param performers relative references of the practitioner roles asked to take it
 * @param kind whether a link worker takes it
 * @param ended when it ended, or null where it has not or no date says so
 * @param reasons why it was made: a need, a term or what a code is called, in the words of the record; empty where none is given
 */
public record Referral(
        String source,
        Stage stage,
        @Nullable PartialDate authored,
        String route,
        List<String> performers,
        Kind kind,
        @Nullable PartialDate ended,
        List<String> reasons) {

    /** Only what is open can wait; a draft is a suggestion already made. */
    public enum Stage {
        DRAFT,
        OPEN,
        CLOSED,
        /** The record does not say whether it is open. */
        UNKNOWN
    }

    /** Who takes the referral. */
    public enum Kind {
        /** A link worker, who may take some time to be found. */
        LINK_WORKER,
        /** The service of the route itself. */
        DIRECT
    }

    public Referral {
        performers = List.copyOf(performers);
        reasons = List.copyOf(reasons);
    }

    /** A referral that does not say why it was made. */
    public Referral(
            String source,
            Stage stage,
            @Nullable PartialDate authored,
            String route,
            List<String> performers,
            Kind kind,
            @Nullable PartialDate ended) {
        this(source, stage, authored, route, performers, kind, ended, List.of());
    }

    /** A referral to a link worker that has not ended. */
    public Referral(String source, Stage stage, @Nullable PartialDate authored, String route, List<String> performers) {
        this(source, stage, authored, route, performers, Kind.LINK_WORKER, null);
    }

    /** The same to a route of that name. */
    public Referral withRoute(String name) {
        return new Referral(source, stage, authored, name, performers, kind, ended, reasons);
    }

    /** The same, sent on a day and not ended. */
    public Referral sentOn(LocalDate day) {
        return new Referral(source, Stage.OPEN, PartialDate.on(day), route, performers, kind, null, reasons);
    }

    public boolean isOpen() {
        return stage == Stage.OPEN;
    }

    /** Whether it waits for a link worker. */
    public boolean isOpenToALinkWorker() {
        return isOpen() && kind == Kind.LINK_WORKER;
    }

    public boolean isDraft() {
        return stage == Stage.DRAFT;
    }

    /** Whether somebody may still wait for it: an open one, and one of which the record does not say. */
    public boolean mayBeOpen() {
        return isOpen() || stage == Stage.UNKNOWN;
    }
}
