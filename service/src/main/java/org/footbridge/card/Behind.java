package org.footbridge.card;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.footbridge.advice.Advice.Withheld;
import org.footbridge.advice.Because;

/**
 * What stands behind one card.
 *
 * @param because the rules of what it suggests or finds, and those of what it does not suggest
 * @param withheldRoutes the routes that it says are not suggested
 */
record Behind(List<Because> because, List<String> withheldRoutes) {

    static final Behind NOTHING = new Behind(List.of(), List.of());

    Behind {
        because = List.copyOf(because);
        withheldRoutes = List.copyOf(withheldRoutes);
    }

    static Behind of(Collection<Because> because, Collection<Withheld> withheld) {
        var all = new LinkedHashSet<>(because);
        withheld.forEach(route -> all.addAll(route.because()));
        return new Behind(
                List.copyOf(all),
                withheld.stream().map(Withheld::route).distinct().sorted().toList());
    }
}
