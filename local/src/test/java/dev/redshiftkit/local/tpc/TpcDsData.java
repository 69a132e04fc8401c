package dev.redshiftkit.local.tpc;

import dev.redshiftkit.local.tpc.Rows.Row;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A small TPC-DS database. Its domains are those values that the queries ask for, with a few others beside them; half of
 * all sales are of a few items to a few customers, and on days that queries look at, so that joins over several channels
 * find something. Columns that no query looks at are filled by their type.
 */
final class TpcDsData {

    private static final LocalDate FIRST_DAY = LocalDate.of(1998, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2003, 12, 31);
    private static final LocalDate LAST_SALE = LocalDate.of(2002, 12, 31);

    /** The Julian day number of 1970-01-01: keys of days are Julian day numbers, as in the specification. */
    private static final int JULIAN_EPOCH = 2440588;

    private static final int ITEMS = 240;
    private static final int ITEMS_IN_DEMAND = 40;

    /** Items that nobody buys but in the plan of {@link #equalSales}. */
    private static final int QUIET_ITEMS = 6;

    private static final int CUSTOMERS = 200;
    private static final int CUSTOMERS_OF_RANK = 30;
    private static final int ADDRESSES = 120;
    private static final int DEMOGRAPHICS = 350;
    private static final int HOUSEHOLDS = 216;

    private static final int STORE_TICKETS = 2400;
    private static final int CATALOG_ORDERS = 2800;
    private static final int WEB_ORDERS = 2400;

    private final Draw draw = new Draw(19980101);
    private final Map<String, Rows> tables = new LinkedHashMap<>();
    private final Map<String, IntSupplier> keys = new LinkedHashMap<>();
    private final Map<Table.Column, Supplier<Object>> fillers = new HashMap<>();

    private TpcDsData(List<Table> schema) {
        schema.forEach(table -> tables.put(table.name(), new Rows(table)));
        keys.put("_date_sk", () -> key(saleDay()));
        keys.put("_time_sk", this::time);
        keys.put("_item_sk", this::item);
        keys.put("_customer_sk", this::customer);
        keys.put("_cdemo_sk", () -> draw.popular(20, DEMOGRAPHICS));
        keys.put("_hdemo_sk", () -> draw.between(1, HOUSEHOLDS));
        keys.put("_addr_sk", () -> draw.between(1, ADDRESSES));
        keys.put("_store_sk", () -> draw.between(1, 12));
        keys.put("_promo_sk", () -> draw.between(1, 15));
        keys.put("_warehouse_sk", () -> draw.between(1, 5));
        keys.put("_ship_mode_sk", () -> draw.between(1, 20));
        keys.put("_call_center_sk", () -> draw.between(1, 6));
        keys.put("_catalog_page_sk", () -> draw.between(1, 30));
        keys.put("_web_page_sk", () -> draw.between(1, 12));
        keys.put("_web_site_sk", () -> draw.between(1, 8));
        keys.put("_reason_sk", () -> draw.popular(5, 35));
        keys.put("_income_band_sk", () -> draw.between(1, 20));
        schema.forEach(table -> table.columns().forEach(column -> fillers.put(column, fillerOf(column))));
    }

    static List<Rows> of(List<Table> schema) {
        TpcDsData data = new TpcDsData(schema);
        data.calendar();
        data.places();
        data.people();
        data.items();
        data.partners();
        data.inventory();
        data.storeSales();
        data.catalogSales();
        data.webSales();
        data.equalSales();
        data.salesToCouples();
        return new ArrayList<>(data.tables.values());
    }

    // Calendar and clock

