package org.footbridge.bench.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.footbridge.bench.request.RecordSize;
import org.footbridge.bench.server.ProcessCpu;

/**
 * One way of answering a request, of those that are compared.
 *
 * @param name its name in tables
 * @param url what is called
 * @param cpu the CPU time of the process that answers
 * @param token a new token for each call, where the endpoint wants one
 * @param bodies bodies of each size, of which each call takes the next
 */
public record Endpoint(
        String name, URI url, ProcessCpu cpu, Optional<Supplier<String>> token, Map<RecordSize, List<byte[]>> bodies) {
    public Endpoint {
        bodies = Map.copyOf(bodies);
    }
}
