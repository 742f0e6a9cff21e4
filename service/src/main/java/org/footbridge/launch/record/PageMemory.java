package org.footbridge.launch.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.failure.LaunchStep;
import org.footbridge.launch.failure.PageNotice;
import org.footbridge.launch.session.LaunchSession;
import org.footbridge.launch.session.LaunchStore;
import org.footbridge.launch.session.PageState;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What the page of a launch remembers, and the notices that it has yet to show. */
@Component
class PageMemory {

    private final LaunchStore launches;

    PageMemory(LaunchStore launches) {
        this.launches = launches;
    }

    /**
     * Changes what is remembered.
     *
     * @return what was remembered before
     * @throws LaunchFailed where the launch is not of this browser, or has ended
     */
    PageState change(LaunchSession session, UnaryOperator<PageState> change) {
        return launches.change(session, launch -> launch.withPage(change))
                .orElseThrow(session::ended)
                .before()
                .page();
    }

    /**
     * Remembers what came of something that has been done, with a notice of it. Where that fails, the page of the failure
     * shows the notice: no other will.
     *
     * @throws LaunchFailed with the notice
     */
    void keep(LaunchSession session, UnaryOperator<PageState> change, PageNotice notice) {
        try {
            change(session, page -> change.apply(page).withNotice(notice));
        } catch (LaunchFailed ended) {
            throw ended.withNotices(List.of(notice));
        } catch (DataAccessException | TransactionException failure) {
            throw LaunchFailed.unexpected(failure, LaunchStep.FORM).withNotices(List.of(notice));
        }
    }
}
