package dev.redshiftkit.local.tpc;

import java.util.List;

/**
 * A small TPC-DS database. Its domains are those values that the queries ask for, with a few others beside them; half of
 * all sales are of a few items to a few customers, and on days that queries look at, so that joins over several channels
 * find something. Columns that no query looks at are filled by their type.
 */
final class TpcDsData {

    private TpcDsData() {}

    static List<Rows> of(List<Table> schema) {
        Draw draw = new Draw(19980101);
        TpcDsTables tables = new TpcDsTables(schema, draw);
        TpcDsCalendar calendar = new TpcDsCalendar(tables, draw);
        TpcDsPeople people = new TpcDsPeople(tables, draw);
        TpcDsGoods goods = new TpcDsGoods(tables, draw);
        TpcDsPartners partners = new TpcDsPartners(tables, draw);
        calendar.fill();
        people.fill();
        goods.fill();
        partners.fill();
        new TpcDsSales(tables, calendar, people, goods, draw).fill();
        return tables.all();
    }
}
