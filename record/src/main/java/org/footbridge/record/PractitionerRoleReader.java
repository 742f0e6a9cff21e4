package org.footbridge.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.RecordReferences.Target;
import org.footbridge.record.RoleRead.ReferencedResource;
import org.footbridge.record.access.FhirResponse;
import org.footbridge.record.access.FhirSource;
import org.footbridge.vocabulary.ValueSet;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/**
 * Reads the practitioner roles that matter: nobody waits for a link worker unless a referral to one is open, so
 * without such a referral none is read.
 */
final class PractitionerRoleReader {

    private static final String SERVICE = "HealthcareService";

    /** What is read by name, never searched for. */
    static final List<String> TYPES = List.of("PractitionerRole", SERVICE, "Organization");

    private final TimeBox time;
    private final RecordReferences references;
    private final Vocabulary vocabulary;
    private final ValueSet linkWorker;
    private final Optional<FhirSource> server;

    /** The referrals that are being ordered: whom they ask matters, though they are not open yet. */
    private final Set<String> ordered;

    private final Map<String, List<Future<ReferencedResource>>> places = new ConcurrentHashMap<>();

    /** By place: two roles may share one, and it is read once. */
    private final Map<String, Future<ReferencedResource>> reads = new ConcurrentHashMap<>();

    PractitionerRoleReader(
            TimeBox time,
            RecordReferences references,
            Vocabulary vocabulary,
            Optional<FhirSource> server,
            Set<String> ordered) {
        this.time = time;
        this.references = references;
        this.vocabulary = vocabulary;
        this.linkWorker = vocabulary.valueSet(Vocabulary.LINK_WORKER);
        this.server = server;
        this.ordered = ordered;
    }

    List<RoleRead> read(List<BundleEntry> referrals, List<BundleEntry> careTeams) {
        var roles = new TreeMap<String, Future<ReferencedResource>>();
        for (Target target : named(referrals, careTeams)) {
            roles.computeIfAbsent(target.key(), key -> start(target, () -> readRole(target)));
        }
        var read = new TreeMap<String, ReferencedResource>();
        roles.forEach((key, role) -> read.put(key, await(role)));
        return read.entrySet().stream()
                .map(role -> new RoleRead(role.getKey(), role.getValue(), placesOf(role.getKey(), role.getValue())))
                .toList();
    }

    /** The referrals that are being ordered, each with the services that it asks. */
    Map<String, List<ReferencedResource>> orders(List<BundleEntry> referrals) {
        var services = new TreeMap<String, List<ReferencedResource>>();
        referrals.stream()
                .filter(entry -> ordered.contains(entry.source()))
                .forEach(entry -> services.put(entry.source(), services(entry)));
        return services;
    }

    private List<ReferencedResource> services(BundleEntry order) {
        return order.resource()
                .path("performer")
                .valueStream()
                .flatMap(performer -> references.target(performer, order).stream())
                .filter(target -> target.key().startsWith(SERVICE + "/")
                        || target.here()
                                .map(BundleEntry::type)
                                .filter(SERVICE::equals)
                                .isPresent())
                .map(target -> reads.computeIfAbsent(target.key(), key -> start(target, () -> read(target))))
                .map(this::await)
                .toList();
    }

    private List<Target> named(List<BundleEntry> referrals, List<BundleEntry> careTeams) {
        var open = referrals.stream().filter(this::isOpen).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var performers = open.stream()
                .flatMap(entry ->
                        entry.resource().path("performer").valueStream().map(it -> role(it, entry)));
        var members = careTeams.stream()
                .filter(PractitionerRoleReader::isCareTeam)
                .flatMap(entry ->
                        entry.resource().path("participant").valueStream().map(it -> role(it.path("member"), entry)));
        return Stream.concat(performers, members).flatMap(List::stream).toList();
    }

    private List<Target> role(JsonNode reference, BundleEntry owner) {
        return references.practitionerRoleTarget(reference, owner).stream().toList();
    }

    private boolean isOpen(BundleEntry entry) {
        var resource = entry.resource();
        return "ServiceRequest".equals(entry.type())
                && (PathwayElements.isOpen(resource) || ordered.contains(entry.source()))
                && PathwayElements.referralKind(vocabulary, resource)
                        .filter(kind -> kind == Kind.LINK_WORKER)
                        .isPresent();
    }

    private static boolean isCareTeam(BundleEntry entry) {
        return "CareTeam".equals(entry.type())
                && !"entered-in-error".equals(entry.resource().path("status").stringValue(""));
    }

    private Future<ReferencedResource> start(Target target, Callable<ReferencedResource> work) {
        return time.start(server.isPresent() && target.here().isEmpty() && target.onServer(), work);
    }

    private ReferencedResource readRole(Target target) {
        var role = read(target);
        if (role instanceof ReferencedResource.Found(BundleEntry entry) && mayNeedPlaces(entry.resource())) {
            var resource = entry.resource();
            var named = Stream.concat(
                            resource.path("healthcareService").valueStream(), Stream.of(resource.path("organization")))
                    .flatMap(reference -> references.target(reference, entry).stream())
                    .map(place -> reads.computeIfAbsent(place.key(), key -> start(place, () -> read(place))))
                    .toList();
            places.put(target.key(), named);
        }
        return role;
    }

    private boolean mayNeedPlaces(JsonNode role) {
        return PathwayElements.isLinkWorker(linkWorker, role)
                && role.path("telecom").valueStream().noneMatch(PathwayElements::isLastingContact);
    }

    private ReferencedResource read(Target target) {
        if (target.here().isPresent()) {
            return new ReferencedResource.Found(target.here().get());
        }
        if (!target.onServer()) {
            return new ReferencedResource.Lost(Cause.UNREADABLE);
        }
        return switch (server.map(it -> it.read(target.key()))
                .orElseGet(() -> new FhirResponse.Failed(Cause.NOT_GIVEN))) {
            case FhirResponse.Resource(JsonNode json) -> found(new BundleEntry("", json), target.key());
            // What is named but gone could not be checked: many servers say 404 where they mean 403.
            case FhirResponse.Gone() -> new ReferencedResource.Lost(Cause.UNREADABLE);
            case FhirResponse.Failed(var cause, var retryAfter) -> new ReferencedResource.Lost(cause);
        };
    }

    private static ReferencedResource found(BundleEntry entry, String asked) {
        return entry.source().equals(asked)
                ? new ReferencedResource.Found(entry)
                : new ReferencedResource.Lost(Cause.UNREADABLE);
    }

    private List<ReferencedResource> placesOf(String key, ReferencedResource role) {
        if (role instanceof ReferencedResource.Lost) {
            return List.of();
        }
        var read = new ArrayList<ReferencedResource>();
        places.getOrDefault(key, List.of()).forEach(place -> read.add(await(place)));
        return read;
    }

    private ReferencedResource await(Future<ReferencedResource> work) {
        return time.await(
                work, new ReferencedResource.Lost(Cause.TOO_SLOW), new ReferencedResource.Lost(Cause.UNREADABLE));
    }
}
