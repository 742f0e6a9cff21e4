package org.footbridge.hook.clients;

import java.io.IOException;
import java.util.List;
import org.footbridge.web.ErrorCode;
import org.footbridge.web.ErrorWriter;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Which browser pages may call (cds-hooks_2.0@208). Preflights carry no token, so this runs before it is asked for. */
final class CorsPolicy {
    private CorsPolicy() {}

    static CorsFilter filter(List<String> origins, ErrorWriter writer) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(origins);
        rules.setAllowedMethods(List.of("GET", "POST", "OPTIONS"));
        rules.setAllowedHeaders(List.of("authorization", "content-type", "accept"));
        rules.setMaxAge(600L);
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/cds-services/**", rules);
        CorsFilter filter = new CorsFilter(source);
        filter.setCorsProcessor(new DefaultCorsProcessor() {
            @Override
            protected void rejectRequest(ServerHttpResponse response) throws IOException {
                if (response instanceof ServletServerHttpResponse servlet) {
                    writer.write(
                            servlet.getServletResponse(),
                            ErrorCode.FOREIGN_ORIGIN,
                            "This page, method or header is not allowed across origins. Add the page's origin to"
                                    + " footbridge.cors-origins.");
                }
            }
        });
        return filter;
    }
}
