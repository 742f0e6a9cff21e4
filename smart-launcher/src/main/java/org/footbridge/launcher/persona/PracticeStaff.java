package org.footbridge.launcher.persona;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footbridge.launcher.web.User;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The surgery, the people who work there or with it, and who can sign in: read from {@code practice.yaml}. */
final class PracticeStaff {

    private static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";

    private final List<Resource> resources = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<User> users = new ArrayList<>();
    private final Reference surgery;
    private final Reference doctor;

    PracticeStaff(PersonaFields file) {
        surgery = organisation(file.part("surgery"));
        doctor = doctor(file.part("doctor"));
        file.list("organisations").forEach(this::organisation);
        file.list("services").forEach(this::service);
        file.list("link workers").forEach(this::linkWorker);
        file.list("staff").forEach(this::member);
        file.list("patients online").forEach(entry -> {
            users.add(new User("Patient/" + entry.text("id"), entry.text("name"), "Patient, online", false, List.of()));
            entry.nothingElse();
        });
        file.nothingElse();
    }

    List<Resource> resources() {
        return List.copyOf(resources);
    }

    Reference surgery() {
        return surgery.copy();
    }

    /** Who can sign in: the doctor first. */
    List<User> users() {
        return List.copyOf(users);
    }

    /** The doctor's role, who writes the referrals. */
    Reference doctor() {
        return doctor.copy();
    }

    Reference role(String worker, String where) {
        var name = names.get(worker);
        if (name == null) {
            throw new PersonaException(where + ": no link worker '" + worker + "' in practice.yaml");
        }
        return new Reference("PractitionerRole/" + worker).setDisplay(name);
    }

    private Reference organisation(PersonaFields entry) {
        var organisation = UkCore.named(new Organization(), entry.text("id"));
        organisation.setActive(true).setName(entry.text("name"));
        entry.maybe("ods code")
                .ifPresent(code -> organisation.addIdentifier().setSystem(ODS).setValue(code));
        organisation.setTelecom(contact(entry));
        entry.nothingElse();
        resources.add(organisation);
        return new Reference("Organization/" + organisation.getId()).setDisplay(organisation.getName());
    }

    private Reference doctor(PersonaFields entry) {
        var id = entry.text("id");
        employed(id, "General practitioner", true, entry);
        return new Reference("PractitionerRole/" + id).setDisplay(names.get(id));
    }

    private void member(PersonaFields entry) {
        boolean clinician = !"no".equals(entry.text("clinician", "yes"));
        employed(entry.text("id"), entry.text("role"), clinician, entry);
    }

    private void employed(String id, String as, boolean clinician, PersonaFields entry) {
        resources.add(practitioner(id, entry));
        var role = UkCore.named(new PractitionerRole(), id);
        role.setActive(true).setPractitioner(person(id)).setOrganization(surgery());
        role.addCode().setText(as);
        role.setTelecom(contact(entry));
        var governs = entry.maybe("governs").stream().toList();
        entry.nothingElse();
        resources.add(role);
        users.add(new User("Practitioner/" + id, entry.text("name"), as, clinician, governs));
    }

    private void service(PersonaFields entry) {
        var service = UkCore.named(new HealthcareService(), entry.text("id"));
        service.setActive(true).setName(entry.text("name"));
        service.setProvidedBy(new Reference("Organization/" + entry.text("organisation")));
        service.setTelecom(contact(entry));
        entry.nothingElse();
        resources.add(service);
    }

    private void linkWorker(PersonaFields entry) {
        var id = entry.text("id");
        resources.add(practitioner(id, entry));
        var role = UkCore.named(new PractitionerRole(), id);
        role.setActive(!"no".equals(entry.text("active", "yes")))
                .setPractitioner(person(id))
                .setOrganization(new Reference("Organization/" + entry.text("organisation")))
                .addCode(UkCore.linkWorkerRole());
        entry.maybe("service")
                .ifPresent(service -> role.addHealthcareService(new Reference("HealthcareService/" + service)));
        role.setTelecom(contact(entry));
        entry.nothingElse();
        resources.add(role);
    }

    private Practitioner practitioner(String id, PersonaFields entry) {
        var practitioner = UkCore.named(new Practitioner(), id)
                .setActive(true)
                .addName(UkCore.name(List.of(entry.text("name").split(" ", -1))));
        names.put(id, entry.text("name"));
        return practitioner;
    }

    private Reference person(String id) {
        return new Reference("Practitioner/" + id).setDisplay(names.get(id));
    }

    private static List<ContactPoint> contact(PersonaFields entry) {
        List<ContactPoint> points = new ArrayList<>();
        entry.maybe("phone").ifPresent(phone -> points.add(work(ContactPointSystem.PHONE, phone)));
        entry.maybe("email").ifPresent(email -> points.add(work(ContactPointSystem.EMAIL, email)));
        return points;
    }

    private static ContactPoint work(ContactPointSystem system, String value) {
        return new ContactPoint().setSystem(system).setValue(value).setUse(ContactPointUse.WORK);
    }
}
