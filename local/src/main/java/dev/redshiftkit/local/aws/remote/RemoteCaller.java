package dev.redshiftkit.local.aws.remote;

import dev.redshiftkit.local.aws.RequestSignatures;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Signs requests and sends them. Thread-safe. */
final class RemoteCaller {

    private final RemoteS3 s3;
    private final RequestSignatures signatures;
    private final HttpClient client;

    RemoteCaller(RemoteS3 s3, InstantSource clock) {
        this.s3 = s3;
        this.signatures = new RequestSignatures(s3.key(), s3.region(), "s3", clock);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(s3.timeout())
                .build();
    }

    /**
     * Sends a request and waits for all of the answer.
     *
     * @throws dev.redshiftkit.local.storage.StorageException if the answer is no success
     */
    RemoteAnswer succeed(RemoteCall call) throws IOException {
        RemoteAnswer answer = send(call);
        if (!answer.isSuccess()) {
            throw RemoteErrors.refusal(call, answer);
        }
        return answer;
    }

    /** Sends a request and waits for all of the answer, whatever it is. */
    RemoteAnswer send(RemoteCall call) throws IOException {
        try {
            return sendOnce(call);
        } catch (HttpTimeoutException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            // Most likely a connection that was kept for reuse and that the endpoint has closed meanwhile.
            if (call.isRepeatable()) {
                return sendOnce(call);
            }
            throw e;
        }
    }

    private RemoteAnswer sendOnce(RemoteCall call) throws IOException {
        HttpResponse<byte[]> response = answerTo(client.sendAsync(request(call), RemoteCaller::reader));
        return new RemoteAnswer(response.statusCode(), response.headers(), response.body());
    }

    private HttpRequest request(RemoteCall call) {
        URI uri = s3.address(call.bucket(), call.key(), call.rawQuery());
        Map<String, String> headers = signatures.sign(call.method(), uri, call.headers(), call.body());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(call.method(), body(call));
        headers.forEach(request::header);
        return request.build();
    }

    private static HttpRequest.BodyPublisher body(RemoteCall call) {
        boolean hasBody = call.method().equals("PUT") || call.method().equals("POST");
        return hasBody ? HttpRequest.BodyPublishers.ofByteArray(call.body()) : HttpRequest.BodyPublishers.noBody();
    }

    private static HttpResponse.BodySubscriber<byte[]> reader(HttpResponse.ResponseInfo info) {
        return new LimitedBody();
    }

    /** The client's own timeout ends with the headers; this one is for the body, too. */
    private <T> T answerTo(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(s3.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("the S3 endpoint did not answer within " + s3.timeout());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the S3 endpoint");
        } catch (ExecutionException e) {
            throw new IOException("the S3 endpoint at " + s3.endpoint() + " cannot be used: " + e.getCause(), e);
        }
    }
}
