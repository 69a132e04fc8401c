package dev.redshiftkit.local.tpc;

import dev.redshiftkit.local.tpc.Rows.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sales and returns in stores, by catalog and on the web. */
final class TpcDsSales {

    private static final int STORE_TICKETS = 2400;
    private static final int CATALOG_ORDERS = 2800;
    private static final int WEB_ORDERS = 2400;

    private final TpcDsTables tables;
    private final TpcDsCalendar calendar;
    private final TpcDsPeople people;
    private final TpcDsGoods goods;
    private final Draw draw;

    TpcDsSales(TpcDsTables tables, TpcDsCalendar calendar, TpcDsPeople people, TpcDsGoods goods, Draw draw) {
        this.tables = tables;
        this.calendar = calendar;
        this.people = people;
        this.goods = goods;
        this.draw = draw;
    }

    void fill() {
        storeSales();
        catalogSales();
        webSales();
        equalSales();
        salesToCouples();
    }

    private void storeSales() {
        for (int ticket = 1; ticket <= STORE_TICKETS; ticket++) {
            Row customer = people.buyer();
            Row head = tables.fill("store_sales")
                    .set("ss_ticket_number", ticket)
                    .set("ss_sold_date_sk", tables.orNull(TpcDsCalendar.key(calendar.saleDay())))
                    .set("ss_customer_sk", tables.orNull(customer.get("c_customer_sk")))
                    .set("ss_cdemo_sk", tables.orNull(tables.or(customer.get("c_current_cdemo_sk"), "_cdemo_sk")))
                    .set("ss_addr_sk", tables.orNull(tables.or(customer.get("c_current_addr_sk"), "_addr_sk")));
            int lines = draw.oneOf(draw.between(1, 5), draw.between(1, 5), draw.between(5, 14), draw.between(15, 20));
            returnSome(saleLines(head, "store_sales", "ss_", lines), this::storeReturn);
        }
    }

