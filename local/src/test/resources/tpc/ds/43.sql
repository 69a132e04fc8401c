select
  s_store_name,
  s_store_id,
  sum(decode(d_day_name, 'Sunday', ss_sales_price, null)) as sun_sales,
  sum(decode(d_day_name, 'Monday', ss_sales_price, null)) as mon_sales,
  sum(decode(d_day_name, 'Tuesday', ss_sales_price, null)) as tue_sales,
  sum(decode(d_day_name, 'Wednesday', ss_sales_price, null)) as wed_sales,
  sum(decode(d_day_name, 'Thursday', ss_sales_price, null)) as thu_sales,
  sum(decode(d_day_name, 'Friday', ss_sales_price, null)) as fri_sales,
  sum(decode(d_day_name, 'Saturday', ss_sales_price, null)) as sat_sales
from date_dim, store_sales, store
where d_date_sk = ss_sold_date_sk
  and s_store_sk = ss_store_sk
  and s_gmt_offset = -5
  and d_year = 2000
group by s_store_name, s_store_id
order by s_store_name, s_store_id, sun_sales, mon_sales, tue_sales, wed_sales, thu_sales, fri_sales, sat_sales
limit 100;
