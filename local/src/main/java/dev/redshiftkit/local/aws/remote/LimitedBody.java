package dev.redshiftkit.local.aws.remote;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes a body into memory unless it is larger than any that was asked for. */
final class LimitedBody implements BodySubscriber<byte[]> {

    static final int MAX_BYTES = 16 << 20;

    private final BodySubscriber<byte[]> content = BodySubscribers.ofByteArray();
    private Flow.@Nullable Subscription subscription;
    private long count;

    @Override
    public CompletionStage<byte[]> getBody() {
        return content.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        content.onSubscribe(begun);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        count += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (count <= MAX_BYTES) {
            content.onNext(buffers);
        } else if (subscription != null) {
            subscription.cancel();
            subscription = null;
            content.onError(new IOException("the S3 endpoint answered with more than was asked for"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        content.onError(failure);
    }

    @Override
    public void onComplete() {
        content.onComplete();
    }
}
