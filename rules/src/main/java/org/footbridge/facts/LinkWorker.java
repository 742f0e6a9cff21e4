package org.footbridge.facts;

/**
 * A practitioner role that holds the link worker job role, or one that could not be read and may hold it.
 *
 * @param role relative reference of the practitioner role
 * @param read whether the role itself could be read; where not, nothing else here is known
 * @param active whether the role is active; a missing mark counts as active
 * @param ended whether the role's period ended before the day of the facts
 * @param contact whether a telephone or e-mail stands on role, service or organisation
 */
public record LinkWorker(String role, boolean read, boolean active, boolean ended, Contact contact) {

    /** Whether there is a way to reach the link worker. */
    public enum Contact {
        RECORDED,
        /** Only an e-mail address of the service or the organisation, which several people share. */
        SHARED_MAILBOX,
        NOT_RECORDED,
        COULD_NOT_BE_READ
    }

    public boolean hasContact() {
        return contact == Contact.RECORDED || contact == Contact.SHARED_MAILBOX;
    }

    /** Whether everything that decides about reaching the link worker could be read. */
    public boolean isChecked() {
        return read && contact != Contact.COULD_NOT_BE_READ;
    }

    public static LinkWorker unread(String role) {
        return new LinkWorker(role, false, true, false, Contact.COULD_NOT_BE_READ);
    }
}
