package org.footbridge.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports spans over OTLP where an endpoint is set; without one there are none. */
@Configuration(proxyBeanMethods = false)
class Tracing {
    static final TracerProvider OFF = TracerProvider.noop();

    private static final W3CTraceContextPropagator TRACE_CONTEXT = W3CTraceContextPropagator.getInstance();

    /** Spans wait in a queue of bounded length; what a collector does not take is dropped, and nobody waits for it. */
    @Bean
    TracerProvider tracerProvider(@Value("${footbridge.traces-endpoint}") String endpoint) {
        if (endpoint.isBlank()) {
            return OFF;
        }
        var exporter = OtlpHttpSpanExporter.builder().setEndpoint(endpoint).build();
        return SdkTracerProvider.builder()
                .setResource(Resource.getDefault()
                        .merge(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "footbridge"))))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
    }

    /** The caller's span. Its {@code tracestate} and baggage are left: they may hold anything. */
    static Context context(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : TRACE_CONTEXT.extract(Context.root(), traceparent, TraceParent.HEADER);
    }

    private enum TraceParent implements TextMapGetter<String> {
        HEADER;

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals("traceparent") ? traceparent : null;
        }
    }
}
