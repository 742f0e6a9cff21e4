package org.footbridge.card;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.footbridge.advice.Advice.Withheld;
import org.footbridge.advice.TraceStep;

/**
 * What stands behind one card.
 *
 * @param because the rules of what it suggests or finds, and those of what it does not suggest
 * @param withheldRoutes the routes that it says are not suggested
 */
record CardBasis(List<TraceStep> because, List<String> withheldRoutes) {

    static final CardBasis NOTHING = new CardBasis(List.of(), List.of());

    CardBasis {
        because = List.copyOf(because);
        withheldRoutes = List.copyOf(withheldRoutes);
    }

    static CardBasis of(Collection<TraceStep> because, Collection<Withheld> withheld) {
        var all = new LinkedHashSet<>(because);
        withheld.forEach(route -> all.addAll(route.because()));
        return new CardBasis(
                List.copyOf(all),
                withheld.stream().map(Withheld::route).distinct().sorted().toList());
    }
}
