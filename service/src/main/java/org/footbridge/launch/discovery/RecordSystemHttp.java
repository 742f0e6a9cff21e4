package org.footbridge.launch.discovery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * HTTP to the endpoints of a record system: short time-outs, no redirects, and answers of a bounded size. A redirect could
 * lead a secret to another host, and an endless answer could fill the memory.
 */
@Component
public class RecordSystemHttp {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(4);
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final RestClient client;

    RecordSystemHttp() {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(READ);
        this.client = RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor((request, body, execution) -> new Bounded(execution.execute(request, body)))
                .build();
    }

    /** A client with these bounds, to be given further converters. */
    public RestClient.Builder client() {
        return client.mutate();
    }

    /** An answer that fails where it grows too long. */
    private record Bounded(ClientHttpResponse answer) implements ClientHttpResponse {
        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return new BoundedStream(answer.getBody());
        }

        @Override
        public void close() {
            answer.close();
        }
    }

    private static final class BoundedStream extends FilterInputStream {
        private int left = LONGEST_ANSWER;

        BoundedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new TooLong();
            }
        }
    }

    /** An answer that was not read to its end. */
    static final class TooLong extends IOException {
        private TooLong() {
            super("the answer is longer than " + LONGEST_ANSWER + " bytes");
        }
    }
}
