package org.footbridge;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Gives up connections to an H2 file that was closed because it could not be written, as on a full disk. The next
 * connection opens the file again; without this the pool would keep the dead ones until a restart.
 */
public final class ClosedDatabase implements SQLExceptionOverride {
    /** H2's codes: a general error, which a failed write is; the database has been closed; so has the object. */
    private static final Set<Integer> CLOSED_BY_H2 = Set.of(50_000, 90_098, 90_007);

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return CLOSED_BY_H2.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
