/** As {@link jakarta.servlet}, for sessions. */
package jakarta.servlet.http;
