package dev.redshiftkit.client.value;

/**
 * A column of a result.
 *
 * <p>Whether it can be NULL is not told: the protocol does not say, and the driver would ask the catalogue once for each
 * result to find out.
 *
 * @param name as the server gives it; several columns of one result may share a name
 * @param type Redshift's name of the type without its arguments, such as {@code integer} or {@code character varying}
 * @param precision digits of a number or characters of a text; 0 where that means nothing
 * @param scale digits after the point; 0 where that means nothing
 */
public record Column(String name, String type, int precision, int scale) {}
