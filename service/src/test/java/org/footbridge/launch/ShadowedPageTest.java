package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.footbridge.facts.London;
import org.footbridge.people.APatient;
import org.footbridge.shadow.RunningServices;
import org.footbridge.shadow.RunningServices.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that record systems launch, while a version that is not live runs in its shadow. */
class ShadowedPageTest {
    private final RecordSystemStub records = new RecordSystemStub();
    private final ServiceInstances instances = new ServiceInstances(records);

    @AfterEach
    void stop() {
        instances.close();
        records.close();
    }

    /** What differs between two pages of one version. */
    private static String comparable(String page) {
        return page.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "token")
                .replaceAll("[0-9]{2}:[0-9]{2}", "time");
    }

    @Test
    void a_page_is_the_same_as_without_it_and_its_cards_are_compared(@TempDir Path folder) {
        APatient.aPatientOn(LocalDate.now(London.ZONE))
                .aged(78)
                .with("267076002", "Feeling lonely", 300)
                .heldBy(records.fhir);
        var services = new RunningServices(folder);
        var instance = instances.start(
                Stream.concat(Stream.of(services.onTheRepository()), Stream.of(RunningServices.inMemory()))
                        .toArray(String[]::new));
        var browser = new TestBrowser(instance.port());
        var callback = records.allow(TestBrowser.location(browser.get(LaunchedService.launchOf(records))), APatient.ID);
        var path = browser.follow(LaunchedService.answered(browser, callback))
                .uri()
                .getPath();
        var without = comparable(browser.get(path).body());
        assertThat(without).contains("Feeling lonely: consider befriending");

        var service = new Service(instance.application());
        service.start(services.change("1-needs/needs.csv", "yes in last 365 days", "yes in last 183 days"));
        var with = comparable(browser.get(path).body());

        assertThat(with).isEqualTo(without);
        assertThat(service.shadow().counted()).containsEntry("EVALUATED", 1L).containsEntry("LOST NEED-LON-1 INFO", 1L);
        assertThat(instance.jdbc()
                        .sql("select distinct called_by from shadow_count")
                        .query(String.class)
                        .list())
                .containsExactly("smart-page");
    }
}
