package org.footbridge.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list of codes in whichever of the known forms it comes: a FHIR ValueSet or ConceptMap, or a CSV table. */
public final class CodeListFile {

    private CodeListFile() {}

    /**
     * Reads a list.
     *
     * @param bytes the file
     * @param cluster which cluster of a table that holds several
     * @throws CodeListException where it is no list of a known form
     */
    public static CodeList read(byte[] bytes, Optional<String> cluster) {
        var text = text(bytes).strip();
        if (text.isEmpty()) {
            throw new CodeListException("the file is empty; give a list of codes");
        }
        if (text.startsWith("PK")) {
            throw new CodeListException("this is a spreadsheet or an archive; save the sheet as CSV (UTF-8) first");
        }
        if (text.startsWith("<")) {
            throw new CodeListException("this is XML or a web page; save a FHIR resource as JSON, or a list as CSV");
        }
        return text.startsWith("{") || text.startsWith("[") ? resource(json(text)) : CsvCodeList.read(text, cluster);
    }

    private static String text(byte[] bytes) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CodeListException("the file is not UTF-8 text; save it as CSV (UTF-8) or as JSON");
        }
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new CodeListException(
                    "the file is not JSON" + (line > 0 ? " (line " + line + ")" : "") + "; fetch it again");
        }
    }

    private static CodeList resource(JsonNode resource) {
        var type = resource.path("resourceType").asString("");
        return switch (type) {
            case "ValueSet" -> ValueSetJson.read(resource);
            case "ConceptMap" -> ConceptMapJson.read(resource);
            default ->
                throw new CodeListException("this is "
                        + (type.isEmpty() ? "JSON without a resourceType" : "a " + type)
                        + "; give a ValueSet or a ConceptMap");
        };
    }

    /** What a resource says of itself in one element, {@code -} where it says nothing. */
    static String about(JsonNode resource, String element) {
        var text = resource.path(element).asString("").strip();
        return text.isEmpty() ? CodeList.UNKNOWN : text;
    }

    /** The day of a date or a time, {@code -} where it is not given to the day. */
    static String day(JsonNode resource) {
        var date = about(resource, "date");
        try {
            return LocalDate.parse(date.substring(0, Math.min(10, date.length())))
                    .toString();
        } catch (DateTimeParseException e) {
            return CodeList.UNKNOWN;
        }
    }
}
