package org.footbridge.history;

import java.util.Optional;
import org.footbridge.history.RuleBaseRepository.Commit;

/**
 * A tag that says something of a commit.
 *
 * @param name as git has it, without {@code refs/tags/}
 * @param id of the tag itself, as git names it
 * @param commit what it is about
 * @param message the whole of it, without the signature
 * @param key the fingerprint of the SSH key that has signed the tag; empty where no signature fits
 * @param commitKey the same of the commit
 */
public record SignedTag(
        String name, String id, Commit commit, String message, Optional<String> key, Optional<String> commitKey) {}
