package org.footbridge.bench.request;

/** Sizes of a record: how many resources of each type it has. */
public enum RecordSize {
    /** A person who hardly ever comes: 15 resources. */
    SMALL(5, 5, 2, 1),
    /** A person with some long-term conditions: 120 resources. */
    TYPICAL(35, 78, 3, 2),
    /** A whole life in one record: 2,001 resources. */
    LARGE(150, 1836, 11, 2);

    final int conditions;
    final int observations;
    final int careTeams;
    final int tasks;

    RecordSize(int conditions, int observations, int careTeams, int tasks) {
        this.conditions = conditions;
        this.observations = observations;
        this.careTeams = careTeams;
        this.tasks = tasks;
    }

    /** All resources: the patient and the one referral too. */
    public int resources() {
        return 2 + conditions + observations + careTeams + tasks;
    }

    /** The name in tables. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
