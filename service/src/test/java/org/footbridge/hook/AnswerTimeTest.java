package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.Test;

/**
 * An answer takes a small part of half a second where the record is sent along. It is measured in CPU time of the whole process,
 * this caller and all that runs in the background included: unlike the time that passes, it does not grow on a busy machine.
 */
class AnswerTimeTest extends HookCalls {

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int CALLS = 20;
    private static final long HALF_A_SECOND = 500_000_000;

    /** As many problems as fit into the largest body that the service takes in tests. */
    private static APatient withAWholeHistory() {
        var patient = patient().whoFeelsLonely();
        for (int daysAgo = 1; daysAgo <= 120; daysAgo++) {
            patient = patient.with("160932005", "Financial problem", daysAgo);
        }
        return patient;
    }

    /** cds-hooks_2.0@27. */
    @Test
    void takes_far_less_than_half_a_second_of_cpu_time() {
        var patient = withAWholeHistory();
        for (int call = 0; call < CALLS; call++) {
            assertThat(summaries("patient-view", patient, "")).isNotEmpty();
        }
        long before = MACHINE.getProcessCpuTime();
        for (int call = 0; call < CALLS; call++) {
            summaries("patient-view", patient, "");
        }

        assertThat((MACHINE.getProcessCpuTime() - before) / CALLS).isPositive().isLessThan(HALF_A_SECOND);
    }
}
