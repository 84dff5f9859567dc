/** Interfaces of the older Servlet API without which Spark does not start beside the newer one. */
package jakarta.servlet;
