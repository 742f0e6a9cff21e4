package org.footbridge.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds deploy/kubernetes.yaml to the schema of Kubernetes, and to how a container should run. */
class KubernetesManifestTest {

    private static final Path MANIFEST = Path.of("../deploy/kubernetes.yaml");

    private static String text;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(MANIFEST);
    }

    private static List<JsonObject> objects(String yaml) {
        var documents = new Load(LoadSettings.builder().build()).loadAllFromString(yaml);
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> new Gson().toJsonTree(document).getAsJsonObject())
                .toList();
    }

    /** Refuses what the schema does not know, what it requires and is not there, and what has another type. */
    private static Object checked(JsonObject object) {
        try {
            var type = Class.forName("io.kubernetes.client.openapi.models.V1"
                    + object.get("kind").getAsString());
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, object);
            return JSON.getGson().fromJson(object, type);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    private static Stream<Object> all() {
        return objects(text).stream().map(KubernetesManifestTest::checked);
    }

    private static <T> T only(Class<T> type) {
        return all().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static Stream<V1PodSpec> pods() {
        return Stream.of(
                only(V1Deployment.class).getSpec().getTemplate().getSpec(),
                only(V1StatefulSet.class).getSpec().getTemplate().getSpec());
    }

    private static Stream<V1Container> containers() {
        return pods().flatMap(pod -> pod.getContainers().stream());
    }

    @Test
    void every_object_is_one_of_kubernetes() {
        assertThat(all()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "readinessProbe:, readinesProbe:",
        "replicas: 2, replicas: two",
        "kind: StatefulSet, kind: StateSet",
        "'selector: {matchLabels:', 'elector: {matchLabels:'",
        "'containerPort: 8081', 'containerPort: [8081]'",
        "'serviceName: footbridge-database', 'service: footbridge-database'"
    })
    void a_fault_is_refused(String right, String wrong) {
        assertThat(text).contains(right);
        var faulty = objects(text.replace(right, wrong));

        assertThatThrownBy(() -> faulty.forEach(KubernetesManifestTest::checked))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void two_instances_of_the_service_share_one_database() {
        assertThat(only(V1Deployment.class).getSpec().getReplicas()).isEqualTo(2);
        assertThat(only(V1StatefulSet.class).getSpec().getReplicas()).isEqualTo(1);
    }

    @Test
    void no_container_runs_as_root_or_can_write_to_its_image() {
        assertThat(pods()).allSatisfy(pod -> {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        });
        assertThat(containers()).allSatisfy(container -> {
            var security = container.getSecurityContext();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
        });
    }

    @Test
    void each_container_has_limits_and_three_probes() {
        assertThat(containers()).allSatisfy(container -> {
            assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getStartupProbe()).isNotNull();
            assertThat(container.getReadinessProbe()).isNotNull();
            assertThat(container.getLivenessProbe()).isNotNull();
        });
    }

    @Test
    void secrets_come_by_reference() {
        assertThat(text).doesNotContain("kind: Secret");
        assertThat(containers()
                        .flatMap(container -> container.getEnv().stream())
                        .filter(variable -> variable.getName().matches(".*(PASSWORD|KEY).*")))
                .hasSize(3)
                .allSatisfy(variable -> {
                    assertThat(variable.getValue()).isNull();
                    assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                            .isEqualTo("footbridge");
                });
    }
}
