package dev.redshiftkit.local.tpc;

import java.util.List;

/** Who sells, how it is shipped, why it comes back. */
final class TpcDsPartners {

    private static final List<String> NAMES =
            List.of("ought", "able", "pri", "ese", "anti", "cally", "ation", "eing", "bar");

    private final TpcDsTables tables;
    private final Draw draw;

    TpcDsPartners(TpcDsTables tables, Draw draw) {
        this.tables = tables;
        this.draw = draw;
        tables.keys("_store_sk", () -> draw.between(1, 12));
        tables.keys("_promo_sk", () -> draw.between(1, 15));
        tables.keys("_warehouse_sk", () -> draw.between(1, 5));
        tables.keys("_ship_mode_sk", () -> draw.between(1, 20));
        tables.keys("_call_center_sk", () -> draw.between(1, 6));
        tables.keys("_catalog_page_sk", () -> draw.between(1, 30));
        tables.keys("_web_page_sk", () -> draw.between(1, 12));
        tables.keys("_web_site_sk", () -> draw.between(1, 8));
        tables.keys("_reason_sk", () -> draw.popular(5, 35));
    }

    void fill() {
        for (int key = 1; key <= 12; key++) {
            store(key);
        }
        for (int key = 1; key <= 5; key++) {
            tables.fill("warehouse")
                    .set("w_warehouse_sk", key)
                    .set("w_warehouse_id", TpcDsTables.id(key))
                    .set("w_warehouse_name", draw.words(20))
                    .set("w_warehouse_sq_ft", draw.between(50, 999) * 1000)
                    .set("w_county", "Williamson County")
                    .set("w_state", draw.oneOf("TN", "GA", "IL"))
                    .set("w_country", "United States");
        }
        for (int key = 1; key <= 6; key++) {
            tables.fill("call_center")
                    .set("cc_call_center_sk", key)
                    .set("cc_call_center_id", TpcDsTables.id((key + 1) / 2))
                    .set("cc_name", "call center " + (key + 1) / 2)
                    .set("cc_manager", draw.oneOf("Bob Belcher", "Felipe Perkins", "Mark Hightower"))
                    .set("cc_county", "Williamson County");
        }
        for (int key = 1; key <= 30; key++) {
            tables.fill("catalog_page").set("cp_catalog_page_sk", key).set("cp_catalog_page_id", TpcDsTables.id(key));
        }
        for (int key = 1; key <= 8; key++) {
            tables.fill("web_site")
                    .set("web_site_sk", key)
                    .set("web_site_id", TpcDsTables.id((key + 1) / 2))
                    .set("web_name", "site_" + key / 3)
                    .set("web_company_name", key % 2 == 0 ? "pri" : draw.oneOf(NAMES));
        }
        for (int key = 1; key <= 12; key++) {
            tables.fill("web_page")
                    .set("wp_web_page_sk", key)
                    .set("wp_web_page_id", TpcDsTables.id((key + 1) / 2))
                    .set("wp_char_count", key % 3 == 0 ? draw.between(5000, 5200) : draw.between(100, 8000));
        }
        for (int key = 1; key <= 15; key++) {
            tables.fill("promotion")
                    .set("p_promo_sk", key)
                    .set("p_promo_id", TpcDsTables.id(key))
                    .set("p_channel_tv", "N");
        }
        for (int key = 1; key <= 35; key++) {
            tables.add("reason")
                    .set("r_reason_sk", key)
                    .set("r_reason_id", TpcDsTables.id(key))
                    .set("r_reason_desc", "reason " + key);
        }
        for (int key = 1; key <= 20; key++) {
            tables.fill("ship_mode")
                    .set("sm_ship_mode_sk", key)
                    .set("sm_ship_mode_id", TpcDsTables.id(key))
                    .set("sm_type", draw.oneOf("EXPRESS", "LIBRARY", "NEXT DAY", "OVERNIGHT", "REGULAR", "TWO DAY"))
                    .set(
                            "sm_carrier",
                            List.of("DHL", "BARIAN", "UPS", "FEDEX", "AIRBORNE").get(key % 5));
        }
    }

    private void store(int key) {
        tables.fill("store")
                .set("s_store_sk", key)
                .set("s_store_id", TpcDsTables.id(key))
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
}
