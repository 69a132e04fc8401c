package dev.redshiftkit.local.tpc;

import dev.redshiftkit.local.tpc.Rows.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A TPC-H database about a thousandth of the smallest official one. What the queries ask for (a brand, a type, a colour) is drawn
 * more often than there, so that they find something; the sums that the specification defines hold.
 */
final class TpcHData {

    private static final int SUPPLIERS = 60;
    private static final int CUSTOMERS = 300;
    private static final int PARTS = 200;
    private static final int ORDERS = 2000;

    private static final LocalDate FIRST_ORDER = LocalDate.of(1992, 1, 1);
    private static final LocalDate LAST_ORDER = LocalDate.of(1998, 8, 2);
    private static final LocalDate TODAY = LocalDate.of(1995, 6, 17);

    private static final List<String> REGIONS = List.of("AFRICA", "AMERICA", "ASIA", "EUROPE", "MIDDLE EAST");

    /** The nations of the specification, each with the number of its region. */
    private static final List<Map.Entry<String, Integer>> NATIONS = List.of(
            Map.entry("ALGERIA", 0),
            Map.entry("ARGENTINA", 1),
            Map.entry("BRAZIL", 1),
            Map.entry("CANADA", 1),
            Map.entry("EGYPT", 4),
            Map.entry("ETHIOPIA", 0),
            Map.entry("FRANCE", 3),
            Map.entry("GERMANY", 3),
            Map.entry("INDIA", 2),
            Map.entry("INDONESIA", 2),
            Map.entry("IRAN", 4),
            Map.entry("IRAQ", 4),
            Map.entry("JAPAN", 2),
            Map.entry("JORDAN", 4),
            Map.entry("KENYA", 0),
            Map.entry("MOROCCO", 0),
            Map.entry("MOZAMBIQUE", 0),
            Map.entry("PERU", 1),
            Map.entry("CHINA", 2),
            Map.entry("ROMANIA", 3),
            Map.entry("SAUDI ARABIA", 4),
            Map.entry("VIETNAM", 2),
            Map.entry("RUSSIA", 3),
            Map.entry("UNITED KINGDOM", 3),
            Map.entry("UNITED STATES", 1));

    private final Draw draw = new Draw(19920101);
    private final Map<String, Rows> tables = new LinkedHashMap<>();

    private TpcHData(List<Table> schema) {
        schema.forEach(table -> tables.put(table.name(), new Rows(table)));
    }

    static List<Rows> of(List<Table> schema) {
        TpcHData data = new TpcHData(schema);
        data.regions();
        data.nations();
        data.suppliers();
        data.customers();
        data.parts();
        data.orders();
        return new ArrayList<>(data.tables.values());
    }

    private void regions() {
        for (int key = 0; key < REGIONS.size(); key++) {
            add("region")
                    .set("r_regionkey", key)
                    .set("r_name", REGIONS.get(key))
                    .set("r_comment", draw.words(80));
        }
    }

    private void nations() {
        for (int key = 0; key < NATIONS.size(); key++) {
            add("nation")
                    .set("n_nationkey", key)
                    .set("n_name", NATIONS.get(key).getKey())
                    .set("n_regionkey", NATIONS.get(key).getValue())
                    .set("n_comment", draw.words(80));
        }
    }

    private void suppliers() {
        for (int key = 1; key <= SUPPLIERS; key++) {
            int nation = nation(key);
            add("supplier")
                    .set("s_suppkey", key)
                    .set("s_name", "Supplier#" + digits(key, 9))
                    .set("s_address", draw.words(40))
                    .set("s_nationkey", nation)
                    .set("s_phone", phone(nation))
                    .set("s_acctbal", draw.amount(-99999, 999999))
                    .set("s_comment", key % 20 == 0 ? "slow Customer of late Complaints" : draw.words(90));
        }
    }

