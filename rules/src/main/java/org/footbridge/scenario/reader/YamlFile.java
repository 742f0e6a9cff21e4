package org.footbridge.scenario.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.footbridge.scenario.reader.YamlNode.Field;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.footbridge.scenario.reader.YamlNode.Items;
import org.footbridge.scenario.reader.YamlNode.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One YAML file as keys and words with their lines. It is only composed: no type is guessed and no object is built. */
final class YamlFile {

    private static final String REMEDY =
            "look at the indents, colons and quotation marks of this line and the one above";

    private final YamlProblems complaints;

    private YamlFile(YamlProblems complaints) {
        this.complaints = complaints;
    }

    /** The fields of the file; empty where it is no YAML, which has then been said with its line. */
    static Optional<Fields> parse(String text, YamlProblems complaints) {
        var settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .map(new YamlFile(complaints)::entry)
                    .flatMap(root -> fields(root, complaints));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            complaints.at(line, "", "this is no YAML: " + e.getProblem(), REMEDY);
        } catch (YamlEngineException e) {
            complaints.at(1, "", "this is no YAML", "write one scenario a file, see test-scenarios/README.md");
        }
        return Optional.empty();
    }

    private static Optional<Fields> fields(YamlNode root, YamlProblems complaints) {
        if (root instanceof Fields fields) {
            return Optional.of(fields);
        }
        complaints.at(root.line(), "", "a scenario has keys", "begin with scenario: and its name");
        return Optional.empty();
    }

    private YamlNode entry(Node node) {
        return switch (node) {
            case ScalarNode scalar -> new Text(line(scalar), scalar.getValue().strip());
            case SequenceNode sequence ->
                new Items(
                        line(sequence),
                        sequence.getValue().stream().map(this::entry).toList());
            case MappingNode mapping -> fields(mapping);
            default -> new Text(line(node), "");
        };
    }

    private Fields fields(MappingNode mapping) {
        var known = new HashSet<String>();
        List<Field> fields = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode());
            var key = tuple.getKeyNode() instanceof ScalarNode scalar
                    ? scalar.getValue().strip()
                    : "";
            if (key.isEmpty()) {
                complaints.at(line, "", "a key is no word", "write a word and a colon");
            } else if (!known.add(key)) {
                complaints.at(line, key, "this key stands twice", "keep one of them; several entries make a list");
            } else {
                fields.add(new Field(key, line, entry(tuple.getValueNode())));
            }
        }
        return new Fields(line(mapping), fields);
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
