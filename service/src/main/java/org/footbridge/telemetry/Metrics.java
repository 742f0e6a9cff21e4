package org.footbridge.telemetry;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Metrics for Prometheus: the meters of this service, and memory and processor of its JVM. Spring's own are left out, since
 * they would measure each filter of each call.
 */
@Configuration(proxyBeanMethods = false)
class Metrics {

    @Bean
    PrometheusMeterRegistry meterRegistry() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean
    JvmMemoryMetrics jvmMemory(PrometheusMeterRegistry meters) {
        var memory = new JvmMemoryMetrics();
        memory.bindTo(meters);
        return memory;
    }

    /** Closed at the end, since it listens to the collectors. */
    @Bean
    JvmGcMetrics jvmCollections(PrometheusMeterRegistry meters) {
        var collections = new JvmGcMetrics();
        collections.bindTo(meters);
        return collections;
    }

    @Bean
    ProcessorMetrics processor(PrometheusMeterRegistry meters) {
        var processor = new ProcessorMetrics();
        processor.bindTo(meters);
        return processor;
    }

    @Bean
    Scrape scrape(PrometheusMeterRegistry meters) {
        return new Scrape(meters);
    }

    /** What Prometheus fetches. */
    @WebEndpoint(id = "prometheus")
    record Scrape(PrometheusMeterRegistry meters) {
        @ReadOperation(produces = "text/plain;version=0.0.4;charset=utf-8")
        String text() {
            return meters.scrape();
        }
    }
}