    private void customers() {
        for (int key = 1; key <= CUSTOMERS; key++) {
            int nation = nation(key);
            add("customer")
                    .set("c_custkey", key)
                    .set("c_name", "Customer#" + digits(key, 9))
                    .set("c_address", draw.words(40))
                    .set("c_nationkey", nation)
                    .set("c_phone", phone(nation))
                    .set("c_acctbal", draw.amount(-99999, 999999))
                    .set("c_mktsegment", draw.oneOf("AUTOMOBILE", "BUILDING", "FURNITURE", "MACHINERY", "HOUSEHOLD"))
                    .set("c_comment", draw.words(100));
        }
    }

    /** Every nation has its share, and those that queries name a larger one. */
    private int nation(int key) {
        return key % 2 == 0 ? key / 2 % NATIONS.size() : draw.oneOf(2, 3, 6, 7, 20);
    }

    private String phone(int nation) {
        return nation + 10 + "-" + draw.between(100, 999) + "-" + draw.between(100, 999) + "-"
                + draw.between(1000, 9999);
    }

    private void parts() {
        for (int key = 1; key <= PARTS; key++) {
            String brand = draw.percent(50) ? draw.oneOf("12", "23", "34", "45") : draw.oneOf("11", "21", "31", "55");
            add("part")
                    .set("p_partkey", key)
                    .set("p_name", draw.oneOf("forest", "green", "ivory", "lace") + " " + colour() + " " + colour())
                    .set("p_mfgr", "Manufacturer#" + brand.charAt(0))
                    .set("p_brand", "Brand#" + brand)
                    .set("p_type", type())
                    .set("p_size", draw.oneOf(3, 5, 9, 14, 15, 15, 19, 23, 36, 45, 49, draw.between(1, 50)))
                    .set("p_container", container(brand))
                    .set("p_retailprice", Rows.decimal(retailPrice(key)))
                    .set("p_comment", draw.words(22));
            for (int supplier = 0; supplier < 4; supplier++) {
                add("partsupp")
                        .set("ps_partkey", key)
                        .set("ps_suppkey", supplier(key, supplier))
                        .set("ps_availqty", draw.between(1, 9999))
                        .set("ps_supplycost", draw.amount(100, 100000))
                        .set("ps_comment", draw.words(150));
            }
        }
    }

    private String colour() {
        return draw.oneOf("almond", "azure", "blue", "forest", "green", "khaki", "linen", "navy", "olive", "peru");
    }

    private String type() {
        return draw.oneOf("ECONOMY ANODIZED STEEL", "MEDIUM POLISHED COPPER", syllables(), syllables(), syllables());
    }

    private String syllables() {
        return draw.oneOf("ECONOMY", "LARGE", "MEDIUM", "PROMO", "SMALL", "STANDARD")
                + " " + draw.oneOf("ANODIZED", "BRUSHED", "BURNISHED", "PLATED", "POLISHED")
                + " " + draw.oneOf("BRASS", "COPPER", "NICKEL", "STEEL", "TIN");
    }

    private String container(String brand) {
        String size = Map.of("12", "SM", "23", "MED", "34", "LG").getOrDefault(brand, "JUMBO");
        return size + " " + draw.oneOf("BAG", "BOX", "BOX", "CASE", "PACK", "PKG");
    }

    private static int retailPrice(int part) {
        return 90000 + part / 10 % 20001 + 100 * (part % 1000);
    }

    private static int supplier(int part, int number) {
        return (part + number * (SUPPLIERS / 4 + (part - 1) / SUPPLIERS)) % SUPPLIERS + 1;
    }

