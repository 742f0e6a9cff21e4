package org.footbridge.launcher.oauth;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The SMART configuration below the FHIR base. It has a servlet of its own at exactly that address, since the FHIR
 * server takes everything else there.
 */
@Configuration(proxyBeanMethods = false)
class SmartConfigurationEndpoint {

    private static final String PATH = "/fhir/.well-known/smart-configuration";

    private static final List<String> CAPABILITIES = List.of(
            "launch-ehr",
            "launch-standalone",
            "client-public",
            "client-confidential-symmetric",
            "client-confidential-asymmetric",
            "sso-openid-connect",
            "context-passthrough-banner",
            "context-ehr-patient",
            "context-ehr-encounter",
            "context-standalone-patient",
            "permission-offline",
            "permission-online",
            "permission-patient",
            "permission-user",
            "permission-v1",
            "permission-v2");

    @Bean
    ServletRegistrationBean<HttpServlet> smartConfigurationServlet(
            AuthorizationServerMetadata metadata, JsonMapper json) {
        var servlet = new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.setContentType("application/json");
                response.getOutputStream().write(json.writeValueAsBytes(content(metadata)));
            }
        };
        var registration = new ServletRegistrationBean<HttpServlet>(servlet, PATH);
        registration.setName("smart-configuration");
        return registration;
    }

    private static Map<String, Object> content(AuthorizationServerMetadata metadata) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("issuer", metadata.issuer());
        content.put("jwks_uri", metadata.endpoint("jwks"));
        content.put("authorization_endpoint", metadata.endpoint("authorize"));
        content.put("token_endpoint", metadata.endpoint("token"));
        content.put("token_endpoint_auth_methods_supported", AuthorizationServerMetadata.AUTHENTICATION);
        content.put("token_endpoint_auth_signing_alg_values_supported", AuthorizationServerMetadata.SIGNING);
        content.put("grant_types_supported", AuthorizationServerMetadata.GRANT_TYPES);
        content.put("response_types_supported", List.of("code"));
        content.put("scopes_supported", AuthorizationServerMetadata.SCOPES);
        content.put("code_challenge_methods_supported", List.of("S256"));
        content.put("revocation_endpoint", metadata.endpoint("revoke"));
        content.put("introspection_endpoint", metadata.endpoint("introspect"));
        content.put("capabilities", CAPABILITIES);
        return content;
    }
}
