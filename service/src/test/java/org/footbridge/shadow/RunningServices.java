package org.footbridge.shadow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.footbridge.FootbridgeApplication;
import org.footbridge.change.Role;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.footbridge.history.RuleBaseRepository.Committer;
import org.footbridge.people.APatient;
import org.footbridge.shadow.ShadowRun.ShadowVersion;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Running services with the sample's rule base in one repository, called as record systems call them. */
public final class RunningServices implements AutoCloseable {
    static final TeamMember PERSON =
            new TeamMember("https://identity.example ruth", "Ms Ruth Abara", Set.of(Role.AUTHOR));
    static final String FHIR = "http://127.0.0.1:9/fhir";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Path SAMPLE = Path.of("../docs/governance-sample/rules");

    private final Path repository;
    private final List<Service> all = new ArrayList<>();
    private int changes;

    /** They share a repository in a folder. */
    public RunningServices(Path folder) {
        this.repository = folder.resolve("rules.git");
    }

    Service start(String... settings) {
        var arguments =
                new ArrayList<>(List.of("--server.port=0", "--management.server.port=-1", "--footbridge.open=true"));
        arguments.addAll(List.of(onTheRepository()));
        arguments.addAll(List.of(settings));
        var service = new Service(SpringApplication.run(FootbridgeApplication.class, arguments.toArray(String[]::new)));
        all.add(service);
        return service;
    }

    /** The settings of a service that serves the sample's rule base from the repository. */
    public String[] onTheRepository() {
        return new String[] {
            "--footbridge.demonstration=true",
            "--footbridge.rulebase=" + repository,
            "--footbridge.rulebase-from=" + SAMPLE
        };
    }

    /** A setting: a database of its own in memory. */
    public static String inMemory() {
        return "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    }

    /** A change of the rule base in which a file has other words. */
    public ShadowVersion change(String path, String from, String to) {
        var branch = "change/" + ++changes;
        var by = new Committer("Ruth", "ruth@example.org");
        try (var opened = RuleBaseRepository.open(repository)) {
            var live = opened.tip(RuleBaseRepository.LIVE).orElseThrow();
            var begun = opened.begin(branch, live, by, "Try it", Instant.EPOCH);
            var files = opened.files(begun.id());
            var text = files.texts().get(path);
            var changed = files.with(path, text.replace(from, to));
            if (changed.equals(files)) {
                throw new IllegalArgumentException(from + " does not stand in " + path);
            }
            var put = opened.put(branch, begun, changed, by, "Edit", Instant.EPOCH);
            return new ShadowVersion(String.valueOf(changes), branch, changed.sha256(), put.id(), "1.0.1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BranchMoved e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the branch of a change away. */
    void withdraw(ShadowVersion version) {
        try (var opened = RuleBaseRepository.open(repository)) {
            opened.remove(version.branch());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        all.forEach(Service::stop);
    }

    /** One running service. */
    public record Service(ConfigurableApplicationContext application) {

        public TestShadow shadow() {
            return new TestShadow(
                    application.getBean(Shadow.class),
                    application.getBean(ShadowRuns.class),
                    application.getBean(ShadowReport.class),
                    application.getBean(JdbcClient.class));
        }

        /** Runs a version in the shadow, in place of the one that runs. */
        public void start(ShadowVersion version) {
            end();
            if (!shadow().runs().start(PERSON, version, "Try it")) {
                throw new IllegalStateException("another one runs");
            }
            shadow().round();
        }

        void end() {
            shadow().runs().running().ifPresent(run -> shadow().runs().end(PERSON, run, "Enough"));
            shadow().round();
        }

        String open(APatient patient) {
            return fire("patient-view", patient, "");
        }

        /** The body of the answer. */
        String fire(String hook, APatient patient, String context) {
            var call = """
                    {"hook": "%s", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "fhirServer": "%s",
                     "context": {"userId": "Practitioner/7", "patientId": "%s"%s}, "prefetch": %s}""".formatted(
                            hook,
                            FHIR,
                            APatient.ID,
                            context.isEmpty() ? "" : ", " + context,
                            JsonMapper.shared().writeValueAsString(patient.prefetch()));
            return post("/cds-services/social-prescribing-" + hook, call);
        }

        String post(String path, String body) {
            var port = application.getEnvironment().getProperty("local.server.port");
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            try {
                HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
                return answer.body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        Acts acts() {
            return application.getBean(Acts.class);
        }

        void stop() {
            application.close();
        }
    }
}
