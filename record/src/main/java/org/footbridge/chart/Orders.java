package org.footbridge.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.chart.element.FhirResourceReader;
import org.footbridge.facts.OrderedReferrals;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RoleRead.ReferencedResource;

/** The referrals that are being ordered just now, and whether the services that they ask take anybody at present. */
record Orders(LocalDate asOf) {

    private static final Elements ELEMENTS = Elements.of("active", "notAvailable");

    OrderedReferrals read(RecordRead record) {
        if (record.orders().isEmpty()) {
            return OrderedReferrals.NONE;
        }
        var closed = record.orders().entrySet().stream()
                .filter(order -> isClosed(order.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new OrderedReferrals(record.orders().keySet(), closed);
    }

    /** Where one of several services is open, or cannot be read, nothing is said. */
    private boolean isClosed(List<ReferencedResource> services) {
        return !services.isEmpty() && services.stream().allMatch(this::isClosed);
    }

    private boolean isClosed(ReferencedResource service) {
        return service instanceof ReferencedResource.Found(BundleEntry entry)
                && FhirResourceReader.read("HealthcareService", entry.resource(), ELEMENTS)
                        .filter(read -> isInactive(read) || isAwayToday(read))
                        .isPresent();
    }

    private static boolean isInactive(FhirElement service) {
        return service.hasContent("active")
                && service.one("active").filter(FhirElement::isTrue).isEmpty();
    }

    private boolean isAwayToday(FhirElement service) {
        return service.all("notAvailable").stream()
                .flatMap(away -> away.one("during").stream())
                .anyMatch(during -> FhirDates.covers(during, asOf));
    }
}
