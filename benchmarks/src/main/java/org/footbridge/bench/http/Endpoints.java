package org.footbridge.bench.http;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.footbridge.bench.request.GeneratedRecord;
import org.footbridge.bench.request.HookRequests;
import org.footbridge.bench.request.RecordGenerator;
import org.footbridge.bench.request.RecordSize;
import org.footbridge.bench.server.CallerKeys;
import org.footbridge.bench.server.CallerKeys.Algorithm;
import org.footbridge.bench.server.ServerProcess;
import org.footbridge.bench.server.Servers;
import org.footbridge.facts.London;

/** All endpoints that are compared, each with its requests for the same records. */
public final class Endpoints {

    /** The service as a record system meets it, on which the other figures are read. */
    public static final String SERVICE = "Footbridge, ES384 token";

    /** The peer as its libraries are documented, which the service is compared with. */
    public static final String PEER = "peer: HAPI CDS Hooks + CQL";

    /** Records of each size, of which the calls take one after the other. */
    private static final int RECORDS = 5;

    private final Map<RecordSize, List<GeneratedRecord>> records = new EnumMap<>(RecordSize.class);
    private final Servers servers;
    private final CallerKeys keys;

    /** Makes the records. */
    public Endpoints(Servers servers, CallerKeys keys, long seed) {
        this.servers = servers;
        this.keys = keys;
        for (var size : RecordSize.values()) {
            var made = new ArrayList<GeneratedRecord>();
            for (int i = 0; i < RECORDS; i++) {
                made.add(RecordGenerator.record(size, seed + i, LocalDate.now(London.ZONE)));
            }
            records.put(size, made);
            made.forEach(servers.records()::add);
        }
    }

    /** Starts what answers, and gives the endpoints. */
    public List<Endpoint> start() throws IOException, InterruptedException {
        var service = servers.service(false);
        var open = servers.service(true);
        var floors = servers.floors();
        var peer = servers.peer();
        var ours = bodies(HookRequests::prefetched);
        var peers = bodies(HookRequests::forPeer);
        var toRead =
                bodies(record -> HookRequests.toRead(record, servers.records().base()));
        return List.of(
                signed(SERVICE, service, Algorithm.ES384, ours),
                signed("Footbridge, RS384 token", service, Algorithm.RS384, ours),
                new Endpoint("Footbridge, open: no token", Servers.hook(open), open.cpu(), Optional.empty(), ours),
                signed("Footbridge, ES384, record read over FHIR", service, Algorithm.ES384, toRead),
                plain(PEER, peer, "/cds-services/social-prescribing", peers),
                plain("peer: the same CQL, tuned by hand", peer, "/tuned", peers),
                plain("floor: full HAPI parse", floors, "/hapi", peers),
                plain("floor: Jackson tree", floors, "/tree", peers),
                plain("floor: streaming, eight rules in Java", floors, "/streaming", peers),
                plain("floor: echo", floors, "/echo", peers));
    }

    private Map<RecordSize, List<byte[]>> bodies(Function<GeneratedRecord, byte[]> body) {
        var bodies = new EnumMap<RecordSize, List<byte[]>>(RecordSize.class);
        records.forEach((size, made) -> bodies.put(size, made.stream().map(body).toList()));
        return bodies;
    }

    private Endpoint signed(
            String name, ServerProcess service, Algorithm algorithm, Map<RecordSize, List<byte[]>> bodies) {
        URI hook = Servers.hook(service);
        Supplier<String> token = () -> keys.token(algorithm, hook.toString());
        return new Endpoint(name, hook, service.cpu(), Optional.of(token), bodies);
    }

    private static Endpoint plain(
            String name, ServerProcess server, String path, Map<RecordSize, List<byte[]>> bodies) {
        return new Endpoint(name, server.base().resolve(path), server.cpu(), Optional.empty(), bodies);
    }
}
