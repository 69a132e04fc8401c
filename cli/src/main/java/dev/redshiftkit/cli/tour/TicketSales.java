package dev.redshiftkit.cli.tour;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A year of ticket sales, made up: the same seed gives the same files. Small tables are written with a vertical bar between
 * the fields and {@code \N} for NULL, sales as CSV in several files, some rows of which are wrong on purpose.
 */
final class TicketSales {

    static final int SALES_FILES = 4;
    static final int EVENTS = 2_000;
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    static final int DAYS = 365;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final RandomGenerator random;
    private final int sales;

    TicketSales(long seed, int sales) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.sales = sales;
    }

    /** Writes all files into a directory. */
    void writeTo(Path directory) throws IOException {
        write(directory.resolve("category.txt"), InventedNames.CATEGORIES);
        write(directory.resolve("venue.txt"), venues());
        write(directory.resolve("calendar.txt"), calendar());
        write(directory.resolve("event.txt"), events());
        for (int file = 0; file < SALES_FILES; file++) {
            writeSales(salesFile(directory, file), file);
        }
    }

    static Path salesFile(Path directory, int number) {
        return directory.resolve("sales_" + (number + 1) + ".csv");
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.write(file, lines);
    }

    private List<String> venues() {
        List<String> lines = new ArrayList<>();
        for (int id = 1; id <= InventedNames.venueCount(); id++) {
            String seats = random.nextInt(12) == 0 ? "\\N" : String.valueOf(200 + 50 * random.nextInt(600));
            lines.add(id + "|" + InventedNames.venue(id - 1) + "|" + InventedNames.city(id - 1) + "|" + seats);
        }
        return lines;
    }

    private static List<String> calendar() {
        List<String> lines = new ArrayList<>();
        for (int id = 1; id <= DAYS; id++) {
            LocalDate day = FIRST_DAY.plusDays(id - 1L);
            String weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            lines.add(id + "|" + day + "|" + weekday + "|" + day.getMonthValue() + "|" + (day.getMonthValue() + 2) / 3);
        }
        return lines;
    }

    private List<String> events() {
        List<String> lines = new ArrayList<>();
        for (int id = 1; id <= EVENTS; id++) {
            int category = 1 + random.nextInt(InventedNames.CATEGORIES.size());
            int venue = 1 + random.nextInt(InventedNames.venueCount());
            LocalDateTime start =
                    FIRST_DAY.plusDays(dayOf(id) - 1L).atTime(14 + random.nextInt(8), 30 * random.nextInt(2));
            lines.add(id + "|" + venue + "|" + category + "|" + dayOf(id) + "|" + InventedNames.event(random) + "|"
                    + MOMENT.format(start));
        }
        return lines;
    }

    /** Events are spread over the year in the order of their ids. */
    private static int dayOf(int event) {
        return 1 + (int) ((event - 1L) * DAYS / EVENTS);
    }

    private void writeSales(Path file, int number) throws IOException {
        int first = (int) ((long) sales * number / SALES_FILES);
        int end = (int) ((long) sales * (number + 1) / SALES_FILES);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("sale_id,event_id,day_id,buyer,quantity,price,sold_at\n");
            for (int index = first; index < end; index++) {
                Optional<WrongSale> wrong = WrongSale.in(number, index - first);
                writer.write(wrong.isPresent() ? wrong.get().line(index + 1) : sale(index + 1));
                writer.write('\n');
            }
        }
    }

    /** A third of the buyers go where everybody goes. */
    private int eventOfSale() {
        boolean popular = random.nextInt(3) == 0;
        return 1 + random.nextInt(EVENTS / (popular ? 40 : 1)) * (popular ? 40 : 1);
    }

    private String sale(int id) {
        int event = eventOfSale();
        int day = Math.max(1, dayOf(event) - random.nextInt(30));
        int quantity = 1 + random.nextInt(4);
        int cents = quantity * (1_500 + 250 * random.nextInt(60));
        LocalDateTime moment =
                FIRST_DAY.plusDays(day - 1L).atTime(8 + random.nextInt(14), random.nextInt(60), random.nextInt(60));
        return id + "," + event + "," + day + "," + InventedNames.buyer(random) + "," + quantity + "," + cents / 100
                + "." + String.format(Locale.ROOT, "%02d", cents % 100) + "," + MOMENT.format(moment);
    }
}