    private void calendar() {
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
        add("date_dim")
                .set("d_date_sk", key(day))
                .set("d_date_id", id(key(day)))
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
        add("time_dim")
                .set("t_time_sk", minute * 60)
                .set("t_time_id", id(minute * 60))
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

    private static int key(LocalDate day) {
        return (int) day.toEpochDay() + JULIAN_EPOCH;
    }

    private static LocalDate dayOf(long key) {
        return LocalDate.ofEpochDay(key - JULIAN_EPOCH);
    }

    /** Weeks begin on Tuesday, as the first week of the specification did, on 1900-01-02. */
    private static int week(LocalDate day) {
        return (int) (day.toEpochDay() - LocalDate.of(1900, 1, 2).toEpochDay()) / 7 + 1;
    }

    /** Days on which much is sold: the first three of each month, and those that queries look at. */
    private LocalDate saleDay() {
        int kind = draw.between(1, 10);
        if (kind <= 3) {
            return LocalDate.of(draw.between(1998, 2002), draw.between(1, 12), draw.between(1, 3));
        }
        return kind <= 6
                ? busyDay()
                : FIRST_DAY.plusDays(draw.between(0, (int) (LAST_SALE.toEpochDay() - FIRST_DAY.toEpochDay())));
    }

    private LocalDate busyDay() {
        Season season = draw.oneOf(SEASONS);
        return season.first().plusDays(draw.between(0, season.days() - 1));
    }

    private record Season(LocalDate first, int days) {}

    private static final List<Season> SEASONS = List.of(
            new Season(LocalDate.of(1998, 11, 1), 60),
            new Season(LocalDate.of(1999, 2, 1), 60),
            new Season(LocalDate.of(1999, 11, 1), 45),
            new Season(LocalDate.of(2000, 1, 27), 100),
            new Season(LocalDate.of(2000, 8, 23), 30),
            new Season(LocalDate.of(2000, 12, 5), 7),
            new Season(LocalDate.of(2001, 4, 1), 30),
            new Season(LocalDate.of(2001, 11, 1), 60),
            new Season(LocalDate.of(2002, 2, 1), 60));

    private int time() {
        return draw.between(7 * 60, 22 * 60) * 60;
    }

    // Where people live, and who they are

    private void places() {
        for (int key = 1; key <= ADDRESSES; key++) {
            String state = draw.percent(45) ? draw.oneOf("TN", "TN", "GA", "IL") : draw.oneOf(STATES);
            fill("customer_address")
                    .set("ca_address_sk", key)
                    .set("ca_address_id", id(key))
                    .set("ca_street_number", draw.between(1, 999))
                    .set("ca_city", city())
                    .set("ca_county", draw.percent(30) ? "Williamson County" : draw.oneOf(COUNTIES))
                    .set("ca_state", state)
                    .set("ca_zip", draw.oneOf(ZIPS))
                    .set("ca_country", "United States")
                    .set("ca_gmt_offset", draw.oneOf("-5.00", "-5.00", "-6.00", "-7.00"))
                    .set("ca_location_type", draw.oneOf("apartment", "condo", "single family"));
        }
        for (int key = 1; key <= 12; key++) {
            store(key);
        }
        for (int key = 1; key <= 5; key++) {
            fill("warehouse")
                    .set("w_warehouse_sk", key)
                    .set("w_warehouse_id", id(key))
                    .set("w_warehouse_name", draw.words(20))
                    .set("w_warehouse_sq_ft", draw.between(50, 999) * 1000)
                    .set("w_county", "Williamson County")
                    .set("w_state", draw.oneOf("TN", "GA", "IL"))
                    .set("w_country", "United States");
        }
    }

    private static final List<String> STATES = List.of(
            "AR", "CA", "CO", "CT", "GA", "IA", "IL", "IN", "KY", "LA", "MN", "MS", "ND", "NJ", "NM", "OH", "OK", "OR",
            "TN", "TX", "VA", "WA", "WI");

    private static final List<String> COUNTIES = List.of(
            "Rush County",
            "Toole County",
            "Jefferson County",
            "Dona Ana County",
            "La Porte County",
            "Orange County",
            "Bronx County",
            "Franklin Parish",
            "Walker County",
            "Ziebach County",
            "Luce County",
            "Barrow County");

    private static final List<String> ZIPS =
            List.of("35576", "35258", "31029", "38193", "85669", "86197", "88274", "60069");

    private static final List<String> NAMES =
            List.of("ought", "able", "pri", "ese", "anti", "cally", "ation", "eing", "bar");

    private String city() {
        return draw.oneOf("Fairview", "Midway", "Edgewood", "Oak Grove", "Pleasant Hill");
    }

    private void store(int key) {
        fill("store")
                .set("s_store_sk", key)
                .set("s_store_id", id(key))
                .set("s_closed_date_sk", null)
                .set("s_store_name", key <= 3 ? "ese" : NAMES.get(key % NAMES.size()))
                .set("s_number_employees", draw.between(200, 310))
                .set("s_market_id", key % 2 == 0 ? 8 : draw.between(1, 10))
                .set("s_company_id", 1)
                .set("s_company_name", "Unknown")
                .set("s_city", key % 3 == 0 ? "Midway" : "Fairview")
                .set("s_county", key % 2 == 0 ? "Williamson County" : draw.oneOf("Orange County", "Bronx County"))
                .set("s_state", "TN")
                .set("s_zip", draw.oneOf("35576", "35258", "31029", "31904"))
                .set("s_country", "United States")
                .set("s_gmt_offset", "-5.00")
                .set("s_tax_percentage", draw.amount(0, 11));
    }

    private void people() {
        for (int key = 1; key <= DEMOGRAPHICS; key++) {
            demographics(key);
        }
        for (int key = 1; key <= HOUSEHOLDS; key++) {
            add("household_demographics")
                    .set("hd_demo_sk", key)
                    .set("hd_income_band_sk", key % 20 + 1)
                    .set("hd_buy_potential", POTENTIALS.get(key % POTENTIALS.size()))
                    .set("hd_dep_count", draw.between(0, 9))
                    .set("hd_vehicle_count", draw.between(-1, 4));
        }
        for (int band = 1; band <= 20; band++) {
            add("income_band")
                    .set("ib_income_band_sk", band)
                    .set("ib_lower_bound", band == 1 ? 0 : (band - 1) * 10000 + 1)
                    .set("ib_upper_bound", band * 10000);
        }
        for (int key = 1; key <= CUSTOMERS; key++) {
            customer(key);
        }
    }

    private static final List<String> POTENTIALS =
            List.of(">10000", "Unknown", "0-500", "501-1000", "1001-5000", "5001-10000");

    /** Pairs of marital status and education that queries ask for; the first demographics have them. */
    private static final List<String> COUPLES = List.of(
            "M|Advanced Degree",
            "S|College",
            "W|2 yr Degree",
            "M|4 yr Degree",
            "D|2 yr Degree",
            "M|Unknown",
            "W|Advanced Degree",
            "D|Unknown");

    private void demographics(int key) {
        String[] couple = (key <= 20 ? COUPLES.get(key % COUPLES.size()) : draw.oneOf(OTHER_COUPLES)).split("\\|");
        add("customer_demographics")
                .set("cd_demo_sk", key)
                .set("cd_gender", draw.oneOf("M", "F"))
                .set("cd_marital_status", couple[0])
                .set("cd_education_status", couple[1])
                .set("cd_purchase_estimate", draw.between(1, 20) * 500)
                .set("cd_credit_rating", draw.oneOf("Good", "Low Risk", "High Risk", "Unknown"))
                .set("cd_dep_count", draw.between(0, 6))
                .set("cd_dep_employed_count", draw.between(0, 6))
                .set("cd_dep_college_count", draw.between(0, 6));
    }

    private static final List<String> OTHER_COUPLES = List.of(
            "M|Primary",
            "S|Secondary",
            "D|College",
            "W|Unknown",
            "U|4 yr Degree",
            "S|Advanced Degree",
            "M|College",
            "S|College",
            "U|Unknown");

    private void customer(int key) {
        fill("customer")
                .set("c_customer_sk", key)
                .set("c_customer_id", id(key))
                .set("c_current_cdemo_sk", draw.popular(20, DEMOGRAPHICS))
                .set("c_current_hdemo_sk", draw.between(1, HOUSEHOLDS))
                .set("c_current_addr_sk", draw.between(1, ADDRESSES))
                .set("c_salutation", draw.oneOf("Mr.", "Mrs.", "Ms.", "Dr.", "Sir"))
                .set("c_first_name", orNull(draw.oneOf("Anna", "Ben", "Clara", "David", "Emma", "Frank", "Grace")))
                .set("c_last_name", orNull(draw.oneOf("Brown", "Clark", "Davis", "Evans", "Green", "Hall", "Smith")))
                .set("c_preferred_cust_flag", orNull(draw.oneOf("Y", "Y", "N")))
                .set("c_birth_day", draw.between(1, 28))
                .set("c_birth_month", draw.between(1, 12))
                .set("c_birth_year", draw.between(1924, 1992))
                .set("c_birth_country", draw.oneOf("UNITED STATES", "CANADA", "GERMANY", "JAPAN", "KENYA", "PERU"))
                .set("c_login", null);
        if (key % 10 == 0) {
            ofTheWest(tables.get("customer").all().get(key - 1));
        }
    }

    /** Who lives where query 91 looks for people, and as it wants them. */
    private void ofTheWest(Row customer) {
        customer.set("c_current_cdemo_sk", draw.oneOf(COUPLES.size() + 5, COUPLES.size() + 6))
                .set("c_current_hdemo_sk", keyOf("household_demographics", "hd_buy_potential", "Unknown"))
                .set("c_current_addr_sk", keyOf("customer_address", "ca_gmt_offset", "-7.00"));
    }

    private int customer() {
        return draw.popular(CUSTOMERS_OF_RANK, CUSTOMERS);
    }

    // What is sold

    private void items() {
        for (int key = 1; key <= ITEMS; key++) {
            item(key);
        }
    }

    private void item(int key) {
        int category = draw.between(0, CATEGORIES.size() - 1);
        int manufacturer = draw.oneOf(128, 350, 977, 5, 17, 200, 738, 745);
        item(key, category, draw.between(0, 2), manufacturer, price())
                .set("i_color", draw.oneOf(COLORS))
                .set("i_units", draw.oneOf("Each", "Dozen", "Box", "Pound", "N/A"))
                .set("i_size", draw.oneOf("small", "medium", "large", "petite", "N/A"));
        inDemand(key, tables.get("item").all().get(key - 1));
    }

    private Row item(int key, int category, int kind, int manufacturer, String price) {
        String[] classes = CLASSES.get(category).split(",");
        List<String> brands = BRANDS.get(category % 3);
        int brand = draw.between(0, brands.size() - 1);
        return fill("item")
                .set("i_item_sk", key)
                .set("i_item_id", id((key + 1) / 2))
                .set("i_item_desc", draw.words(60) + " " + key)
                .set("i_current_price", price)
                .set("i_wholesale_cost", draw.amount(50, 8000))
                .set("i_brand_id", (category % 3 + 1) * 1000000 + brand + 1)
                .set("i_brand", brands.get(brand))
                .set("i_class_id", kind + 1)
                .set("i_class", classes[kind])
                .set("i_category_id", category + 1)
                .set("i_category", CATEGORIES.get(category))
                .set("i_manufact_id", manufacturer)
                .set("i_manufact", "maker " + manufacturer)
                .set("i_manager_id", draw.oneOf(1, 8, 28, 40))
                .set("i_product_name", "product " + key);
    }

    private String price() {
        return draw.oneOf(draw.amount(99, 149), draw.amount(6200, 9800), draw.amount(100, 2000));
    }

    private static final List<String> CATEGORIES =
            List.of("Books", "Women", "Home", "Children", "Music", "Jewelry", "Electronics", "Men", "Sports", "Shoes");

    private static final List<String> CLASSES = List.of(
            "self-help,reference,computers",
            "dresses,fragrances,maternity",
            "bedding,decor,lighting",
            "infants,personal,reference",
            "classical,rock,country",
            "birdal,rings,bracelets",
            "personal,portable,stereo",
            "accessories,pants,shirts",
            "football,golf,fishing",
            "athletic,mens,womens");

    /** For Books, Children, Electronics, Shoes; for Women, Music, Men; for Home, Jewelry, Sports. */
    private static final List<List<String>> BRANDS = List.of(
            List.of("scholaramalgamalg #14", "scholaramalgamalg #7", "exportiunivamalg #9", "scholaramalgamalg #9"),
            List.of("amalgimporto #1", "edu packscholar #1", "exportiimporto #1", "importoamalg #1"),
            List.of("corpnameless #2", "importobrand #3", "univmaxi #4"));

    private static final List<String> COLORS = List.of(
            "peach", "saddle", "slate", "blanched", "burnished", "purple", "floral", "medium", "powder", "snow", "red");

    /** The first items are those that queries describe most narrowly. */
    private void inDemand(int key, Row item) {
        switch ((key - 1) / 4) {
            case 0 ->
                item.set("i_color", draw.oneOf("purple", "burlywood", "indian", "spring", "floral", "medium"))
                        .set("i_current_price", draw.amount(6500, 7400));
            case 1 ->
                item.set("i_manufact_id", List.of(677, 940, 694, 808).get(key % 4))
                        .set("i_current_price", draw.amount(6800, 9800));
            case 2 ->
                item.set("i_manufact_id", List.of(129, 270, 821, 423).get(key % 4))
                        .set("i_current_price", draw.amount(6200, 9200));
            case 3 -> item.set("i_current_price", draw.amount(99, 149));
            case 4 -> item.set("i_color", key % 2 == 0 ? "peach" : "saddle");
            case 5 -> item.set("i_color", draw.oneOf("slate", "blanched", "burnished"));
            case 6 -> item.set("i_manufact_id", key % 2 == 0 ? 977 : 350);
            case 7 -> item.set("i_category", "Women").set("i_class", "maternity");
            case 8, 9 -> ofTheForm(item, FORMS.get(key % 8).split(",")).set("i_manufact_id", 738 + key);
            default -> item.set("i_manager_id", draw.oneOf(1, 8, 28, 40));
        }
        item.set("i_manufact", "maker " + item.get("i_manufact_id"));
    }

    private static Row ofTheForm(Row item, String... form) {
        return item.set("i_category", form[0])
                .set("i_color", form[1])
                .set("i_units", form[2])
                .set("i_size", form[3]);
    }

    /** Category, colour, unit and size of the things that query 41 looks for; some almost. */
    private static final List<String> FORMS = List.of(
            "Women,powder,Ounce,medium",
            "Women,honeydew,Bunch,small",
            "Men,floral,Dozen,petite",
            "Men,light,Box,large",
            "Women,midnight,Gross,extra large",
            "Women,cyan,Cup,medium",
            "Men,frosted,Tbl,petite",
            "Men,forest,Lb,medium");

    private int item() {
        return draw.popular(ITEMS_IN_DEMAND, ITEMS - QUIET_ITEMS);
    }

    // Who sells, how it is shipped, why it comes back

    private void partners() {
        for (int key = 1; key <= 6; key++) {
            fill("call_center")
                    .set("cc_call_center_sk", key)
                    .set("cc_call_center_id", id((key + 1) / 2))
                    .set("cc_name", "call center " + (key + 1) / 2)
                    .set("cc_manager", draw.oneOf("Bob Belcher", "Felipe Perkins", "Mark Hightower"))
                    .set("cc_county", "Williamson County");
        }
        for (int key = 1; key <= 30; key++) {
            fill("catalog_page").set("cp_catalog_page_sk", key).set("cp_catalog_page_id", id(key));
        }
        for (int key = 1; key <= 8; key++) {
            fill("web_site")
                    .set("web_site_sk", key)
                    .set("web_site_id", id((key + 1) / 2))
                    .set("web_name", "site_" + key / 3)
                    .set("web_company_name", key % 2 == 0 ? "pri" : draw.oneOf(NAMES));
        }
        for (int key = 1; key <= 12; key++) {
            fill("web_page")
                    .set("wp_web_page_sk", key)
                    .set("wp_web_page_id", id((key + 1) / 2))
                    .set("wp_char_count", key % 3 == 0 ? draw.between(5000, 5200) : draw.between(100, 8000));
        }
        for (int key = 1; key <= 15; key++) {
            fill("promotion").set("p_promo_sk", key).set("p_promo_id", id(key)).set("p_channel_tv", "N");
        }
        for (int key = 1; key <= 35; key++) {
            add("reason").set("r_reason_sk", key).set("r_reason_id", id(key)).set("r_reason_desc", "reason " + key);
        }
        for (int key = 1; key <= 20; key++) {
            fill("ship_mode")
                    .set("sm_ship_mode_sk", key)
                    .set("sm_ship_mode_id", id(key))
                    .set("sm_type", draw.oneOf("EXPRESS", "LIBRARY", "NEXT DAY", "OVERNIGHT", "REGULAR", "TWO DAY"))
                    .set(
                            "sm_carrier",
                            List.of("DHL", "BARIAN", "UPS", "FEDEX", "AIRBORNE").get(key % 5));
        }
    }

    /** Every week of three years in two of the warehouses, of the items in demand; little as a rule, much now and then. */
    private void inventory() {
        LocalDate end = LocalDate.of(2002, 1, 1);
        for (LocalDate day = LocalDate.of(1999, 1, 2); day.isBefore(end); day = day.plusDays(7)) {
            for (int item = 1; item <= ITEMS_IN_DEMAND; item++) {
                for (int warehouse = item % 4 + 1; warehouse <= item % 4 + 2; warehouse++) {
                    add("inventory")
                            .set("inv_date_sk", key(day))
                            .set("inv_item_sk", item)
                            .set("inv_warehouse_sk", warehouse)
                            .set("inv_quantity_on_hand", orNull(stock()));
                }
            }
        }
    }

    private Object stock() {
        return draw.percent(75) ? draw.between(0, 150) : draw.between(300, 1000);
    }

    // Sales and returns

    private void storeSales() {
        for (int ticket = 1; ticket <= STORE_TICKETS; ticket++) {
            Row customer = customerRow(customer());
            Row head = fill("store_sales")
                    .set("ss_ticket_number", ticket)
                    .set("ss_sold_date_sk", orNull(key(saleDay())))
                    .set("ss_customer_sk", orNull(customer.get("c_customer_sk")))
                    .set("ss_cdemo_sk", orNull(or(customer.get("c_current_cdemo_sk"), "_cdemo_sk")))
                    .set("ss_addr_sk", orNull(or(customer.get("c_current_addr_sk"), "_addr_sk")));
            int lines = draw.oneOf(draw.between(1, 5), draw.between(1, 5), draw.between(5, 14), draw.between(15, 20));
            returnSome(saleLines(head, "store_sales", "ss_", lines), this::storeReturn);
        }
    }

    private void catalogSales() {
        List<Row> returns = tables.get("store_returns").all();
        for (int order = 1; order <= CATALOG_ORDERS; order++) {
            Row head = fill("catalog_sales").set("cs_order_number", order).set("cs_sold_date_sk", key(saleDay()));
            shipping(head, "cs_");
            if (draw.percent(35)) {
                afterReturn(head, draw.oneOf(returns));
            }
            returnSome(saleLines(head, "catalog_sales", "cs_", draw.between(1, 9)), this::catalogReturn);
        }
    }

    /** Somebody who has brought a thing back orders it again. */
    private void afterReturn(Row order, Row returned) {
        String day = returned.get("sr_returned_date_sk");
        if (day != null && dayOf(Long.parseLong(day)).isBefore(LAST_SALE.minusDays(40))) {
            order.set("cs_bill_customer_sk", returned.get("sr_customer_sk"))
                    .set("cs_item_sk", returned.get("sr_item_sk"))
                    .set("cs_sold_date_sk", Long.parseLong(day) + draw.between(0, 40));
        }
    }

    private void webSales() {
        for (int order = 1; order <= WEB_ORDERS; order++) {
            Row head = fill("web_sales").set("ws_order_number", order).set("ws_sold_date_sk", orNull(key(saleDay())));
            shipping(head, "ws_");
            returnSome(saleLines(head, "web_sales", "ws_", draw.between(1, 9)), this::webReturn);
        }
    }

    /** Most people have things sent to themselves. */
    private void shipping(Row order, String prefix) {
        for (String who : List.of("customer_sk", "cdemo_sk", "hdemo_sk", "addr_sk")) {
            if (draw.percent(70)) {
                order.set(prefix + "ship_" + who, orNull(order.get(prefix + "bill_" + who)));
            }
        }
        String sold = order.get(prefix + "sold_date_sk");
        order.set(prefix + "ship_date_sk", sold == null ? null : Long.parseLong(sold) + draw.between(2, 125));
    }

    /** Completes a sale by lines for different items, the first of which is there. */
    private List<Row> saleLines(Row head, String table, String prefix, int count) {
        List<Row> lines = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Row line = number == 1 ? head : add(table).copy(head).set(prefix + "item_sk", item());
            while (items.contains(line.get(prefix + "item_sk"))) {
                line.set(prefix + "item_sk", item());
            }
            items.add(line.get(prefix + "item_sk"));
            if (line.has(prefix + "warehouse_sk")) {
                line.set(prefix + "warehouse_sk", orNull(draw.between(1, 5)));
            }
            line.set(prefix + "promo_sk", orNull(draw.between(1, 15)));
            prices(line, prefix);
            lines.add(line);
        }
        return lines;
    }