    private void orders() {
        for (int number = 1; number <= ORDERS; number++) {
            // Eight keys of 32 are used, and a third of the customers never order, as the specification has it.
            int key = (number / 8) * 32 + number % 8 + 1;
            LocalDate date =
                    FIRST_ORDER.plusDays(draw.between(0, (int) (LAST_ORDER.toEpochDay() - FIRST_ORDER.toEpochDay())));
            List<Row> lines = lines(key, date);
            add("orders")
                    .set("o_orderkey", key)
                    .set("o_custkey", draw.between(0, CUSTOMERS / 3 - 1) * 3 + draw.between(1, 2))
                    .set("o_orderstatus", status(lines))
                    .set("o_totalprice", Rows.decimal(total(lines)))
                    .set("o_orderdate", date)
                    .set("o_orderpriority", draw.oneOf("1-URGENT", "2-HIGH", "3-MEDIUM", "4-NOT SPECIFIED", "5-LOW"))
                    .set("o_clerk", "Clerk#" + digits(draw.between(1, 10), 9))
                    .set("o_shippriority", 0)
                    .set("o_comment", draw.percent(5) ? "the special late requests wait" : draw.words(70));
        }
    }

    private List<Row> lines(int order, LocalDate date) {
        List<Row> lines = new ArrayList<>();
        // Now and then somebody buys much of everything, for the query that looks for orders of more than 300 pieces.
        int fewest = draw.percent(2) ? 40 : 1;
        int count = fewest == 1 ? draw.between(1, 7) : 7;
        for (int number = 1; number <= count; number++) {
            lines.add(line(order, date, number, draw.between(fewest, 50)));
        }
        return lines;
    }

    private Row line(int order, LocalDate date, int number, int quantity) {
        int part = draw.between(1, PARTS);
        LocalDate shipped = shipDay(date);
        LocalDate received = shipped.plusDays(draw.between(1, 30));
        return add("lineitem")
                .set("l_orderkey", order)
                .set("l_partkey", part)
                .set("l_suppkey", supplier(part, draw.between(0, 3)))
                .set("l_linenumber", number)
                .set("l_quantity", quantity)
                .set("l_extendedprice", Rows.decimal((long) quantity * retailPrice(part)))
                .set("l_discount", draw.amount(0, 10))
                .set("l_tax", draw.amount(0, 8))
                .set("l_returnflag", received.isAfter(TODAY) ? "N" : draw.oneOf("R", "A"))
                .set("l_linestatus", shipped.isAfter(TODAY) ? "O" : "F")
                .set("l_shipdate", shipped)
                .set("l_commitdate", date.plusDays(draw.between(30, 90)))
                .set("l_receiptdate", received)
                .set("l_shipinstruct", draw.oneOf("DELIVER IN PERSON", "COLLECT COD", "NONE", "TAKE BACK RETURN"))
                .set("l_shipmode", draw.oneOf("REG AIR", "AIR", "AIR REG", "RAIL", "SHIP", "TRUCK", "MAIL", "FOB"))
                .set("l_comment", draw.words(40));
    }

    /** Weeks after the order, and often around the day at which query 6 stops looking. */
    private LocalDate shipDay(LocalDate ordered) {
        LocalDate edge = draw.oneOf(LocalDate.of(1994, 12, 31), LocalDate.of(1995, 1, 1));
        LocalDate shipped = ordered.plusDays(draw.between(1, 121));
        return ordered.isBefore(edge) && edge.isBefore(shipped) && draw.percent(20) ? edge : shipped;
    }

    private static String status(List<Row> lines) {
        long open = lines.stream()
                .filter(line -> "O".equals(line.get("l_linestatus")))
                .count();
        return open == 0 ? "F" : open == lines.size() ? "O" : "P";
    }

    private static long total(List<Row> lines) {
        return lines.stream()
                .mapToLong(line -> line.number("l_extendedprice")
                        * (100 - line.number("l_discount"))
                        * (100 + line.number("l_tax"))
                        / 10000)
                .sum();
    }

    private Row add(String table) {
        return Objects.requireNonNull(tables.get(table), table).add();
    }

    private static String digits(int number, int width) {
        return "0".repeat(width - Integer.toString(number).length()) + number;
    }
}
