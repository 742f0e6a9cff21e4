package org.footbridge.governance.kept;

import org.footbridge.table.FileProblem;

/** What the database says of the rule base that was live last. */
public sealed interface LastLive {

    /** It is here, with the SHA-256 under which it was kept. */
    record Kept(KeptRuleBase ruleBase) implements LastLive {}

    /** None was live. */
    record NeverLive() implements LastLive {}

    /** It cannot be read, is damaged, or may be the rule base of others. */
    record Unusable(FileProblem problem) implements LastLive {

        static Unusable because(String wrong, String instead) {
            return new Unusable(new FileProblem("the last good version", 0, "", wrong, instead));
        }
    }
}