    /** The amounts of a line as the specification derives them from quantity, cost, list price and sales price. */
    private void prices(Row line, String prefix) {
        boolean bulk = draw.percent(8);
        long quantity = bulk ? draw.between(90, 100) : draw.percent(40) ? draw.between(1, 6) : draw.between(1, 100);
        long cost = bulk ? 8000 : draw.between(100, 10000);
        long list = cost * draw.between(100, 200) / 100;
        long price = bulk ? draw.between(15000, 20000) : list * draw.between(20, 100) / 100;
        prices(line, prefix, quantity, cost, Math.max(list, price), price);
    }

    private void prices(Row line, String prefix, long quantity, long cost, long list, long price) {
        long coupon = draw.percent(20) ? price * quantity * draw.between(1, 60) / 100 : 0;
        long paid = price * quantity - coupon;
        long tax = paid * draw.between(0, 9) / 100;
        long shipping = list * quantity * draw.between(0, 30) / 100;
        line.set(prefix + "quantity", quantity)
                .set(prefix + "wholesale_cost", Rows.decimal(cost))
                .set(prefix + "list_price", Rows.decimal(list))
                .set(prefix + "sales_price", Rows.decimal(price))
                .set(prefix + "ext_discount_amt", Rows.decimal((list - price) * quantity))
                .set(prefix + "ext_sales_price", Rows.decimal(price * quantity))
                .set(prefix + "ext_wholesale_cost", Rows.decimal(cost * quantity))
                .set(prefix + "ext_list_price", Rows.decimal(list * quantity))
                .set(prefix + "ext_tax", Rows.decimal(tax))
                .set(prefix + "coupon_amt", Rows.decimal(coupon))
                .set(prefix + "net_paid", Rows.decimal(paid))
                .set(prefix + "net_paid_inc_tax", Rows.decimal(paid + tax))
                .set(prefix + "net_profit", Rows.decimal(paid - cost * quantity));
        if (line.has(prefix + "ext_ship_cost")) {
            line.set(prefix + "ext_ship_cost", Rows.decimal(shipping))
                    .set(prefix + "net_paid_inc_ship", Rows.decimal(paid + shipping))
                    .set(prefix + "net_paid_inc_ship_tax", Rows.decimal(paid + shipping + tax));
        }
    }

