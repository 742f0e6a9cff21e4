package org.footbridge.scenario.reader;

import java.util.Collection;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;

/** What is wrong in one file, each with its line, the key it stands under and what to write instead. */
final class YamlProblems {

    private final String file;
    private final FileProblems problems;
    private int count;

    YamlProblems(String file, FileProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    String file() {
        return file;
    }

    /** How often something was wrong so far. */
    int count() {
        return count;
    }

    void at(int line, String key, String wrong, String instead) {
        count++;
        problems.inLine(file, line, key, wrong, instead);
    }

    void unknown(int line, String key, String word, Collection<String> known) {
        at(line, key, "unknown word \"" + word + "\"", NearestWord.suggestion(word, known));
    }

    /** Reports every key that is none of those. */
    void expect(Fields fields, Collection<String> keys) {
        for (var field : fields.fields()) {
            if (!keys.contains(field.key())) {
                at(field.line(), field.key(), "unknown key", NearestWord.suggestion(field.key(), keys));
            }
        }
    }

    /** The text of an entry, or a complaint and nothing. */
    String text(String key, YamlNode entry) {
        if (entry instanceof YamlNode.Text text) {
            return text.text();
        }
        at(entry.line(), key, "one value belongs here", "write it behind the colon");
        return "";
    }

    /** The text behind a key, or another one where the key is not there. */
    String text(Fields fields, String key, String otherwise) {
        return fields.find(key).map(field -> text(key, field.value())).orElse(otherwise);
    }

    /** The fields of an entry; what holds none is reported, unless it is empty. */
    Fields fields(String key, YamlNode entry, String example) {
        if (entry instanceof Fields fields) {
            return fields;
        }
        if (!entry.each().isEmpty()) {
            at(entry.line(), key, "keys and values belong here", "write for example " + example);
        }
        return Fields.none(entry.line());
    }
}
