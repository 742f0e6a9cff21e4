package org.footbridge.governance.acts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.change.Role;
import org.footbridge.governance.acts.Act.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of what people did, in SQL that H2 (in its PostgreSQL mode) and PostgreSQL both speak. */
@Repository
public class Acts {
    private static final Logger LOG = LoggerFactory.getLogger(Acts.class);
    private static final int MOST = 1000;
    private static final List<Kind> LIVE = List.of(Kind.PUBLISHED, Kind.ROLLED_BACK, Kind.EMERGENCY, Kind.WENT_LIVE);
    private static final String ALL = "select * from governance_act ";

    /** Who does what nobody does. */
    private static final String ITSELF = "Footbridge";

    private final JdbcClient jdbc;
    private final Clock clock;

    Acts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is about to be kept.
     *
     * @param change the name of the change; empty where it is about none
     * @param tree SHA-256 of all tables and scenarios
     * @param commit as git names it; empty where there is none
     * @param reason in the person's words
     * @param seen the names of the weakenings that the person was shown
     * @param due the day on which it is to happen, of what is to happen later
     */
    public record What(
            Kind kind,
            String change,
            String tree,
            String commit,
            String reason,
            List<String> seen,
            Optional<LocalDate> due) {
        public What {
            seen = List.copyOf(seen);
        }

        /** Done at once. */
        public What(Kind kind, String change, String tree, String commit, String reason, List<String> seen) {
            this(kind, change, tree, commit, reason, seen, Optional.empty());
        }
    }

    /** Keeps an act of a person, done now. */
    public void add(TeamMember person, What what) {
        add(person.name(), person.id(), person.highest().word(), what, Optional.empty());
    }

    /** Keeps an approval that stands in git; once, whichever instance sees it first. */
    public void addSigned(TeamMember person, What approval, String tag) {
        try {
            add(person.name(), person.id(), person.highest().word(), approval, Optional.of(tag));
        } catch (DuplicateKeyException another) {
            LOG.debug("Another instance has taken the tag {}", tag);
        }
    }

    /** Whether the approval of a tag is kept. */
    public boolean knowsTag(String tag) {
        return jdbc.sql("select count(*) from governance_act where tag_id = ?")
                        .param(tag)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether a commit was written here, for somebody who had signed in. */
    public boolean wrote(String commit) {
        return jdbc.sql(ALL + "where commit_id = ?").param(commit).query(Acts::act).list().stream()
                .anyMatch(act -> act.kind().writes());
    }

    /** The number of the last act; 0 before the first. */
    public long lastNumber() {
        return jdbc.sql("select coalesce(max(act_number), 0) from governance_act")
                .query(Long.class)
                .single();
    }

    /** Keeps what Footbridge has done by itself just now. */
    public void addByItself(What what) {
        add(ITSELF, ITSELF, "program", what, Optional.empty());
    }

    private void add(String person, String personId, String role, What what, Optional<String> tag) {
        jdbc.sql("""
                insert into governance_act (done_at, kind, change_name, person, person_id, person_role, tree_sha256, commit_id,
                  reason, seen, due, tag_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        what.kind().name(),
                        what.change(),
                        person,
                        personId,
                        role,
                        what.tree(),
                        what.commit(),
                        what.reason(),
                        what.seen().toArray(String[]::new))
                .param(what.due().orElse(null))
                .param(tag.orElse(null))
                .update();
    }

    /** What was done to a change, the first first. */
    public List<Act> of(String change) {
        return jdbc.sql(ALL + "where change_name = ? order by act_number")
                .param(change)
                .query(Acts::act)
                .list();
    }

    /** The last acts, the last first. */
    public List<Act> last(int most) {
        return jdbc.sql(ALL + "order by act_number desc limit ?")
                .param(most)
                .query(Acts::act)
                .list();
    }

    /** The last acts of a kind, the last first. */
    public List<Act> last(Kind kind, int most) {
        return jdbc.sql(ALL + "where kind = ? order by act_number desc limit ?")
                .params(kind.name(), most)
                .query(Acts::act)
                .list();
    }

    /** The approvals of just these tables and scenarios since somebody last withdrew them, without those taken back. */
    public List<Act> approvals(String tree) {
        long withdrawn = about(tree, Kind.WITHDRAWN).stream()
                .mapToLong(Act::number)
                .max()
                .orElse(0);
        var takenBack = about(tree, Kind.TAKEN_BACK);
        return about(tree, Kind.APPROVED).stream()
                .filter(act -> act.number() > withdrawn)
                .filter(act -> takenBack.stream()
                        .noneMatch(back -> back.number() > act.number() && act.isBy(back.personId(), back.person())))
                .toList();
    }

    /**
     * The names of the weakenings in just these tables and scenarios that the clinical safety officer was shown and has
     * approved, or that somebody answers for who has just rolled back to them: once something else is live, they need an
     * approval as all else does.
     */
    public Set<String> answeredFor(String tree) {
        var approved = approvals(tree).stream().filter(act -> act.role().equals(Role.SAFETY_OFFICER.word()));
        return Stream.concat(approved, emergency(tree).stream())
                .flatMap(act -> act.seen().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The last act that made anything live, where it was an emergency and about just these tables and scenarios. */
    private Optional<Act> emergency(String tree) {
        return LIVE.stream()
                .flatMap(kind -> last(kind, 1).stream())
                .max(Comparator.comparingLong(Act::number))
                .filter(act -> act.kind() == Kind.EMERGENCY && act.tree().equals(tree));
    }

    /** Whether just these tables and scenarios were live, however they came to be so. */
    public boolean madeLive(String tree) {
        return LIVE.stream().anyMatch(kind -> !about(tree, kind).isEmpty());
    }

    /** Emergencies at which no second person has looked yet, the last first. */
    public List<Act> unseconded() {
        var looked = last(Kind.SECONDED, MOST).stream().map(Act::change).collect(Collectors.toSet());
        return last(Kind.EMERGENCY, MOST).stream()
                .filter(act -> !looked.contains(String.valueOf(act.number())))
                .toList();
    }

    private List<Act> about(String tree, Kind kind) {
        return jdbc.sql(ALL + "where tree_sha256 = ? and kind = ? order by act_number")
                .params(tree, kind.name())
                .query(Acts::act)
                .list();
    }

    private static Act act(ResultSet row, int number) throws SQLException {
        return new Act(
                row.getLong("act_number"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                Kind.valueOf(row.getString("kind")),
                row.getString("change_name"),
                row.getString("person"),
                row.getString("person_id"),
                row.getString("person_role"),
                row.getString("tree_sha256"),
                row.getString("commit_id"),
                row.getString("reason"),
                texts(row.getArray("seen")),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                Optional.ofNullable(row.getString("tag_id")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
