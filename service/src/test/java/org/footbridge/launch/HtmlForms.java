package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The forms of a page. */
final class HtmlForms {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

    private HtmlForms() {}

    /** The fields of the first form that leads there. */
    static Map<String, String> of(HttpResponse<String> page, String action) {
        var body = page.body();
        int from = body.indexOf("action=\"" + page.uri().getPath() + action);
        assertThat(from).as("a form that leads to " + action).isPositive();
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(body.substring(from, body.indexOf("</form>", from)))
                .results()
                .forEach((MatchResult field) -> fields.put(field.group(1), field.group(2)));
        return fields;
    }
}
