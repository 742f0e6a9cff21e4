package org.footbridge.launcher.fhir;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Bundle;

/** Transactions and batches, sent to the server's base. */
final class TransactionProvider {

    private final RecordWriter writer;

    TransactionProvider(RecordWriter writer) {
        this.writer = writer;
    }

    @Transaction
    public Bundle transaction(@TransactionParam Bundle bundle, RequestDetails request) {
        return writer.apply(bundle, BearerTokenInterceptor.of(request));
    }
}
