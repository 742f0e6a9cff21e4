package org.footbridge.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.footbridge.governance.GovernanceSecurity.Audience;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class GovernanceSecurityTest {

    @Test
    void opens_to_this_machine_only_by_default() {
        var here = new MockHttpServletRequest("GET", "/governance");
        var elsewhere = new MockHttpServletRequest("GET", "/governance");
        elsewhere.setRemoteAddr("192.0.2.7");

        assertThat(Audience.THIS_MACHINE.includes(here)).isTrue();
        assertThat(Audience.THIS_MACHINE.includes(elsewhere)).isFalse();
        assertThat(Audience.ANYONE.includes(elsewhere)).isTrue();
        assertThat(Audience.NOBODY.includes(here)).isFalse();
    }

    /** A proxy calls from this machine on behalf of others; a web page may have its own name point here. */
    @Test
    void takes_neither_a_forwarded_call_nor_one_under_another_name_for_this_machine() {
        var forwarded = new MockHttpServletRequest("GET", "/governance");
        forwarded.addHeader("X-Forwarded-For", "192.0.2.7");
        var renamed = new MockHttpServletRequest("GET", "/governance");
        renamed.setServerName("attacker.example");

        assertThat(Audience.THIS_MACHINE.includes(forwarded)).isFalse();
        assertThat(Audience.THIS_MACHINE.includes(renamed)).isFalse();
    }
}