    /** Half of the customers bring back half of what they bought, the others nothing. */
    private void returnSome(List<Row> sale, Consumer<Row> bringBack) {
        if (draw.percent(50)) {
            sale.stream().filter(line -> draw.percent(50)).forEach(bringBack);
        }
    }

    private void storeReturn(Row sale) {
        Row back = fill("store_returns")
                .set("sr_item_sk", sale.get("ss_item_sk"))
                .set("sr_ticket_number", sale.get("ss_ticket_number"))
                .set("sr_customer_sk", sale.get("ss_customer_sk"))
                .set("sr_cdemo_sk", sale.get("ss_cdemo_sk"))
                .set("sr_store_sk", sale.get("ss_store_sk"))
                .set("sr_returned_date_sk", orNull(returnDay(sale.get("ss_sold_date_sk"))));
        amounts(back, "sr_", "return_amt", "store_credit", sale, "ss_");
    }

    private void catalogReturn(Row sale) {
        Row back = fill("catalog_returns")
                .set("cr_item_sk", sale.get("cs_item_sk"))
                .set("cr_order_number", sale.get("cs_order_number"))
                .set("cr_call_center_sk", sale.get("cs_call_center_sk"))
                .set("cr_catalog_page_sk", sale.get("cs_catalog_page_sk"))
                .set("cr_returning_customer_sk", orNull(sale.get("cs_ship_customer_sk")))
                .set("cr_returned_date_sk", orNull(returnDay(sale.get("cs_sold_date_sk"))));
        amounts(back, "cr_", "return_amount", "store_credit", sale, "cs_");
    }

