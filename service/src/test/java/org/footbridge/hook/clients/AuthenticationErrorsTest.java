package org.footbridge.hook.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.hook.clients.AuthenticationErrors.TokenRefused;
import org.footbridge.web.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

class AuthenticationErrorsTest {

    private static final TrustSettings.Tokens TOKENS = new TrustSettings.Tokens(
            Set.of("ES384"),
            Duration.ofMinutes(5),
            Duration.ofSeconds(60),
            1,
            Duration.ofMinutes(5),
            Duration.ofMillis(6_500));

    static Stream<Arguments> refusalsThatPass() {
        return Stream.of(
                Arguments.of(
                        new AuthenticationServiceException("down", new IOException("down")), "keys-not-readable", "7"),
                Arguments.of(
                        new AuthenticationServiceException("soon", new RateLimitReachedException()),
                        "keys-not-readable",
                        "7"),
                Arguments.of(new TokenRefused(ErrorCode.TOO_MANY_TOKENS, "Too many."), "too-many-tokens", "60"));
    }

    @ParameterizedTest
    @MethodSource("refusalsThatPass")
    void say_when_to_call_again(AuthenticationException refusal, String code, String seconds) throws IOException {
        var response = new MockHttpServletResponse();

        new AuthenticationErrors(TOKENS).onAuthenticationFailure(new MockHttpServletRequest(), response, refusal);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("\"code\":\"" + code + "\"");
        assertThat(response.getHeader("Retry-After")).isEqualTo(seconds);
    }
}
