package dev.redshiftkit.cli.tour;

import java.util.List;

/** The statements of the tour. */
final class TourSql {

    static final List<String> TABLES = List.of("""
            CREATE TABLE category (category_id smallint NOT NULL SORTKEY, kind varchar(16), name varchar(32))
            DISTSTYLE ALL""", """
            CREATE TABLE venue (venue_id integer NOT NULL SORTKEY, name varchar(64), city varchar(32), seats integer)
            DISTSTYLE ALL""", """
            CREATE TABLE calendar (day_id smallint NOT NULL SORTKEY, day date NOT NULL, weekday char(3), month smallint,
                                   quarter smallint)
            DISTSTYLE ALL""", """
            CREATE TABLE event (event_id integer NOT NULL DISTKEY, venue_id integer, category_id smallint, day_id smallint,
                                name varchar(64), starts_at timestamp)
            SORTKEY (day_id)""", """
            CREATE TABLE sales (sale_id integer NOT NULL ENCODE az64, event_id integer NOT NULL DISTKEY, day_id smallint,
                                buyer varchar(32) ENCODE zstd, quantity smallint, price decimal(8,2), sold_at timestamp)
            COMPOUND SORTKEY (day_id, event_id)""");

    /** A query and what it is to find out. */
    record Question(String text, String sql) {}

    static final List<Question> QUESTIONS = List.of(
            new Question("Which kinds of shows bring in the most? (joins)", """
                    SELECT c.kind, c.name AS category, count(*) AS orders, sum(s.quantity) AS tickets, sum(s.price) AS revenue
                    FROM sales s
                    JOIN event e ON e.event_id = s.event_id
                    JOIN category c ON c.category_id = e.category_id
                    GROUP BY c.kind, c.name
                    ORDER BY revenue DESC
                    LIMIT 5"""),
            new Question("The best event of each of three cities, and its rank in the year (windows)", """
                    SELECT city, event, revenue, rank_in_year
                    FROM (SELECT v.city, e.name AS event, sum(s.price) AS revenue,
                                 row_number() OVER (PARTITION BY v.city ORDER BY sum(s.price) DESC) AS place,
                                 rank() OVER (ORDER BY sum(s.price) DESC) AS rank_in_year
                          FROM sales s
                          JOIN event e ON e.event_id = s.event_id
                          JOIN venue v ON v.venue_id = e.venue_id
                          GROUP BY v.city, e.event_id, e.name) best
                    WHERE place = 1
                    ORDER BY revenue DESC
                    LIMIT 3"""),
            new Question("How did the quarters go? (dates)", """
                    SELECT date_trunc('quarter', d.day)::date AS quarter, count(*) AS orders, sum(s.price) AS revenue,
                           round(100.0 * sum(s.price) / sum(sum(s.price)) OVER (), 1) AS percent
                    FROM sales s
                    JOIN calendar d ON d.day_id = s.day_id
                    GROUP BY 1
                    ORDER BY 1"""));

    private TourSql() {}
}