    private Row webReturn(Row sale) {
        Row back = fill("web_returns")
                .set("wr_item_sk", sale.get("ws_item_sk"))
                .set("wr_order_number", sale.get("ws_order_number"))
                .set("wr_web_page_sk", sale.get("ws_web_page_sk"))
                .set("wr_returning_customer_sk", orNull(sale.get("ws_ship_customer_sk")))
                .set("wr_returned_date_sk", orNull(returnDay(sale.get("ws_sold_date_sk"))));
        back.set("wr_returning_cdemo_sk", or(back.get("wr_refunded_cdemo_sk"), "_cdemo_sk"));
        amounts(back, "wr_", "return_amt", "account_credit", sale, "ws_");
        return back;
    }

    private @Nullable Object returnDay(@Nullable String sold) {
        if (sold == null) {
            return null;
        }
        return Long.parseLong(sold) + (draw.percent(50) ? draw.between(1, 25) : draw.between(1, 140));
    }

    private void amounts(Row back, String prefix, String amountName, String creditName, Row sale, String salePrefix) {
        long quantity = draw.between(1, (int) sale.number(salePrefix + "quantity"));
        long amount = quantity * sale.number(salePrefix + "sales_price");
        long tax = amount * draw.between(0, 9) / 100;
        long fee = draw.between(50, 10000);
        long shipping = amount * draw.between(0, 30) / 100;
        long cash = amount * draw.between(0, 100) / 100;
        long charge = (amount - cash) * draw.between(0, 100) / 100;
        back.set(prefix + "return_quantity", orNull(quantity))
                .set(prefix + amountName, Rows.decimal(amount))
                .set(prefix + "return_tax", Rows.decimal(tax))
                .set(prefix + "return_amt_inc_tax", Rows.decimal(amount + tax))
                .set(prefix + "fee", Rows.decimal(fee))
                .set(prefix + "return_ship_cost", Rows.decimal(shipping))
                .set(prefix + "refunded_cash", Rows.decimal(cash))
                .set(prefix + "reversed_charge", Rows.decimal(charge))
                .set(prefix + creditName, Rows.decimal(amount - cash - charge))
                .set(prefix + "net_loss", Rows.decimal(shipping + tax + fee));
    }

