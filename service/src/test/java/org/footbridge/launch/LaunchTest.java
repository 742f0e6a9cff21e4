package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.footbridge.people.APatient;
import org.junit.jupiter.api.Test;

/** A launch from a record system, from its call to the page. */
class LaunchTest extends Launched {

    @Test
    void leads_to_a_page_that_names_the_patient() {
        var page = opened(browser(), RECORDS, APatient.ID);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains(APatient.FAMILY_NAME + ", Ada", "999 000 0018", "Practice record", "Feeling lonely");
    }
}
