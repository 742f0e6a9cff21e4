package org.footbridge.launcher.persona;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a YAML file in which every value is the text that stands there: no, 14:30 and 0123 stay what they are. */
final class YamlFiles {

    private YamlFiles() {}

    static PersonaFields read(Resource file) {
        var name = String.valueOf(file.getFilename());
        try (InputStream in = file.getInputStream()) {
            var loading = new LoaderOptions();
            loading.setAllowDuplicateKeys(false);
            var dumping = new DumperOptions();
            var yaml =
                    new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new TextOnly());
            return new PersonaFields(name, yaml.load(in));
        } catch (IOException | YAMLException e) {
            throw new PersonaException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: the code that reads a field says what type it must be.
        }
    }
}
