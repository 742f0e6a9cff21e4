package org.footbridge.soak;

import java.net.URI;
import java.net.http.HttpRequest;
import org.footbridge.hook.TestResponse;
import org.footbridge.hook.TestToken;

/** Calls with a token of their own each, through the balancer or at one instance. */
final class SoakCaller {

    private final SoakInstances instances;

    SoakCaller(SoakInstances instances) {
        this.instances = instances;
    }

    String token(String path) {
        return TestToken.by(SoakInstances.ISSUER, instances.keys, instances.balancer.address() + path)
                .rs384()
                .sign();
    }

    TestResponse post(String path, String body) {
        return post(instances.balancer.address(), path, body, token(path));
    }

    TestResponse postTo(SoakInstances.Instance instance, String path, String body) {
        return post(instance.address(), path, body, token(path));
    }

    TestResponse postTo(SoakInstances.Instance instance, String path, String body, String token) {
        return post(instance.address(), path, body, token);
    }

    TestResponse post(String path, String body, String token) {
        return post(instances.balancer.address(), path, body, token);
    }

    private static TestResponse post(URI where, String path, String body, String token) {
        return TestResponse.to(HttpRequest.newBuilder(where.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
