package org.footbridge.bench.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.footbridge.bench.request.GeneratedRecord;
import org.footbridge.bench.request.HookRequests;
import tools.jackson.databind.json.JsonMapper;

/**
 * FHIR server of a record system, as far as the service reads it: one patient, and searches by patient in pages. It runs
 * in the process of the caller, so that its own work is not counted.
 */
public final class RecordServer implements AutoCloseable {

    private static final int PAGE = 250;
    private static final byte[] EMPTY =
            JsonMapper.shared().writeValueAsBytes(HookRequests.searchset(java.util.List.of()));

    private final HttpServer server;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

    /** Starts on a free port of this machine. */
    public RecordServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/fhir", this::answer);
        server.start();
    }

    /** Its FHIR base URL. */
    public String base() {
        return "http://localhost:" + server.getAddress().getPort() + "/fhir";
    }

    /** Takes a record in; its answers are made now. */
    public void add(GeneratedRecord record) {
        String id = record.patientId();
        answers.put("/fhir/Patient/" + id, JsonMapper.shared().writeValueAsBytes(record.patient()));
        record.byType().forEach((type, resources) -> {
            for (int from = 0; from < resources.size(); from += PAGE) {
                var page = HookRequests.searchset(resources.subList(from, Math.min(from + PAGE, resources.size())));
                page.put("total", resources.size());
                if (from + PAGE < resources.size()) {
                    page.putArray("link")
                            .addObject()
                            .put("relation", "next")
                            .put("url", base() + "/" + type + "?page=" + (from + PAGE) + "&patient=" + id);
                }
                answers.put(key(type, id, from), JsonMapper.shared().writeValueAsBytes(page));
            }
        });
    }

    private static String key(String type, String patient, int from) {
        return "/fhir/" + type + " " + patient + " " + from;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var uri = exchange.getRequestURI();
            byte[] body =
                    answers.get(uri.getQuery() == null ? uri.getPath() : searchKey(uri.getPath(), uri.getQuery()));
            byte[] sent = body == null ? EMPTY : body;
            exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
            exchange.sendResponseHeaders(200, sent.length);
            exchange.getResponseBody().write(sent);
        }
    }

    private static String searchKey(String path, String query) {
        String patient = "";
        int from = 0;
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith("patient=")) {
                patient = parameter.substring(parameter.lastIndexOf('/') + 1).replace("patient=", "");
            } else if (parameter.startsWith("page=")) {
                from = Integer.parseInt(parameter.substring("page=".length()));
            }
        }
        return path + " " + patient + " " + from;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
