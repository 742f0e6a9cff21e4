package org.footbridge.history;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Settings of git as a reader of history needs them: those of the repository and of the user. JGit would otherwise start the
 * program git to find those of the machine, and write what it measures into the home of the account, which may have none.
 */
final class OwnGitSettings extends SystemReader.Delegate {

    private OwnGitSettings(SystemReader machine) {
        super(machine);
    }

    /** Before anything of a repository is read; JGit has one such reader in a program. */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof OwnGitSettings)) {
            SystemReader.setInstance(new OwnGitSettings(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS files) {
        return new Nothing(super.openUserConfig(parent, files), files);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS files) {
        return new Nothing(parent, files);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS files) {
        return new Nothing(parent, files);
    }

    /**
     * Says nothing more than its parent and keeps nothing, but that the clock of each disk may be coarse. JGit would measure it
     * for seconds at the first repository; so it reads a file once more where it cannot say that nothing has changed.
     */
    private static final class Nothing extends FileBasedConfig {

        /** The coarsest clock of a file system in use, that of FAT. */
        private static final long COARSE_SECONDS = 2;

        @SuppressWarnings("NullAway") // JGit itself has no file for what is not there
        Nothing(@Nullable Config parent, FS files) {
            super(parent, null, files);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    ? unit.convert(COARSE_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
