package org.footbridge.structure;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;

/** The classes of rules, record, cards, service and tools, without tests and without what the build makes of the DRL. */
public final class ProductClasses implements ImportOption {
    private static final Pattern TESTS = Pattern.compile(".*(/test-classes/|-tests\\.jar!).*");
    private static final Pattern BUILT =
            Pattern.compile(".*/org/footbridge/pathway/(P[0-9A-F]{2}/|Rules[0-9A-F]{32}|DomainClassesMetadata).*");

    @Override
    public boolean includes(Location location) {
        return !location.matches(TESTS) && !location.matches(BUILT);
    }
}
