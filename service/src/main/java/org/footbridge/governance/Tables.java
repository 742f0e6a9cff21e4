package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.footbridge.table.TableFiles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the tables come from: a governance team's folder, or the ones shipped inside the program. */
final class Tables {

    private static final String SHIPPED = "rulebase/";

    private Tables() {}

    /** The tables of a folder, or the shipped ones where none is named. */
    static TableFiles from(String folder) {
        if (folder.isBlank()) {
            return shipped();
        }
        if (!Files.isDirectory(Path.of(folder))) {
            throw new FaultyRuleBase(folder + " is no folder: give footbridge.rulebase the folder of the tables");
        }
        return TableFiles.in(Path.of(folder));
    }

    private static TableFiles shipped() {
        try {
            var texts = new HashMap<String, String>();
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + SHIPPED + "**/*.csv")) {
                texts.put(path(resource), resource.getContentAsString(UTF_8));
            }
            return TableFiles.of(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped rule base cannot be read", e);
        }
    }

    private static String path(Resource resource) throws IOException {
        var url = resource.getURL().toString();
        return url.substring(url.lastIndexOf("/" + SHIPPED) + SHIPPED.length() + 1);
    }
}