    /** Some items sell for about the same in all three channels in one week, which query 58 looks for. */
    private void equalSales() {
        for (int number = 1; number <= QUIET_ITEMS; number++) {
            equalSale("store_sales", "ss_", "ticket_number", STORE_TICKETS, number, 10000);
            equalSale("catalog_sales", "cs_", "order_number", CATALOG_ORDERS, number, 10000 + number * 50);
            equalSale("web_sales", "ws_", "order_number", WEB_ORDERS, number, 10000 - number * 100);
        }
    }

    private void equalSale(String table, String prefix, String numberName, int others, int number, long price) {
        Row sale = fill(table)
                .set(prefix + numberName, others + number)
                .set(prefix + "item_sk", ITEMS - QUIET_ITEMS + number)
                .set(prefix + "sold_date_sk", key(LocalDate.of(2000, 1, 2)));
        prices(sale, prefix, 10, 5000, 15000, price);
    }

    /** Sales of the price, to the couples and in the states that queries 13 and 85 look for. */
    private void salesToCouples() {
        for (int number = 0; number < 24; number++) {
            int couple = number % 3;
            Row sale = fill("store_sales")
                    .set("ss_ticket_number", STORE_TICKETS + 100 + number)
                    .set("ss_item_sk", item())
                    .set("ss_sold_date_sk", key(LocalDate.of(2001, 3, 1).plusDays(number)))
                    .set("ss_store_sk", number % 12 + 1)
                    .set("ss_cdemo_sk", COUPLES.size() + couple)
                    .set("ss_hdemo_sk", keyOf("household_demographics", "hd_dep_count", couple == 0 ? "3" : "1"))
                    .set("ss_addr_sk", keyOf("customer_address", "ca_state", draw.oneOf("TX", "OH", "KY", "VA", "TN")));
            coupleBuys(sale, "ss_", couple);
            Row order = fill("web_sales")
                    .set("ws_order_number", WEB_ORDERS + 100 + number)
                    .set("ws_item_sk", item())
                    .set("ws_sold_date_sk", key(LocalDate.of(2000, 5, 1).plusDays(number)))
                    .set("ws_web_page_sk", number % 12 + 1);
            coupleBuys(order, "ws_", couple);
            webReturn(order)
                    .set("wr_reason_sk", number % 5 + 1)
                    .set("wr_refunded_cdemo_sk", COUPLES.size() + couple)
                    .set("wr_returning_cdemo_sk", 2 * COUPLES.size() + couple)
                    .set(
                            "wr_refunded_addr_sk",
                            keyOf("customer_address", "ca_state", draw.oneOf("OH", "KY", "IN", "TN")));
        }
    }

