package dev.redshiftkit.local.tpc;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The days and minutes of TPC-DS, and when things are sold and shipped. */
final class TpcDsCalendar {

    static final LocalDate FIRST_DAY = LocalDate.of(1998, 1, 1);
    static final LocalDate LAST_SALE = LocalDate.of(2002, 12, 31);
    private static final LocalDate LAST_DAY = LocalDate.of(2003, 12, 31);

    /** The Julian day number of 1970-01-01: keys of days are Julian day numbers, as in the specification. */
    private static final int JULIAN_EPOCH = 2440588;

    /** Days on which a query begins or ends to look: an implementation that is wrong by a day shows there. */
    private static final List<LocalDate> EDGES = List.of(
            LocalDate.of(1999, 2, 22),
            LocalDate.of(1999, 3, 24),
            LocalDate.of(2000, 2, 10),
            LocalDate.of(2000, 3, 11),
            LocalDate.of(2000, 4, 10),
            LocalDate.of(2000, 4, 26),
            LocalDate.of(2000, 8, 23),
            LocalDate.of(2000, 9, 6),
            LocalDate.of(2000, 9, 22));

    private static final List<Season> SEASONS = List.of(
            new Season(LocalDate.of(1998, 11, 1), 60),
            new Season(LocalDate.of(1999, 2, 1), 60),
            new Season(LocalDate.of(1999, 11, 1), 45),
            new Season(LocalDate.of(2000, 1, 27), 100),
            new Season(LocalDate.of(2000, 8, 23), 30),
            new Season(LocalDate.of(2000, 12, 5), 7),
            new Season(LocalDate.of(2001, 1, 1), 31),
            new Season(LocalDate.of(2001, 4, 1), 30),
            new Season(LocalDate.of(2001, 11, 1), 60),
            new Season(LocalDate.of(2002, 2, 1), 60));

    private static final List<LocalDate> LAST_SHIP_DAYS = List.of(LocalDate.of(1999, 4, 2), LocalDate.of(2002, 4, 2));

    private final TpcDsTables tables;
    private final Draw draw;

    TpcDsCalendar(TpcDsTables tables, Draw draw) {
        this.tables = tables;
        this.draw = draw;
        tables.keys("_date_sk", () -> key(saleDay()));
        tables.keys("_time_sk", this::time);
    }

    void fill() {
        for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            day(day);
        }
        for (int minute = 0; minute < 24 * 60; minute++) {
            minute(minute);
        }
    }

    private void day(LocalDate day) {
        int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
        int quarters = (day.getYear() - 1900) * 4 + quarter;
        int week = week(day);
        boolean weekend = day.getDayOfWeek().getValue() >= 6;
        tables.add("date_dim")
                .set("d_date_sk", key(day))
                .set("d_date_id", TpcDsTables.id(key(day)))
                .set("d_date", day)
                .set("d_month_seq", (day.getYear() - 1900) * 12 + day.getMonthValue() - 1)
                .set("d_week_seq", week)
                .set("d_quarter_seq", quarters)
                .set("d_year", day.getYear())
                .set("d_dow", day.getDayOfWeek().getValue() % 7)
                .set("d_moy", day.getMonthValue())
                .set("d_dom", day.getDayOfMonth())
                .set("d_qoy", quarter)
                .set("d_fy_year", day.getYear())
                .set("d_fy_quarter_seq", quarters)
                .set("d_fy_week_seq", week)
                .set("d_day_name", day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .set("d_quarter_name", day.getYear() + "Q" + quarter)
                .set("d_holiday", day.getDayOfYear() == 1 ? "Y" : "N")
                .set("d_weekend", weekend ? "Y" : "N")
                .set("d_following_holiday", day.getDayOfYear() == 2 ? "Y" : "N")
                .set("d_first_dom", key(day.withDayOfMonth(1)))
                .set("d_last_dom", key(day.withDayOfMonth(day.lengthOfMonth())))
                .set("d_same_day_ly", key(day.minusYears(1)))
                .set("d_same_day_lq", key(day.minusMonths(3)));
    }

    private void minute(int minute) {
        int hour = minute / 60;
        tables.add("time_dim")
                .set("t_time_sk", minute * 60)
                .set("t_time_id", TpcDsTables.id(minute * 60))
                .set("t_time", minute * 60)
                .set("t_hour", hour)
                .set("t_minute", minute % 60)
                .set("t_second", 0)
                .set("t_am_pm", hour < 12 ? "AM" : "PM")
                .set("t_shift", hour < 8 ? "third" : hour < 16 ? "first" : "second")
                .set("t_sub_shift", hour < 6 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening")
                .set("t_meal_time", meal(hour));
    }

    private static @Nullable String meal(int hour) {
        return switch (hour) {
            case 6, 7, 8 -> "breakfast";
            case 11, 12, 13 -> "lunch";
            case 17, 18, 19, 20 -> "dinner";
            default -> null;
        };
    }

    static int key(LocalDate day) {
        return (int) day.toEpochDay() + JULIAN_EPOCH;
    }

    static LocalDate dayOf(long key) {
        return LocalDate.ofEpochDay(key - JULIAN_EPOCH);
    }

    /** Weeks begin on Tuesday, as the first week of the specification did, on 1900-01-02. */
    private static int week(LocalDate day) {
        return (int) (day.toEpochDay() - LocalDate.of(1900, 1, 2).toEpochDay()) / 7 + 1;
    }

    /** Days on which much is sold: the first three of each month, and those that queries look at. */
    LocalDate saleDay() {
        return switch (draw.between(1, 10)) {
            case 1, 2, 3 -> LocalDate.of(draw.between(1998, 2002), draw.between(1, 12), draw.between(1, 3));
            case 4, 5, 6 -> busyDay();
            case 7 -> draw.oneOf(EDGES);
            default -> FIRST_DAY.plusDays(draw.between(0, (int) (LAST_SALE.toEpochDay() - FIRST_DAY.toEpochDay())));
        };
    }

    private LocalDate busyDay() {
        Season season = draw.oneOf(SEASONS);
        return season.first().plusDays(draw.between(0, season.days() - 1));
    }

    private int time() {
        int hour = draw.percent(40) ? draw.oneOf(8, 9, 19, 20) : draw.between(7, 21);
        return (hour * 60 + draw.between(0, 59)) * 60;
    }

    /** Some weeks after the sale, and often on the last day that queries 16, 94 and 95 look at. */
    int shipDay(int sold) {
        int shipped = sold + draw.between(2, 125);
        return LAST_SHIP_DAYS.stream()
                .map(TpcDsCalendar::key)
                .filter(last -> sold < last && last < shipped && draw.percent(50))
                .findFirst()
                .orElse(shipped);
    }

    private record Season(LocalDate first, int days) {}
}
