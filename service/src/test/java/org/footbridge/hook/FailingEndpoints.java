package org.footbridge.hook;

import java.time.Duration;
import java.util.Optional;
import org.footbridge.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two addresses that fail as the engine and the record reader can, whatever the service does today. */
@TestConfiguration(proxyBeanMethods = false)
class FailingEndpoints {
    static final String ENGINE = "/cds-services/test-engine";
    static final String UNREADABLE = "/cds-services/test-unreadable";

    @Autowired
    void register(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
            throws NoSuchMethodException {
        map(mappings, ENGINE, "engine");
        map(mappings, UNREADABLE, "unreadable");
    }

    private static void map(RequestMappingHandlerMapping mappings, String path, String method)
            throws NoSuchMethodException {
        mappings.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(RequestMethod.POST)
                        .options(mappings.getBuilderConfiguration())
                        .build(),
                new Failing(),
                Failing.class.getDeclaredMethod(method));
    }

    static class Failing {
        void engine() {
            throw new IllegalStateException(
                    "cannot read " + ServiceOnPort.PATIENT,
                    new IllegalArgumentException("of " + ServiceOnPort.PATIENT));
        }

        void unreadable() {
            throw Refused.patientNotReadable(
                    "Prefetch holds no patient and fhirServer was not given", Optional.of(Duration.ofSeconds(7)));
        }
    }
}
