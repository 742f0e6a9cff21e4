package org.footbridge.recordwriter;

import java.util.List;
import org.footbridge.facts.LinkWorker;
import org.footbridge.recordwriter.entry.FhirDate;
import org.footbridge.recordwriter.entry.TermCodes;
import org.footbridge.recordwriter.entry.WriterContext;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/** A link worker: the person, the role, and the service and organisation, any of which may give the number. */
final class LinkWorkerWriter {

    private static final String NUMBER = "0300 000 0000";

    /** Where a number or address stands. */
    private enum Reach {
        BY_TELEPHONE,
        BY_E_MAIL,
        THROUGH_THE_SERVICE,
        THROUGH_THE_ORGANISATION
    }

    /** Where the one e-mail address stands that several people read. */
    private enum Mailbox {
        OF_THE_SERVICE,
        OF_THE_ORGANISATION,
        OF_BOTH
    }

    /** The ways in which there is none. */
    private enum NoReach {
        NOTHING_AT_ALL,
        ONLY_A_FAX,
        ONLY_AN_OLD_NUMBER,
        ONLY_A_NUMBER_THAT_HAS_ENDED
    }

    private final WriterContext context;

    LinkWorkerWriter(WriterContext context) {
        this.context = context;
    }

    /** The resources of one link worker, all under one id. */
    private record Post(
            Practitioner person, PractitionerRole role, HealthcareService service, Organization organisation) {}

    void write(LinkWorker worker) {
        var post = post(PathwayWriter.id(worker.role()));
        post.role().setActive(worker.active());
        if (worker.ended()) {
            post.role().setPeriod(over());
        }
        if (worker.read()) {
            contact(post, worker.contact());
        } else {
            context.sheet().refuse(worker.role());
        }
        context.sheet().add(post.person());
        context.sheet().add(post.role());
        context.sheet().add(post.service());
        context.sheet().add(post.organisation());
    }

    private Post post(String id) {
        var post = new Post(new Practitioner(), new PractitionerRole(), new HealthcareService(), new Organization());
        List.of(post.person(), post.role(), post.service(), post.organisation())
                .forEach(resource -> resource.setId(id));
        post.person().addName().setFamily("Testworker");
        post.service().setName("Social prescribing");
        post.organisation().setName("Riverside");
        post.role()
                .setPractitioner(new Reference("Practitioner/" + id))
                .setOrganization(new Reference("Organization/" + id))
                .addHealthcareService(new Reference("HealthcareService/" + id))
                .addCode(TermCodes.concept(context.turns()
                        .next(
                                Vocabulary.LINK_WORKER,
                                context.vocabulary()
                                        .valueSet(Vocabulary.LINK_WORKER)
                                        .entries())));
        return post;
    }

    private void contact(Post post, LinkWorker.Contact contact) {
        switch (contact) {
            case RECORDED -> reach(post);
            case SHARED_MAILBOX -> mailbox(post);
            case NOT_RECORDED -> noReach(post.role());
            case COULD_NOT_BE_READ ->
                context.sheet()
                        .refuse(context.turns().next("refused", List.of("Organization/", "HealthcareService/"))
                                + post.role().getIdElement().getIdPart());
        }
    }

    private void reach(Post post) {
        switch (context.turns().next("reach", List.of(Reach.values()))) {
            case BY_TELEPHONE -> post.role().addTelecom(point(ContactPointSystem.PHONE, NUMBER));
            case BY_E_MAIL -> post.role().addTelecom(point(ContactPointSystem.EMAIL, "link.worker@example.org"));
            case THROUGH_THE_SERVICE -> post.service().addTelecom(point(ContactPointSystem.PHONE, NUMBER));
            case THROUGH_THE_ORGANISATION -> post.organisation().addTelecom(point(ContactPointSystem.SMS, NUMBER));
        }
    }

    private void mailbox(Post post) {
        var mailbox = point(ContactPointSystem.EMAIL, "social.prescribing@example.org");
        switch (context.turns().next("mailbox", List.of(Mailbox.values()))) {
            case OF_THE_SERVICE -> post.service().addTelecom(mailbox);
            case OF_THE_ORGANISATION -> post.organisation().addTelecom(mailbox);
            case OF_BOTH -> {
                post.service().addTelecom(mailbox);
                post.organisation().addTelecom(mailbox.copy());
            }
        }
    }

    private void noReach(PractitionerRole role) {
        switch (context.turns().next("no reach", List.of(NoReach.values()))) {
            case NOTHING_AT_ALL -> {
                // Neither the role nor anything it names gives one.
            }
            case ONLY_A_FAX -> role.addTelecom(point(ContactPointSystem.FAX, NUMBER));
            case ONLY_AN_OLD_NUMBER ->
                role.addTelecom(point(ContactPointSystem.PHONE, NUMBER).setUse(ContactPointUse.OLD));
            case ONLY_A_NUMBER_THAT_HAS_ENDED ->
                role.addTelecom(point(ContactPointSystem.PHONE, NUMBER).setPeriod(over()));
        }
    }

    private static ContactPoint point(ContactPointSystem system, String value) {
        return new ContactPoint().setSystem(system).setValue(value).setUse(ContactPointUse.WORK);
    }

    private Period over() {
        return new Period().setEndElement(FhirDate.of(context.asOf().minusDays(1)));
    }
}