    /** At the price that goes with the couple, and with a profit that every query allows. */
    private void coupleBuys(Row sale, String prefix, int couple) {
        long price = List.of(12500L, 7500L, 17500L).get(couple) + draw.between(0, 2400);
        long quantity = draw.between(4, 20);
        prices(sale, prefix, quantity, price - draw.between(15500, 19500) / quantity, price, price);
    }

    /** The key of a row that has a value; a few rows do. */
    private String keyOf(String table, String column, String value) {
        String keyColumn = tables.get(table).table().columns().get(0).name();
        List<Row> rows = tables.get(table).all().stream()
                .filter(row -> value.equals(row.get(column)))
                .toList();
        return Objects.requireNonNull(draw.oneOf(rows).get(keyColumn));
    }

    // Rows

    private Row add(String table) {
        return tables.get(table).add();
    }

    /** Adds a row with a value for every column. */
    private Row fill(String table) {
        Row row = add(table);
        tables.get(table).table().columns().forEach(column -> row.set(column.name(), anyValue(column)));
        return row;
    }

    private @Nullable Object anyValue(Table.Column column) {
        return column.nullable() && draw.percent(3) ? null : fillers.get(column).get();
    }

    private Supplier<Object> fillerOf(Table.Column column) {
        return keys.entrySet().stream()
                .filter(key -> column.name().endsWith(key.getKey()))
                .<Supplier<Object>>map(key -> key.getValue()::getAsInt)
                .findFirst()
                .orElseGet(() -> fillerOfType(column));
    }

    private Supplier<Object> fillerOfType(Table.Column column) {
        return switch (column.type().replaceAll("\\(.*", "")) {
            case "integer", "bigint" -> () -> draw.between(1, 100);
            case "decimal" -> () -> draw.amount(0, 9999);
            case "date" -> this::saleDay;
            default ->
                column.length() == 1 ? () -> draw.oneOf("Y", "N") : () -> draw.words(Math.min(40, column.length()));
        };
    }

    private @Nullable Object orNull(@Nullable Object value) {
        return draw.percent(3) ? null : value;
    }

    /** The given key as a rule, else any. */
    private Object or(@Nullable String usual, String keyName) {
        return usual != null && draw.percent(75) ? usual : keys.get(keyName).getAsInt();
    }

    private Row customerRow(int key) {
        return tables.get("customer").all().get(key - 1);
    }

    /** Sixteen letters for a number, as the specification makes its business keys. */
    private static String id(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; letters.length() < 8; rest /= 16) {
            letters.append((char) ('A' + rest % 16));
        }
        return "AAAAAAAA" + letters.reverse();
    }
}
