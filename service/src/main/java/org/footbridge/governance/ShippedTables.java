package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables shipped inside the program, which serve where no governance folder is named. */
final class ShippedTables {

    private static final String SHIPPED = "rulebase/";

    private ShippedTables() {}

    static FolderSnapshot.Read shipped() {
        try {
            var texts = new HashMap<String, String>();
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + SHIPPED + "**/*.csv")) {
                texts.put(path(resource), resource.getContentAsString(UTF_8));
            }
            return new FolderSnapshot.Read(TableFiles.of(texts), ScenarioFiles.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped rule base cannot be read", e);
        }
    }

    private static String path(Resource resource) throws IOException {
        var url = resource.getURL().toString();
        return url.substring(url.lastIndexOf("/" + SHIPPED) + SHIPPED.length() + 1);
    }
}
