package org.footbridge.hook.recording;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.footbridge.about.AboutController;
import org.footbridge.cdshooks.CdsResponse;
import org.footbridge.consultation.Consulted;
import org.footbridge.record.RecordReader;
import org.footbridge.record.recorded.RecordedReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes whole calls to files, for {@code ./footbridge replay}, where a folder is named for it. A file holds a patient's record: what
 * looks like that of a living person is not written unless a second setting says that it may be. No answer waits for it.
 */
@Component
public class CallRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(CallRecorder.class);

    /** Somebody forgot to end it. */
    private static final int MOST_FILES = 1_000;

    private final Optional<Path> folder;
    private final boolean takesRealData;
    private final JsonMapper json;
    private final RecordReader reader;
    private final URI about;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("call-recorder").daemon().factory());

    CallRecorder(
            @Value("${footbridge.recording.folder:}") String folder,
            @Value("${footbridge.recording.real-data:false}") boolean takesRealData,
            @Value("${footbridge.base-url:http://localhost:8080}") URI baseUrl,
            JsonMapper json,
            RecordReader reader) {
        this.folder = Optional.of(folder).filter(named -> !named.isBlank()).map(Path::of);
        this.takesRealData = takesRealData;
        this.json = json;
        this.reader = reader;
        this.about = AboutController.addressUnder(baseUrl);
        this.folder.ifPresent(_ -> LOG.warn(
                "Calls are recorded with the records of their patients (footbridge.recording.folder){}",
                takesRealData ? ", real ones too (footbridge.recording.real-data)" : ""));
    }

    /** Records an answer that was given from a record, and returns at once. */
    public void record(String service, Consulted.OnRecord advised, CdsResponse answer) {
        folder.ifPresent(into -> writer.execute(() -> write(into, service, advised, answer)));
    }

    private void write(Path into, String service, Consulted.OnRecord advised, CdsResponse answer) {
        try {
            var recording = recording(service, advised, answer);
            var sign = RealData.signIn(recording);
            if (sign.isPresent() && !takesRealData) {
                LOG.warn(
                        "A call was not recorded: it holds {}. If its patient is made up, set footbridge.recording.real-data",
                        sign.get());
                return;
            }
            Files.createDirectories(into);
            try (var files = Files.list(into)) {
                if (files.count() >= MOST_FILES) {
                    LOG.warn("A call was not recorded: the folder holds {} files already", MOST_FILES);
                    return;
                }
            }
            var part = Files.createTempFile(into, "call-", ".part");
            Files.write(part, json.writeValueAsBytes(recording));
            Files.move(part, into.resolve("call-" + UUID.randomUUID() + ".json"));
        } catch (IOException | RuntimeException failure) {
            LOG.warn("A call could not be recorded ({})", failure.getClass().getSimpleName());
        }
    }

    private JsonNode recording(String service, Consulted.OnRecord advised, CdsResponse answer) {
        var ruleBase = advised.ruleBase();
        var basis = advised.basis();
        var recording = JsonNodeFactory.instance
                .objectNode()
                .put("recording", 1)
                .put("service", service)
                .put("asOf", advised.facts().asOf().toString())
                .put("readWithCare", advised.facts().readWithCare())
                .put("about", about.toString());
        recording
                .putObject("ruleBase")
                .put("version", ruleBase.about().version())
                .put("sha256", ruleBase.sha256());
        recording.set("reading", new RecordedReading(basis.request(), basis.answers(), reader.pageLimit()).toJson());
        recording.set("context", basis.context().toJson());
        recording.set("answer", json.readTree(json.writeValueAsBytes(answer)));
        return recording;
    }

    @PreDestroy
    void close() {
        writer.close();
    }
}
