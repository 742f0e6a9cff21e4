package org.footbridge.launcher.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.testing.RunningPractice;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Basic;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class FhirServerTest extends RunningPractice {

    private static final String LONELY = "http://snomed.info/sct%7C267076002";

    @Autowired
    private RecordStore store;

    @Nested
    class Reading {

        @Test
        void a_resource_is_read_by_its_id() {
            var patient = fhir("/Patient/lonely-living-alone");

            assertThat(patient.path("name").path(0).path("family").asString()).isEqualTo("Ellis");
            assertThat(patient.path("meta").path("profile").path(0).asString())
                    .isEqualTo("https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient");
        }

        @Test
        void what_is_not_there_is_an_operation_outcome_with404() {
            var response = sendFhir("GET", "/Condition/none", "");

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(json(response).path("resourceType").asString()).isEqualTo("OperationOutcome");
        }

        @Test
        void the_capability_statement_lists_search_parameters() {
            assertThat(sendFhir("GET", "/metadata", "").body())
                    .contains("\"CapabilityStatement\"", "\"CareTeam\"", "\"clinical-status\"");
        }
    }

    @Nested
    class Searching {

        @ParameterizedTest
        @CsvSource(
                delimiter = ' ',
                value = {
                    "Condition?patient=lonely-living-alone 5",
                    "Condition?patient=Patient/lonely-living-alone 5",
                    "Condition?subject=Patient/lonely-living-alone 5",
                    "Condition?patient=lonely-living-alone&code=267076002,105529008 2",
                    "Condition?patient=lonely-living-alone&code=http://snomed.info/sct%7C267076002 1",
                    "Condition?patient=lonely-living-alone&code=http://loinc.org%7C267076002 0",
                    "Condition?patient=lonely-living-alone&clinical-status=resolved 1",
                    "Condition?patient=lonely-living-alone&clinical-status:not=resolved 4",
                    "Condition?patient=lonely-living-alone&category=problem-list-item 5",
                    "Condition?patient=lonely-living-alone&recorded-date=lt2020-01-01 1",
                    "Condition?patient=carer-bereaved&onset-date:missing=false 1",
                    "Condition?patient=nobody 0",
                    "Observation?patient=inactive-diabetes-high-bp&code=85354-9 2",
                    "Observation?patient=inactive-diabetes-high-bp&category=vital-signs&status=final 3",
                    "Observation?patient=inactive-diabetes-high-bp&code=8480-6 0",
                    "ServiceRequest?patient=referral-link-worker&code=http://snomed.info/sct%7C871731000000106 1",
                    "ServiceRequest?patient=referral-link-worker&status=active,on-hold&intent=order 1",
                    "CareTeam?patient=referral-link-worker 1",
                    "CareTeam?participant=PractitionerRole/joan-reed 1",
                    "PractitionerRole?_id=priya-nair 1",
                    "Patient?name=elli 1",
                    "Patient?name:exact=Margaret 1",
                    "Patient?family=ellis&given=marg 1",
                    "Patient?identifier=https://fhir.nhs.uk/Id/nhs-number%7C9992678534 1",
                    "HealthcareService?name=millbridge 1",
                    "Observation?patient=inactive-diabetes-high-bp&value-date=2026-01-01 0",
                    "Observation?combo-value-concept=x 0",
                    "Task?patient=under-18-lonely 0",
                })
        void the_standards_parameters_find_what_they_should(String query, int expected) {
            assertThat(fhir("/" + query).path("total").asInt(-1)).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/Condition?no-such-parameter=1",
                    "/Condition?code:in=http://example.org/set",
                    "/Condition?recorded-date=yesterday",
                    "/Observation?value-quantity=5",
                    "/Observation?value-quantity:missing=true",
                    "/Observation?_sort=value-quantity",
                    "/Observation?_revinclude=Observation:derived-from",
                    "/Condition?patient.name=Ellis"
                })
        void a_condition_that_cannot_be_compared_is_refused_and_not_ignored(String query) {
            var response = sendFhir("GET", query, "");

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(json(response).path("resourceType").asString()).isEqualTo("OperationOutcome");
        }

        @Test
        void a_period_whose_start_is_absent_for_a_reason_is_open() {
            sendFhir("PUT", "/Encounter/start-absent", """
                    {"resourceType":"Encounter","id":"start-absent","status":"finished","class":{"code":"AMB"},
                     "subject":{"reference":"Patient/nothing-relevant"},
                     "period":{"end":"1999-05-01","_start":{"extension":[{"valueCode":"unknown",
                      "url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason"}]}}}
                    """);

            assertThat(ids(fhir("/Encounter?date=lt1999"))).containsExactly("start-absent");
            sendFhir("DELETE", "/Encounter/start-absent", "");
        }

        @Test
        void data_that_cannot_be_evaluated_is_a_422_without_java_text() {
            var odd = new Basic() {
                @Override
                public Base[] getProperty(int hash, String name, boolean checkValid) {
                    throw new IllegalStateException("java.lang text with Margaret Ellis in it");
                }
            };
            odd.setId("odd");
            store.commit(List.of(new RecordStore.Change.Put(odd)));
            try {
                var response = sendFhir("GET", "/Basic?created=2026-01-01", "");

                assertThat(response.statusCode()).isEqualTo(422);
                assertThat(json(response).path("resourceType").asString()).isEqualTo("OperationOutcome");
                assertThat(response.body()).contains("Basic?created").doesNotContain("java.lang", "Ellis");
            } finally {
                store.commit(List.of(new RecordStore.Change.Delete("Basic", "odd")));
            }
        }

        @Test
        void results_come_in_the_order_asked_for() {
            var newest = ids(fhir("/Observation?patient=inactive-diabetes-high-bp&code=85354-9&_sort=-date"));
            var oldest = ids(fhir("/Observation?patient=inactive-diabetes-high-bp&code=85354-9&_sort=date"));

            assertThat(newest)
                    .containsExactly(
                            "inactive-diabetes-high-bp-measurement-1", "inactive-diabetes-high-bp-measurement-2");
            assertThat(oldest).isEqualTo(newest.reversed());
        }

        @Test
        void a_bar_in_a_query_needs_no_encoding() throws IOException {
            var address = URI.create(base());
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
                var request = """
                        GET /fhir/Condition?code=http://snomed.info/sct|267076002 HTTP/1.1
                        Host: localhost
                        Authorization: Bearer %s
                        Connection: close

                        """.formatted(staffToken());
                socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200");
            }
        }

        @Test
        void a_long_record_comes_in_pages_that_link_to_the_next() {
            List<String> all = new ArrayList<>();
            var page = fhir("/Condition?patient=long-record-lonely");
            var sizes = new ArrayList<Integer>();
            while (true) {
                sizes.add(ids(page).size());
                all.addAll(ids(page));
                var next = next(page);
                if (next.isEmpty()) {
                    break;
                }
                page = json(sendFhir(staffToken(), "GET", next, ""));
            }

            assertThat(sizes).containsExactly(50, 50, 7);
            assertThat(all).doesNotHaveDuplicates().contains("long-record-lonely-problem-107");
            assertThat(ids(fhir("/Condition?patient=long-record-lonely&code=" + LONELY)))
                    .containsExactly("long-record-lonely-problem-107");
        }

        @Test
        void a_search_may_name_very_many_codes() {
            var codes = "http://snomed.info/sct%7C195967001,".repeat(600);

            assertThat(ids(fhir("/Condition?patient=nothing-relevant&code=" + codes)))
                    .hasSize(1);
        }

        @Test
        void the_caller_may_ask_for_another_page_size() {
            assertThat(ids(fhir("/Condition?patient=long-record-lonely&_count=3")))
                    .hasSize(3);
            assertThat(ids(fhir("/Condition?patient=long-record-lonely&_count=200")))
                    .hasSize(107);
        }

        private String next(JsonNode page) {
            for (var link : page.path("link")) {
                if ("next".equals(link.path("relation").asString())) {
                    return link.path("url").asString();
                }
            }
            return "";
        }
    }

    @Nested
    class Writing {

        @Test
        void a_created_resource_gets_an_id_and_is_found() {
            var response = sendFhir("POST", "/Task", task("Patient/nothing-relevant"));

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).startsWith(base() + "/fhir/Task/"));
            assertThat(ids(fhir("/Task?patient=nothing-relevant"))).hasSize(1);
        }

        @Test
        void an_update_makes_a_new_version() {
            sendFhir("PUT", "/Task/t1", task("Patient/care-home").replace("{", "{\"id\":\"t1\","));
            var second =
                    sendFhir("PUT", "/Task/t1", task("Patient/care-home").replace("{\"res", "{\"id\":\"t1\",\"res"));

            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(fhir("/Task/t1").path("meta").path("versionId").asString())
                    .isEqualTo("2");
        }

        @Test
        void a_transaction_is_applied_whole_and_its_references_hold() {
            var response = sendFhir("POST", "", """
                    {"resourceType": "Bundle", "type": "transaction", "entry": [
                      {"fullUrl": "urn:uuid:11111111-1111-4111-8111-111111111111",
                       "resource": {"resourceType": "ServiceRequest", "status": "active", "intent": "order",
                         "code": {"text": "Transaction test"}, "subject": {"reference": "Patient/resolved-only"},
                         "requester": {"reference": "Organization?identifier=https://fhir.nhs.uk/Id/ods-organization-code|Y12345"}},
                       "request": {"method": "POST", "url": "ServiceRequest"}},
                      {"resource": {"resourceType": "Task", "status": "requested", "intent": "order",
                         "focus": {"reference": "urn:uuid:11111111-1111-4111-8111-111111111111"},
                         "for": {"reference": "Patient/resolved-only"}},
                       "request": {"method": "POST", "url": "Task"}}]}
                    """);

            assertThat(response.statusCode()).isEqualTo(200);
            var referral = fhir("/ServiceRequest?patient=resolved-only")
                    .path("entry")
                    .path(0)
                    .path("resource");
            var task = fhir("/Task?patient=resolved-only").path("entry").path(0).path("resource");
            assertThat(referral.path("requester").path("reference").asString())
                    .isEqualTo("Organization/bridge-street-surgery");
            assertThat(task.path("focus").path("reference").asString())
                    .isEqualTo("ServiceRequest/" + referral.path("id").asString());
        }

        @Test
        void of_a_transaction_that_fails_nothing_is_applied() {
            var response = sendFhir("POST", "", """
                    {"resourceType": "Bundle", "type": "transaction", "entry": [
                      {"resource": %s, "request": {"method": "POST", "url": "Task"}},
                      {"resource": {"resourceType": "Task", "status": "requested", "intent": "order",
                         "focus": {"reference": "urn:uuid:22222222-2222-4222-8222-222222222222"}},
                       "request": {"method": "POST", "url": "Task"}}]}
                    """.formatted(task("Patient/homeless-now")));

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("names no entry of the Bundle");
            assertThat(ids(fhir("/Task?patient=homeless-now"))).isEmpty();
        }

        private String task(String patient) {
            return """
                    {"resourceType":"Task","status":"requested","intent":"order","for":{"reference":"%s"}}
                    """.formatted(patient);
        }
    }
}
