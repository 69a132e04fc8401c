package dev.redshiftkit.local.tpc;

import dev.redshiftkit.local.tpc.Rows.Row;
import java.time.LocalDate;
import java.util.List;

/** What is sold, and how much of it there is. */
final class TpcDsGoods {

    static final int ITEMS = 240;

    /** Items that nobody buys; they are the last. */
    static final int QUIET_ITEMS = 6;

    private static final int ITEMS_IN_DEMAND = 40;

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

    private final TpcDsTables tables;
    private final Draw draw;

    TpcDsGoods(TpcDsTables tables, Draw draw) {
        this.tables = tables;
        this.draw = draw;
        tables.keys("_item_sk", this::item);
    }

    void fill() {
        for (int key = 1; key <= ITEMS; key++) {
            item(key);
        }
        inventory();
    }

    private void item(int key) {
        Row item = tables.fill("item")
                .set("i_item_sk", key)
                .set("i_item_id", TpcDsTables.id((key + 1) / 2))
                .set("i_item_desc", draw.words(60) + " " + key)
                .set("i_current_price", price())
                .set("i_wholesale_cost", draw.amount(50, 8000))
                .set("i_manufact_id", draw.oneOf(128, 350, 977, 5, 17, 200, 738, 745))
                .set("i_size", draw.oneOf("small", "medium", "large", "petite", "N/A"))
                .set("i_color", draw.oneOf(COLORS))
                .set("i_units", draw.oneOf("Each", "Dozen", "Box", "Pound", "N/A"))
                .set("i_manager_id", draw.oneOf(1, 8, 28, 40))
                .set("i_product_name", "product " + key);
        ofTheKind(item, draw.between(0, CATEGORIES.size() - 1), draw.between(0, 2));
        inDemand(key, item);
        item.set("i_manufact", "maker " + item.get("i_manufact_id"));
    }

    private Row ofTheKind(Row item, int category, int kind) {
        List<String> brands = BRANDS.get(category % BRANDS.size());
        int brand = draw.between(1, brands.size());
        return item.set("i_category_id", category + 1)
                .set("i_category", CATEGORIES.get(category))
                .set("i_class_id", kind + 1)
                .set("i_class", CLASSES.get(category).split(",", -1)[kind])
                .set("i_brand_id", (category % BRANDS.size() + 1) * 1000000 + brand)
                .set("i_brand", brands.get(brand - 1));
    }

    private String price() {
        return draw.oneOf(draw.amount(99, 149), draw.amount(6200, 9800), draw.amount(100, 2000));
    }

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
            case 7 -> ofTheKind(item, CATEGORIES.indexOf("Women"), 2);
            case 8, 9 -> ofTheForm(item, FORMS.get(key % 8).split(",", -1)).set("i_manufact_id", 738 + key);
            default -> {
                // as it came
            }
        }
    }

    private Row ofTheForm(Row item, String... form) {
        return ofTheKind(item, CATEGORIES.indexOf(form[0]), draw.between(0, 2))
                .set("i_color", form[1])
                .set("i_units", form[2])
                .set("i_size", form[3]);
    }

    int item() {
        return draw.percent(15) ? draw.between(1, 8) : draw.popular(ITEMS_IN_DEMAND, ITEMS - QUIET_ITEMS);
    }

    /** Every week of three years in two of the warehouses, of the items in demand; little as a rule, much now and then. */
    private void inventory() {
        LocalDate end = LocalDate.of(2002, 1, 1);
        for (LocalDate day = LocalDate.of(1999, 1, 4); day.isBefore(end); day = day.plusDays(7)) {
            for (int item = 1; item <= ITEMS_IN_DEMAND; item++) {
                for (int warehouse = item % 4 + 1; warehouse <= item % 4 + 2; warehouse++) {
                    tables.add("inventory")
                            .set("inv_date_sk", TpcDsCalendar.key(day))
                            .set("inv_item_sk", item)
                            .set("inv_warehouse_sk", warehouse)
                            .set("inv_quantity_on_hand", tables.orNull(stock()));
                }
            }
        }
    }

    private Object stock() {
        return draw.percent(75) ? draw.between(0, 150) : draw.between(300, 1000);
    }
}
