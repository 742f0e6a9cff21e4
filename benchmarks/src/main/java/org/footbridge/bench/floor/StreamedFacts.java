package org.footbridge.bench.floor;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.footbridge.facts.London;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What eight rules ask of a record, read in one pass without keeping anything else. */
final class StreamedFacts {

    private static final JsonFactory JSON = new JsonFactory();

    final Set<String> activeProblems = new HashSet<>();
    double bodyMassIndex = Double.NaN;
    double phq9 = Double.NaN;
    String born = "";
    boolean referral;
    boolean oldReferral;
    boolean linkWorker;
    boolean progress;

    static StreamedFacts of(byte[] request) {
        var facts = new StreamedFacts();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), request)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean prefetch = "prefetch".equals(parser.currentName());
                parser.nextToken();
                if (!prefetch) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    if (parser.nextToken() == JsonToken.START_OBJECT) {
                        facts.resource(parser);
                    }
                }
            }
        }
        return facts;
    }

    /** One resource, or a Bundle of them; the parser stands on its opening brace. */
    private void resource(JsonParser parser) {
        String type = "";
        String code = "";
        String status = "";
        String date = "";
        double value = Double.NaN;
        boolean active = false;
        boolean worker = false;
        boolean telecom = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "resourceType" -> type = parser.getString();
                case "entry" -> entries(parser);
                case "code" -> code = code(parser);
                case "clinicalStatus" -> active = EightRules.ACTIVE.contains(code(parser));
                case "status" -> status = parser.getString();
                case "authoredOn", "birthDate" -> date = parser.getString();
                case "valueQuantity" -> value = value(parser);
                case "participant" -> worker = isLinkWorker(parser);
                case "telecom" -> {
                    telecom = true;
                    parser.skipChildren();
                }
                default -> parser.skipChildren();
            }
        }
        switch (type) {
            case "Patient" -> born = date;
            case "Condition" -> {
                if (active) {
                    activeProblems.add(code);
                }
            }
            case "Observation" -> measurement(code, value);
            case "ServiceRequest" -> {
                boolean open = code.equals(EightRules.REFERRAL) && status.equals("active");
                referral |= open;
                oldReferral |= open
                        && LocalDate.parse(date.substring(0, 10))
                                .isBefore(LocalDate.now(London.ZONE).minusDays(28));
            }
            case "CareTeam" -> linkWorker |= worker && telecom;
            case "Task" -> progress |= status.equals("completed") || status.equals("in-progress");
            default -> {}
        }
    }

    private void measurement(String code, double value) {
        if (code.equals(EightRules.BODY_MASS_INDEX)) {
            bodyMassIndex = value;
        } else if (code.equals(EightRules.PHQ_9)) {
            phq9 = value;
        }
    }

    private void entries(JsonParser parser) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean resource = "resource".equals(parser.currentName());
                parser.nextToken();
                if (resource) {
                    resource(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    /** The first code of a CodeableConcept. */
    private static String code(JsonParser parser) {
        String first = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean coding = "coding".equals(parser.currentName());
            parser.nextToken();
            if (!coding) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean code = "code".equals(parser.currentName());
                    parser.nextToken();
                    if (code && first.isEmpty()) {
                        first = parser.getString();
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }
        return first;
    }

    private static double value(JsonParser parser) {
        double value = Double.NaN;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean number = "value".equals(parser.currentName());
            parser.nextToken();
            if (number) {
                value = parser.getDoubleValue();
            } else {
                parser.skipChildren();
            }
        }
        return value;
    }

    private static boolean isLinkWorker(JsonParser parser) {
        boolean found = false;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean role = "role".equals(parser.currentName());
                parser.nextToken();
                if (!role) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    found |= code(parser).equals(EightRules.LINK_WORKER);
                }
            }
        }
        return found;
    }
}
