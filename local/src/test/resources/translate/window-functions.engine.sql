select listagg((name)::text) from t;

select listagg((a || b)::text, ', ' order by id desc, coalesce(c, 0)) from t group by x;

select redshift_kit.listagg(redshift_kit.distinct_texts( (name)::text), '') from t;

select redshift_kit.listagg(redshift_kit.distinct_texts( (name)::text order by name), ', ') from t;

select listagg((name)::text, ', ') over (partition by x order by id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) from t;

select listagg((name)::text) over (order by id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) from t;

select listagg((name)::text) over (partition by x) from t;

select redshift_kit.listagg(redshift_kit.distinct_texts( (name)::text) over (partition by coalesce(x, y) order by a desc, b ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), ', ') from t;

-- refused: 42601 syntax error at or near "within";

-- refused: 0A000 within group ORDER BY clauses for aggregate functions must be the same;

select listagg((a)::text order by b), (select listagg((c)::text order by d) from u) from t;

select listagg((a)::text order by t.b desc), median(b), listagg((c)::text) over (order by d ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) from t;

-- refused: 0A000 within group ORDER BY clauses for aggregate functions must be the same;

select median(price), median(price) over (partition by x) from t;

select redshift_kit.percentile_cont(0.5, redshift_kit.known_values(a order by a desc nulls last)) from t;

select redshift_kit.percentile_cont(0.5, redshift_kit.known_values(sum(a)::decimal(30,2)) over (order by sum(a)::decimal(30,2) desc ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) from t group by b;

select percentile_disc(0.5) within group (order by a) from t;

select redshift_kit.percentile_disc(0.5, redshift_kit.known_values(coalesce(a, b)) over (partition by c order by coalesce(a, b) ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) from t;

select redshift_kit.ratio_to_report(a + b, sum(a + b) over (partition by c)), redshift_kit.ratio_to_report(a, sum(a) over ()) from t;

select redshift_kit.first_value(a) over (partition by b order by c rows unbounded preceding), redshift_kit.last_value(a) over (order by c rows unbounded preceding) from t;

select first_value(a) over (order by c rows unbounded preceding), last_value(a) over (order by c rows unbounded preceding), first_value(a) over () from t;

select redshift_kit.nth_value(redshift_kit.known_values(a) over (order by b rows between 1 preceding and current row), 3), nth_value(a, 3) over () from t;

select redshift_kit.lag(redshift_kit.known_values(a) over (order by b ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), count(a) OVER (order by b ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 1), redshift_kit.lead(redshift_kit.known_values(coalesce(a, b)) over (partition by c order by b desc ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), count(coalesce(a, b)) OVER (partition by c order by b desc ROWS UNBOUNDED PRECEDING), n + 1), lag(a, 2) over (order by b) from t;

select (CASE WHEN (redshift_kit.lag(redshift_kit.known_values(a) over (order by b ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), count(a) OVER (order by b ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 1)) IS NOT DISTINCT FROM c THEN 1 ELSE 2 END) from t;

select lag(a, 0) over (order by b), lead(a, 0) over (order by b) from t;

-- refused: 0A000 Default parameter not be supported for window function lag;

select sum(a) over (order by b rows BETWEEN CURRENT ROW AND unbounded following) from t;

-- refused: 42601 syntax error at or near "ignore";
