package jakarta.servlet;

/**
 * Stands in for an interface that Servlet 6 dropped and that the Jetty within Spark still loads,
 * even with Spark's pages switched off. Nothing implements it. It may go when Spark's Jetty no
 * longer asks for it.
 */
public interface SingleThreadModel {}
