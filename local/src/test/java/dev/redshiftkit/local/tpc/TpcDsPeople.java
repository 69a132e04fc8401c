package dev.redshiftkit.local.tpc;

import dev.redshiftkit.local.tpc.Rows.Row;
import java.util.List;

/** Who buys: addresses, demographics, households, customers. */
final class TpcDsPeople {

    private static final int CUSTOMERS = 200;
    private static final int CUSTOMERS_OF_RANK = 30;
    private static final int ADDRESSES = 120;
    private static final int DEMOGRAPHICS = 350;
    private static final int HOUSEHOLDS = 216;

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

    private static final List<String> POTENTIALS =
            List.of(">10000", "Unknown", "0-500", "501-1000", "1001-5000", "5001-10000");

    /** Pairs of marital status and education that queries ask for; the first demographics have them. */
    static final List<String> COUPLES = List.of(
            "M|Advanced Degree",
            "S|College",
            "W|2 yr Degree",
            "M|4 yr Degree",
            "D|2 yr Degree",
            "M|Unknown",
            "W|Advanced Degree",
            "D|Unknown");

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

    private final TpcDsTables tables;
    private final Draw draw;

    TpcDsPeople(TpcDsTables tables, Draw draw) {
        this.tables = tables;
        this.draw = draw;
        tables.keys("_customer_sk", this::customer);
        tables.keys("_cdemo_sk", () -> draw.popular(20, DEMOGRAPHICS));
        tables.keys("_hdemo_sk", () -> draw.between(1, HOUSEHOLDS));
        tables.keys("_addr_sk", () -> draw.between(1, ADDRESSES));
        tables.keys("_income_band_sk", () -> draw.between(1, 20));
    }

    void fill() {
        for (int key = 1; key <= ADDRESSES; key++) {
            address(key);
        }
        for (int key = 1; key <= DEMOGRAPHICS; key++) {
            demographics(key);
        }
        for (int key = 1; key <= HOUSEHOLDS; key++) {
            tables.add("household_demographics")
                    .set("hd_demo_sk", key)
                    .set("hd_income_band_sk", key % 20 + 1)
                    .set("hd_buy_potential", POTENTIALS.get(key % POTENTIALS.size()))
                    .set("hd_dep_count", draw.between(0, 9))
                    .set("hd_vehicle_count", draw.between(-1, 4));
        }
        for (int band = 1; band <= 20; band++) {
            tables.add("income_band")
                    .set("ib_income_band_sk", band)
                    .set("ib_lower_bound", band == 1 ? 0 : (band - 1) * 10000 + 1)
                    .set("ib_upper_bound", band * 10000);
        }
        for (int key = 1; key <= CUSTOMERS; key++) {
            customer(key);
        }
    }

    private void address(int key) {
        String state = draw.percent(45) ? draw.oneOf("TN", "TN", "GA", "IL") : draw.oneOf(STATES);
        tables.fill("customer_address")
                .set("ca_address_sk", key)
                .set("ca_address_id", TpcDsTables.id(key))
                .set("ca_street_number", draw.between(1, 999))
                .set("ca_city", city())
                .set("ca_county", draw.percent(30) ? "Williamson County" : draw.oneOf(COUNTIES))
                .set("ca_state", state)
                .set("ca_zip", draw.oneOf(ZIPS))
                .set("ca_country", "United States")
                .set("ca_gmt_offset", draw.oneOf("-5.00", "-5.00", "-6.00", "-7.00"))
                .set("ca_location_type", draw.oneOf("apartment", "condo", "single family"));
    }

    private String city() {
        return draw.oneOf("Fairview", "Midway", "Edgewood", "Oak Grove", "Pleasant Hill");
    }

    private void demographics(int key) {
        String[] couple = (key <= 20 ? COUPLES.get(key % COUPLES.size()) : draw.oneOf(OTHER_COUPLES)).split("\\|", -1);
        tables.add("customer_demographics")
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

    private void customer(int key) {
        tables.fill("customer")
                .set("c_customer_sk", key)
                .set("c_customer_id", TpcDsTables.id(key))
                .set("c_current_cdemo_sk", draw.popular(20, DEMOGRAPHICS))
                .set("c_current_hdemo_sk", draw.between(1, HOUSEHOLDS))
                .set("c_current_addr_sk", draw.between(1, ADDRESSES))
                .set("c_salutation", draw.oneOf("Mr.", "Mrs.", "Ms.", "Dr.", "Sir"))
                .set(
                        "c_first_name",
                        tables.orNull(draw.oneOf("Anna", "Ben", "Clara", "David", "Emma", "Frank", "Grace")))
                .set(
                        "c_last_name",
                        tables.orNull(draw.oneOf("Brown", "Clark", "Davis", "Evans", "Green", "Hall", "Smith")))
                .set("c_preferred_cust_flag", tables.orNull(draw.oneOf("Y", "Y", "N")))
                .set("c_birth_day", draw.between(1, 28))
                .set("c_birth_month", draw.between(1, 12))
                .set("c_birth_year", draw.between(1924, 1992))
                .set("c_birth_country", draw.oneOf("UNITED STATES", "CANADA", "GERMANY", "JAPAN", "KENYA", "PERU"))
                .set("c_login", null);
        if (key % 10 == 0) {
            ofTheWest(tables.rows("customer").get(key - 1));
        }
    }

    /** Who lives where query 91 looks for people, and as it wants them. */
    private void ofTheWest(Row customer) {
        customer.set("c_current_cdemo_sk", draw.oneOf(COUPLES.size() + 5, COUPLES.size() + 6))
                .set("c_current_hdemo_sk", tables.keyOf("household_demographics", "hd_buy_potential", "Unknown"))
                .set("c_current_addr_sk", tables.keyOf("customer_address", "ca_gmt_offset", "-7.00"));
    }

    private int customer() {
        return draw.popular(CUSTOMERS_OF_RANK, CUSTOMERS);
    }

    /** Somebody who buys in a store. */
    Row buyer() {
        return tables.rows("customer").get(customer() - 1);
    }
}
