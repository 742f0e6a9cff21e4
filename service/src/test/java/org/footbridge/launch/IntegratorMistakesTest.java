package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;

/** The mistakes that an integrator makes: the log says which one it was. */
class IntegratorMistakesTest extends LaunchedService {

    @Test
    void the_record_systems_that_are_registered(CapturedOutput output) {
        browser()
                .get("/launch?launch=1&iss="
                        + QueryParameters.encoded(RECORDS.iss().replace("http:", "https:")));

        assertThat(output.getAll())
                .contains("unknown-issuer at launch: iss is none of the registered [" + RECORDS.iss() + ",");
    }

    private void launch() {
        TestBrowser browser = browser();
        answered(browser, RECORDS.allow(begun(browser, RECORDS), APatient.ID));
    }

    static Stream<Arguments> identities() {
        Instant now = Instant.now();
        return Stream.of(
                identity("aud", claims -> claims.audience("another-app")),
                identity("iss", claims -> claims.issuer("https://evil.example/other")),
                identity(
                        "iat",
                        claims -> claims.issueTime(Date.from(now.plusSeconds(600)))
                                .expirationTime(Date.from(now.plusSeconds(900)))),
                identity(
                        "exp",
                        claims -> claims.issueTime(Date.from(now.minusSeconds(900)))
                                .expirationTime(Date.from(now.minusSeconds(600)))),
                identity(
                        "aud, exp",
                        claims -> claims.audience("another-app")
                                .issueTime(Date.from(now.minusSeconds(900)))
                                .expirationTime(Date.from(now.minusSeconds(600)))));
    }

    private static Arguments identity(String named, UnaryOperator<JWTClaimsSet.Builder> change) {
        return arguments(named, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("identities")
    void the_claims_of_the_id_token_that_are_not_right(
            String named, UnaryOperator<JWTClaimsSet.Builder> change, CapturedOutput output) {
        RECORDS.idToken.with(change);

        launch();

        assertThat(output.getAll())
                .contains("identity-unsound at id token: not right in the id_token: " + named + "\n");
    }

    @Test
    void a_signature_and_a_key_that_is_not_there_apart(CapturedOutput output) {
        RECORDS.idToken.signed(TestIdToken.Signature.ANOTHERS_KEY);
        launch();
        assertThat(output.getAll()).contains("or not signed by a key of jwks_uri");
    }
}
