package org.footbridge.hook;

import java.util.Map;
import java.util.stream.Collectors;
import org.footbridge.cdshooks.CdsService;
import org.footbridge.cdshooks.CdsServices;
import org.footbridge.record.PrefetchTemplates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How discovery describes the services. What only the ballot of CDS Hooks 3.0 has is said where that version is set. */
@Component
class HookDefinitions {
    private static final String USAGE =
            "FHIR R4. What prefetch leaves out is read from fhirServer, which must be registered with this service.";

    private final CdsServices all;

    HookDefinitions(@Value("${footbridge.cds-hooks-version:2.0.1}") String version) {
        var spoken = CdsHooksVersion.of(version);
        var templates = PrefetchTemplates.all();
        all = new CdsServices(HookService.all().stream()
                .map(service -> definition(service, spoken, templates))
                .toList());
    }

    CdsServices all() {
        return all;
    }

    /** All ask to prefetch the same. */
    private static CdsService definition(HookService service, CdsHooksVersion spoken, PrefetchTemplates templates) {
        boolean ballot = spoken == CdsHooksVersion.BALLOT;
        return new CdsService(
                service.hook().word(),
                service.title(),
                service.description(),
                service.id(),
                templates.byKey(),
                ballot ? USAGE + " The scope of fhirAuthorization: " + scopes(templates) + "." : USAGE,
                ballot ? spoken.number() : null,
                ballot ? service.hook().version() : null,
                Map.of());
    }

    /** In the syntax of SMART App Launch 2, which the ballot asks for. */
    private static String scopes(PrefetchTemplates templates) {
        return templates.types().entrySet().stream()
                .map(read -> switch (read.getValue()) {
                    case LINK_WORKERS -> "user/" + read.getKey() + ".r";
                    case PATIENT -> "patient/" + read.getKey() + ".r";
                    default -> "patient/" + read.getKey() + ".rs";
                })
                .collect(Collectors.joining(" "));
    }
}
