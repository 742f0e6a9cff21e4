package org.footbridge.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The body of every refusal, in FHIR's JSON. It is served as {@code application/json}: the whole conversation is JSON
 * (cds-hooks_2.0@1), and a 2.0 client need not know a FHIR media type.
 */
@JsonPropertyOrder({"resourceType", "issue"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OperationOutcome(String resourceType, List<Issue> issue) {

    public OperationOutcome {
        issue = List.copyOf(issue);
    }

    /** One finding; {@code expression} names the field at fault where there is one. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Issue(String severity, String code, Details details, String diagnostics, List<String> expression) {
        public Issue {
            expression = List.copyOf(expression);
        }
    }

    /** Carries the code that docs/errors.md explains. */
    public record Details(List<Code> coding) {
        public Details {
            coding = List.copyOf(coding);
        }
    }

    /** A code of docs/errors.md. */
    public record Code(String code) {}

    static OperationOutcome of(ErrorCode fault, String diagnostics, List<String> expression) {
        Details details = new Details(List.of(new Code(fault.code())));
        return new OperationOutcome(
                "OperationOutcome", List.of(new Issue("error", fault.issueType(), details, diagnostics, expression)));
    }
}
