package org.footbridge.recordwriter.journey;

import java.util.List;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.recordwriter.entry.FhirDate;
import org.footbridge.recordwriter.entry.RecordBuilder;
import org.footbridge.recordwriter.entry.WriterContext;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;

/** Messages about a referral, to the patient and to the practice, as Communications. */
final class CommunicationWriter {

    private enum Link {
        BASED_ON,
        ABOUT
    }

    private enum DateIn {
        SENT,
        RECEIVED
    }

    /** Where nobody is named, the patient is. */
    private enum Named {
        THE_PATIENT,
        NOBODY
    }

    private final WriterContext context;

    CommunicationWriter(WriterContext context) {
        this.context = context;
    }

    String toThePatient(ReferralEvent event) {
        var message = message(event);
        switch (context.turns().next("recipient", List.of(Named.values()))) {
            case THE_PATIENT -> message.addRecipient(RecordBuilder.patient());
            case NOBODY -> {
                // No recipient.
            }
        }
        return context.sheet().add(message);
    }

    String back(ReferralEvent event) {
        return context.sheet().add(message(event).addRecipient(new Reference("Practitioner/gp")));
    }

    private Communication message(ReferralEvent event) {
        var message =
                new Communication().setStatus(CommunicationStatus.COMPLETED).setSubject(RecordBuilder.patient());
        var referral = new Reference(event.referral());
        switch (context.turns().next("message about", List.of(Link.values()))) {
            case BASED_ON -> message.addBasedOn(referral);
            case ABOUT -> message.addAbout(referral);
        }
        if (event.when() != null) {
            switch (context.turns().next("message dated", List.of(DateIn.values()))) {
                case SENT -> {
                    message.setSentElement(FhirDate.of(event.when()));
                    message.setReceivedElement(FhirDate.of(context.asOf()));
                }
                case RECEIVED -> message.setReceivedElement(FhirDate.of(event.when()));
            }
        }
        return message;
    }
}
