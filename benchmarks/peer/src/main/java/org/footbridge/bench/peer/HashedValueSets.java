package org.footbridge.bench.peer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.terminology.CodeSystemInfo;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;
import org.opencds.cqf.cql.engine.terminology.ValueSetInfo;

/** The value sets of the rules as hash sets of codes. */
final class HashedValueSets implements TerminologyProvider {

    private final Map<String, Set<String>> codes = new HashMap<>();

    HashedValueSets() {
        Knowledge.VALUE_SETS.forEach((name, set) -> codes.put(Knowledge.urlOf(name), set));
    }

    Set<String> codesOf(String url) {
        return codes.getOrDefault(url, Set.of());
    }

    @Override
    public boolean in(Code code, ValueSetInfo valueSet) {
        return codesOf(String.valueOf(valueSet.getId())).contains(code.getCode());
    }

    @Override
    public Iterable<Code> expand(ValueSetInfo valueSet) {
        return codesOf(String.valueOf(valueSet.getId())).stream()
                .map(code -> new Code().withSystem("http://snomed.info/sct").withCode(code))
                .toList();
    }

    @Override
    public Code lookup(Code code, CodeSystemInfo codeSystem) {
        return code;
    }
}
