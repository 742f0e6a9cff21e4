package org.footbridge.launcher.faultlab;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A search as if the caller had asked for one result a page, so that short answers have further pages, too. */
final class SmallPageRequest extends HttpServletRequestWrapper {

    private static final String ONE = "_count=1";

    SmallPageRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getQueryString() {
        var query = super.getQueryString();
        return query == null ? ONE : query + "&" + ONE;
    }
}
