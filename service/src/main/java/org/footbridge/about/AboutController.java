package org.footbridge.about;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.net.URI;
import org.footbridge.governance.LiveRuleBase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that the source of each card leads to: what Footbridge is. Anyone may read it; it knows no patient. */
@Controller
public class AboutController {
    private static final String PATH = "/about";

    private final LiveRuleBase live;

    AboutController(LiveRuleBase live) {
        this.live = live;
    }

    /** The address of the page. */
    public static URI addressUnder(URI baseUrl) {
        return URI.create(baseUrl.toString().replaceFirst("/$", "") + PATH);
    }

    @GetMapping(path = PATH, produces = TEXT_HTML_VALUE)
    String page(Model model) {
        model.addAttribute("ruleBase", live.current());
        return "about";
    }

    /** Who may see it. */
    @Configuration(proxyBeanMethods = false)
    static class Security {
        @Bean
        @Order(300)
        SecurityFilterChain about(HttpSecurity http) {
            return http.securityMatcher(PATH)
                    .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                    .csrf(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable)
                    .requestCache(AbstractHttpConfigurer::disable)
                    .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .headers(headers -> headers.contentSecurityPolicy(
                            policy -> policy.policyDirectives("default-src 'none'; style-src 'self'; base-uri 'none';"
                                    + " form-action 'none'; frame-ancestors 'none'")))
                    .build();
        }
    }
}
