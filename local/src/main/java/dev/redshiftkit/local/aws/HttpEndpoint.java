package dev.redshiftkit.local.aws;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP server for one service. It runs on daemon threads of its own, at most {@value #MAX_THREADS} requests at a time;
 * further ones wait.
 */
public final class HttpEndpoint implements AutoCloseable {

    private static final int MAX_THREADS = 32;

    static {
        // The server reads it once, when its classes are loaded: without it, small answers wait for delayed ACKs.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private HttpEndpoint(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Binds the address and begins to serve.
     *
     * @param name of the service, for its threads
     * @param address port 0 takes any free port
     * @throws IOException if the address cannot be bound
     */
    public static HttpEndpoint start(String name, InetSocketAddress address, HttpService service) throws IOException {
        HttpServer server = bind(name, address);
        ExecutorService threads = threads(name);
        server.createContext("/", exchange -> ExchangeAdapter.serve(exchange, service));
        server.setExecutor(threads);
        startAsDaemon(server, threads);
        return new HttpEndpoint(server, threads);
    }

    private static HttpServer bind(String name, InetSocketAddress address) throws IOException {
        try {
            return HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new IOException("cannot listen for " + name + " on " + address + ": " + e.getMessage(), e);
        }
    }

    /** The server's dispatcher thread is a daemon if the thread that starts it is. */
    private static void startAsDaemon(HttpServer server, ExecutorService threads) {
        try {
            CompletableFuture.runAsync(server::start, threads).join();
        } catch (CompletionException e) {
            server.stop(0);
            threads.shutdownNow();
            throw e;
        }
    }

    private static ExecutorService threads(String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MAX_THREADS, MAX_THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "redshift-kit-" + name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Returns where the service is reached, such as {@code http://127.0.0.1:40123}. */
    public URI uri() {
        InetAddress address = server.getAddress().getAddress();
        InetAddress reachable = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        String host = reachable.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops at once: requests under way are broken off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
