select
  w_state,
  i_item_id,
  sum(case when d_date < '2000-03-11'::date then cs_sales_price - nvl(cr_refunded_cash, 0) else 0 end) as sales_before,
  sum(case when d_date >= '2000-03-11'::date then cs_sales_price - nvl(cr_refunded_cash, 0) else 0 end) as sales_after
from catalog_sales, catalog_returns, warehouse, item, date_dim
where cs_order_number = cr_order_number (+)
  and cs_item_sk = cr_item_sk (+)
  and i_current_price between 0.99 and 1.49
  and i_item_sk = cs_item_sk
  and cs_warehouse_sk = w_warehouse_sk
  and cs_sold_date_sk = d_date_sk
  and d_date between dateadd(day, -30, '2000-03-11'::date) and dateadd(day, 30, '2000-03-11'::date)
group by w_state, i_item_id
order by w_state, i_item_id
limit 100;
