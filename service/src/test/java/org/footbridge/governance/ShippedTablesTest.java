package org.footbridge.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedTablesTest {

    /** What was reviewed in the folder is what runs: nothing more is packed, and nothing is left behind. */
    @Test
    void inside_the_program_are_those_of_the_folder() {
        var packed = FolderSnapshot.shipped().tables();

        assertThat(packed.paths())
                .isEqualTo(TableFiles.in(RuleBaseFolders.SHIPPED).paths());
        assertThat(packed.sha256())
                .isEqualTo(TableFiles.in(RuleBaseFolders.SHIPPED).sha256());
    }

    @Test
    void of_a_team_are_read_from_its_own_folder(@TempDir Path folder) throws IOException {
        RuleBaseFolders.copy(folder);

        assertThat(FolderSnapshot.of(folder))
                .isInstanceOfSatisfying(
                        FolderSnapshot.Read.class,
                        read -> assertThat(read.tables().sha256())
                                .isEqualTo(FolderSnapshot.shipped().tables().sha256()));
    }
}
