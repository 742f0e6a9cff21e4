package org.footbridge.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One service in discovery. {@code version} is the CDS Hooks version spoken and {@code hookVersion} that of the hook
 * definition; both come from the ballot of 3.0, and 2.0.1 does not have them.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CdsService(
        String hook,
        @Nullable String title,
        String description,
        String id,
        Map<String, String> prefetch,
        @Nullable String usageRequirements,
        @Nullable String version,
        @Nullable String hookVersion,
        Map<String, Object> extension) {

    public CdsService {
        Copies.required(hook, "service.hook");
        Copies.required(description, "service.description");
        Copies.required(id, "service.id");
        prefetch = Copies.of(prefetch);
        extension = Copies.of(extension);
    }
}