    private void catalogSales() {
        List<Row> returns = tables.rows("store_returns");
        for (int order = 1; order <= CATALOG_ORDERS; order++) {
            Row head = tables.fill("catalog_sales")
                    .set("cs_order_number", order)
                    .set("cs_sold_date_sk", TpcDsCalendar.key(calendar.saleDay()));
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
        if (day != null && TpcDsCalendar.dayOf(Long.parseLong(day)).isBefore(TpcDsCalendar.LAST_SALE.minusDays(40))) {
            order.set("cs_bill_customer_sk", returned.get("sr_customer_sk"))
                    .set("cs_item_sk", returned.get("sr_item_sk"))
                    .set("cs_sold_date_sk", Long.parseLong(day) + draw.between(0, 40));
        }
    }

    private void webSales() {
        for (int order = 1; order <= WEB_ORDERS; order++) {
            Row head = tables.fill("web_sales")
                    .set("ws_order_number", order)
                    .set("ws_sold_date_sk", tables.orNull(TpcDsCalendar.key(calendar.saleDay())));
            shipping(head, "ws_");
            returnSome(saleLines(head, "web_sales", "ws_", draw.between(1, 9)), this::webReturn);
        }
    }

    /** Most people have things sent to themselves. */
    private void shipping(Row order, String prefix) {
        for (String who : List.of("customer_sk", "cdemo_sk", "hdemo_sk", "addr_sk")) {
            if (draw.percent(70)) {
                order.set(prefix + "ship_" + who, tables.orNull(order.get(prefix + "bill_" + who)));
            }
        }
        String sold = order.get(prefix + "sold_date_sk");
        order.set(prefix + "ship_date_sk", sold == null ? null : calendar.shipDay(Integer.parseInt(sold)));
    }

    /** Completes a sale by lines for different items, the first of which is there. */
    private List<Row> saleLines(Row head, String table, String prefix, int count) {
        List<Row> lines = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Row line = number == 1 ? head : tables.add(table).copy(head).set(prefix + "item_sk", goods.item());
            while (items.contains(line.get(prefix + "item_sk"))) {
                line.set(prefix + "item_sk", goods.item());
            }
            items.add(line.get(prefix + "item_sk"));
            if (line.has(prefix + "warehouse_sk")) {
                line.set(prefix + "warehouse_sk", tables.orNull(draw.between(1, 5)));
            }
            line.set(prefix + "promo_sk", tables.orNull(draw.between(1, 15)));
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
        Row back = tables.fill("store_returns")
                .set("sr_item_sk", sale.get("ss_item_sk"))
                .set("sr_ticket_number", sale.get("ss_ticket_number"))
                .set("sr_customer_sk", sale.get("ss_customer_sk"))
                .set("sr_cdemo_sk", sale.get("ss_cdemo_sk"))
                .set("sr_store_sk", sale.get("ss_store_sk"))
                .set("sr_returned_date_sk", tables.orNull(returnDay(sale.get("ss_sold_date_sk"))));
        amounts(back, "sr_", "return_amt", "store_credit", sale, "ss_");
    }

    private void catalogReturn(Row sale) {
        Row back = tables.fill("catalog_returns")
                .set("cr_item_sk", sale.get("cs_item_sk"))
                .set("cr_order_number", sale.get("cs_order_number"))
                .set("cr_call_center_sk", sale.get("cs_call_center_sk"))
                .set("cr_catalog_page_sk", sale.get("cs_catalog_page_sk"))
                .set("cr_returning_customer_sk", tables.orNull(sale.get("cs_ship_customer_sk")))
                .set("cr_returned_date_sk", tables.orNull(returnDay(sale.get("cs_sold_date_sk"))));
        amounts(back, "cr_", "return_amount", "store_credit", sale, "cs_");
    }

    private Row webReturn(Row sale) {
        Row back = tables.fill("web_returns")
                .set("wr_item_sk", sale.get("ws_item_sk"))
                .set("wr_order_number", sale.get("ws_order_number"))
                .set("wr_web_page_sk", sale.get("ws_web_page_sk"))
                .set("wr_returning_customer_sk", tables.orNull(sale.get("ws_ship_customer_sk")))
                .set("wr_returned_date_sk", tables.orNull(returnDay(sale.get("ws_sold_date_sk"))));
        back.set("wr_returning_cdemo_sk", tables.or(back.get("wr_refunded_cdemo_sk"), "_cdemo_sk"));
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
        back.set(prefix + "return_quantity", tables.orNull(quantity))
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
        for (int number = 1; number <= TpcDsGoods.QUIET_ITEMS; number++) {
            equalSale("store_sales", "ss_", "ticket_number", STORE_TICKETS, number, 10000);
            equalSale("catalog_sales", "cs_", "order_number", CATALOG_ORDERS, number, 10000 + number * 50);
            equalSale("web_sales", "ws_", "order_number", WEB_ORDERS, number, 10000 - number * 100);
        }
    }

    private void equalSale(String table, String prefix, String numberName, int others, int number, long price) {
        Row sale = tables.fill(table)
                .set(prefix + numberName, others + number)
                .set(prefix + "item_sk", TpcDsGoods.ITEMS - TpcDsGoods.QUIET_ITEMS + number)
                .set(prefix + "sold_date_sk", TpcDsCalendar.key(LocalDate.of(2000, 1, 2)));
        prices(sale, prefix, 10, 5000, 15000, price);
    }

    /** Sales at the price, to the couples and in the states that queries 13 and 85 look for. */
    private void salesToCouples() {
        for (int number = 0; number < 24; number++) {
            int couple = number % 3;
            coupleBuysInStore(couple, number);
            coupleBringsBackToWeb(couple, number);
        }
    }

    private void coupleBuysInStore(int couple, int number) {
        String dependents = couple == 0 ? "3" : "1";
        String state = draw.oneOf("TX", "OH", "KY", "VA", "TN");
        LocalDate day = LocalDate.of(2001, 3, 1).plusDays(number);
        Row sale = tables.fill("store_sales")
                .set("ss_ticket_number", STORE_TICKETS + 100 + number)
                .set("ss_item_sk", goods.item())
                .set("ss_sold_date_sk", TpcDsCalendar.key(day))
                .set("ss_store_sk", number % 12 + 1)
                .set("ss_cdemo_sk", TpcDsPeople.COUPLES.size() + couple)
                .set("ss_hdemo_sk", tables.keyOf("household_demographics", "hd_dep_count", dependents))
                .set("ss_addr_sk", tables.keyOf("customer_address", "ca_state", state));
        coupleBuys(sale, "ss_", couple);
    }

    private void coupleBringsBackToWeb(int couple, int number) {
        String state = draw.oneOf("OH", "KY", "IN", "TN");
        LocalDate day = LocalDate.of(2000, 5, 1).plusDays(number);
        Row sale = tables.fill("web_sales")
                .set("ws_order_number", WEB_ORDERS + 100 + number)
                .set("ws_item_sk", goods.item())
                .set("ws_sold_date_sk", TpcDsCalendar.key(day))
                .set("ws_web_page_sk", number % 12 + 1);
        coupleBuys(sale, "ws_", couple);
        webReturn(sale)
                .set("wr_reason_sk", number % 5 + 1)
                .set("wr_refunded_cdemo_sk", TpcDsPeople.COUPLES.size() + couple)
                .set("wr_returning_cdemo_sk", 2 * TpcDsPeople.COUPLES.size() + couple)
                .set("wr_refunded_addr_sk", tables.keyOf("customer_address", "ca_state", state));
    }

    /** At the price that goes with the couple, and with a profit that every query allows. */
    private void coupleBuys(Row sale, String prefix, int couple) {
        long price = List.of(12500L, 7500L, 17500L).get(couple) + draw.between(0, 2400);
        long quantity = draw.between(4, 20);
        prices(sale, prefix, quantity, price - draw.between(15500, 19500) / quantity, price, price);
    }
}
