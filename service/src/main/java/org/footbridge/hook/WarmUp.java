package org.footbridge.hook;

import java.io.IOException;
import org.footbridge.hook.clients.TrustedCaller;
import org.footbridge.record.RecordJson;
import org.footbridge.telemetry.MeasuredAnswer;
import org.footbridge.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers for a made-up patient a few times before the service says that it is ready, so that the first GP of the day
 * does not wait for classes to load. Nothing of it reaches the ledger.
 */
@Component
class WarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int TIMES = 30;

    private final HookAnswers answers;
    private final JsonMapper json;

    WarmUp(HookAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        byte[] call = new ClassPathResource("warm-up.json").getContentAsByteArray();
        for (int i = 0; i < TIMES; i++) {
            var request = CdsRequestReader.read(RecordJson.request(json, call), HookService.PATIENT_VIEW);
            try {
                json.writeValueAsBytes(answers.advise(
                                HookService.PATIENT_VIEW,
                                request,
                                new TrustedCaller.OnThisMachine(),
                                answers.deadline(System.nanoTime()),
                                MeasuredAnswer.NONE)
                        .cards());
            } catch (Refused tooSlow) {
                LOG.debug("A warm-up answer took too long");
            }
        }
    }
}
