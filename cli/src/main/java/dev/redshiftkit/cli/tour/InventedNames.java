package dev.redshiftkit.cli.tour;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names of people, places and shows that do not exist. */
final class InventedNames {

    static final List<String> CATEGORIES = List.of(
            "1|Concerts|Chamber music",
            "2|Concerts|Jazz",
            "3|Concerts|Rock",
            "4|Stage|Comedy",
            "5|Stage|Drama",
            "6|Stage|Musical",
            "7|Sports|Curling",
            "8|Sports|Handball",
            "9|Family|Puppets");

    private static final List<String> CITIES = List.of(
            "Port Ellery", "Norrfors", "Casa Verde", "Lindenau", "Saint Alba", "Kirkwater", "Minato Bay", "Zelenopol");
    private static final List<String> HOUSES =
            List.of("Opera", "Arena", "Playhouse", "Pavilion", "Garden Theatre", "Old Tram Depot", "Harbour Hall");
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Ben", "Cleo", "Dora", "Emil", "Fay", "Goro", "Hana", "Ines", "Jonas", "Kaya", "Lev", "Mila", "Noor",
            "Otto", "Pia");
    private static final List<String> LAST_NAMES = List.of(
            "Quill",
            "Marlow",
            "Hart",
            "Finch",
            "Stone",
            "Abara",
            "Lindqvist",
            "Moreau",
            "Tanaka",
            "Okafor",
            "Silva",
            "Weber");
    private static final List<String> ADJECTIVES =
            List.of("Midnight", "Paper", "Silver", "Borrowed", "Loud", "Second", "Invisible", "Electric", "Winter");
    private static final List<String> NOUNS = List.of(
            "Lanterns", "Orchard", "Tides", "Machines", "Letters", "Foxes", "Harvest", "Quartet", "Circus", "Derby");

    private InventedNames() {}

    static int venueCount() {
        return CITIES.size() * HOUSES.size();
    }

    static String city(int venue) {
        return CITIES.get(venue % CITIES.size());
    }

    static String venue(int venue) {
        return city(venue) + " " + HOUSES.get(venue / CITIES.size());
    }

    static String event(RandomGenerator random) {
        return oneOf(ADJECTIVES, random) + " " + oneOf(NOUNS, random);
    }

    static String buyer(RandomGenerator random) {
        return oneOf(FIRST_NAMES, random) + " " + oneOf(LAST_NAMES, random);
    }

    private static String oneOf(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }
}
