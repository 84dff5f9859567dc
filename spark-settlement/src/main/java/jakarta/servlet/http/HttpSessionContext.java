package jakarta.servlet.http;

/**
 * Stands in for an interface that Servlet 6 dropped and that the Jetty within Spark still loads;
 * see {@link jakarta.servlet.SingleThreadModel}.
 */
public interface HttpSessionContext {}
