package org.footbridge.settings;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the setting that stopped the start, instead of a stack trace; named in META-INF/spring.factories. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingAnalyzer implements FailureAnalyzer {
    private static final Pattern KEY = Pattern.compile("\\$\\{([a-z0-9.-]+).*}");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        var chain =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        // What our own check says is plainer than what Spring makes of it.
        return Stream.<Function<Throwable, Optional<String>>>of(SettingAnalyzer::refused, SettingAnalyzer::unreadable)
                .flatMap(problem -> chain.stream().map(problem).flatMap(Optional::stream))
                .findFirst()
                .map(problem -> new FailureAnalysis(
                        problem,
                        "Correct this setting, then start again; docs/configuration.md lists every setting.",
                        failure))
                .orElse(null);
    }

    private static Optional<String> refused(Throwable cause) {
        return Optional.ofNullable(cause.getMessage())
                .filter(message -> cause instanceof IllegalArgumentException && message.startsWith("footbridge."));
    }

    private static Optional<String> unreadable(Throwable cause) {
        return switch (cause) {
            case UnsatisfiedDependencyException unsatisfied ->
                key(unsatisfied.getInjectionPoint()).map(SettingAnalyzer::wrongForm);
            case BindException broken
            when broken.getName().toString().startsWith("footbridge.") ->
                Optional.of(wrongForm(broken.getName().toString()));
            case BeanCreationException broken
            when "dataSource".equals(broken.getBeanName()) ->
                Optional.of("spring.datasource.url cannot be used: "
                        + broken.getMostSpecificCause().getMessage());
            default -> Optional.empty();
        };
    }

    private static String wrongForm(String key) {
        return key + " has a value of the wrong form";
    }

    /** The setting that was to be injected there. */
    private static Optional<String> key(@Nullable InjectionPoint point) {
        return Optional.ofNullable(point)
                .map(it -> it.getAnnotation(Value.class))
                .map(value -> KEY.matcher(value.value()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1));
    }
}
