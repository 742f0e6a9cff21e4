package org.footbridge.launcher.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.footbridge.launcher.PracticeRecordApplication;
import org.footbridge.launcher.store.RecordStore;
import org.hl7.fhir.r4.model.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RecordFolderTest {

    private static final String RECORD = """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "urn:uuid:a0000000-0000-4000-8000-000000000001",
               "resource": {"resourceType": "Patient", "id": "a0000000-0000-4000-8000-000000000001",
                 "name": [{"family": "Whole", "given": ["Record"]}]},
               "request": {"method": "POST", "url": "Patient"}},
              {"fullUrl": "urn:uuid:a0000000-0000-4000-8000-000000000002",
               "resource": {"resourceType": "Condition", "id": "a0000000-0000-4000-8000-000000000002",
                 "code": {"text": "Stress"},
                 "subject": {"reference": "urn:uuid:a0000000-0000-4000-8000-000000000001"},
                 "asserter": {"reference": "Practitioner?identifier=http://example.org/staff|%s"}},
               "request": {"method": "POST", "url": "Condition"}}]}
            """;

    private static final String STAFF = """
            {"resourceType": "Bundle", "type": "batch", "entry": [
              {"fullUrl": "urn:uuid:b0000000-0000-4000-8000-000000000001",
               "resource": {"resourceType": "Practitioner", "id": "b0000000-0000-4000-8000-000000000001",
                 "identifier": [{"system": "http://example.org/staff", "value": "7"}]},
               "request": {"method": "POST", "url": "Practitioner", "ifNoneExist": "identifier=http://example.org/staff|7"}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void are_loaded_with_their_references_and_a_bad_file_is_named_and_left_out(CapturedOutput output)
            throws IOException {
        Files.writeString(folder.resolve("a-record.json"), RECORD.formatted("7"));
        Files.writeString(folder.resolve("b-nobody.json"), RECORD.formatted("8").replace("a0000000", "c0000000"));
        Files.writeString(folder.resolve("c-broken.json"), "{\"resourceType\": \"Bundle\",");
        Files.writeString(folder.resolve("z-staff.json"), STAFF);

        try (var practice = SpringApplication.run(
                PracticeRecordApplication.class, "--server.port=0", "--practice.records=" + folder)) {
            var store = practice.getBean(RecordStore.class);
            var condition = (Condition) store.find("Condition", "a0000000-0000-4000-8000-000000000002")
                    .orElseThrow()
                    .resource();
            assertThat(condition.getSubject().getReference()).isEqualTo("Patient/a0000000-0000-4000-8000-000000000001");
            assertThat(condition.getAsserter().getReference())
                    .isEqualTo("Practitioner/b0000000-0000-4000-8000-000000000001");
            assertThat(store.find("Patient", "c0000000-0000-4000-8000-000000000001"))
                    .isEmpty();
        }
        assertThat(output).contains("b-nobody.json: nothing loaded", "c-broken.json: nothing loaded");
    }

    @Test
    void a_folder_that_is_not_there_stops_nothing(CapturedOutput output) {
        try (var practice = SpringApplication.run(
                PracticeRecordApplication.class, "--server.port=0", "--practice.records=" + folder.resolve("none"))) {
            assertThat(practice.getBean(RecordStore.class).all("Patient")).isNotEmpty();
        }
        assertThat(output).contains("No whole records loaded");
    }
}
