package org.footbridge.structure;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The classes that stand in the same Maven module as one of them, whatever their package. */
final class ModuleOf extends DescribedPredicate<JavaClass> {
    private final String place;

    ModuleOf(Class<?> one) {
        super("are in the module of %s", one.getSimpleName());
        place = one.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    @Override
    public boolean test(JavaClass type) {
        return type.getBaseComponentType()
                .getSource()
                .map(source -> source.getUri().toString().contains(place))
                .orElse(false);
    }
}
