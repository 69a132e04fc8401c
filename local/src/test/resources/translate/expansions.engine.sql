-- asked for t
select a + 1 as x, (a + 1) * 2 as y, (a + 1) + ((a + 1) * 2) from t;

-- asked for t
select upper(a) as a, a || 'x' from t;

-- asked for t
select sum(b) as total, (sum(b)) / count(*) as mean from t group by c having sum(b) > 0 order by total;

-- asked for t, u
select t.a as id, u.a as id2, (t.a) from t join u on t.a = u.a;

select a as x, (select max(x) from u) from t;

-- asked for t
select "t"."a", "t"."c" from t;

-- asked for t, u
select "t"."a", "t"."b", "t"."c", "u"."a" from t, u;

-- asked for t, u
select "t"."b", "t"."c" from t join u using (a);

-- asked for t
select "b" from (select a as x, b from t);

-- asked for t
-- refused: 42703 column "nosuch" does not exist;

-- asked for t, w
with w (p, q) as (select a, b from t) select "w"."q" from w;

select a, b, sum(c) from t group by 1, 2;

select count(*) from t;

-- asked for t
select *, count(*) over () from t group by "t"."a", "t"."b", "t"."c" order by 1;

-- asked for t
select "redshift-kit: qualified"."redshift-kit: 0" AS "a", "redshift-kit: qualified"."redshift-kit: 1" AS "n" FROM LATERAL (SELECT a AS "redshift-kit: 0", row_number() over (partition by b order by c) AS "redshift-kit: 1", c AS "redshift-kit: order 0", ((row_number() over (partition by b order by c)) = 1) AS "redshift-kit: qualifies" from t as w) AS "redshift-kit: qualified" WHERE "redshift-kit: qualifies" ORDER BY "redshift-kit: qualified"."redshift-kit: order 0" desc, "redshift-kit: qualified"."redshift-kit: 0" limit 3;

-- asked for t
select "redshift-kit: qualified"."redshift-kit: 0" AS "a", "redshift-kit: qualified"."redshift-kit: 1" AS "b", "redshift-kit: qualified"."redshift-kit: 2" AS "c" FROM LATERAL (SELECT "w"."a" AS "redshift-kit: 0", "w"."b" AS "redshift-kit: 1", "w"."c" AS "redshift-kit: 2", (rank() over (order by a) <= 2) AS "redshift-kit: qualifies" from t w) AS "redshift-kit: qualified" WHERE "redshift-kit: qualifies";

select distinct "redshift-kit: qualified"."redshift-kit: 0" AS "a", "redshift-kit: qualified"."redshift-kit: 1" AS "b" FROM LATERAL (SELECT t.a AS "redshift-kit: 0", b AS "redshift-kit: 1", (count(*) over (partition by a) > 1) AS "redshift-kit: qualifies" from t where c > 0) AS "redshift-kit: qualified" WHERE "redshift-kit: qualifies";

select x.a from (select "redshift-kit: qualified"."redshift-kit: 0" AS "a", "redshift-kit: qualified"."redshift-kit: 1" AS "b" FROM LATERAL (SELECT a AS "redshift-kit: 0", b AS "redshift-kit: 1", (row_number() over (order by b) = 1) AS "redshift-kit: qualifies" from t as v) AS "redshift-kit: qualified" WHERE "redshift-kit: qualifies") x union all select d from u;

create table k as select "redshift-kit: qualified"."redshift-kit: 0" AS "a" FROM LATERAL (SELECT a AS "redshift-kit: 0", (sum(b) over (order by a rows unbounded preceding) < 10) AS "redshift-kit: qualifies" from t s) AS "redshift-kit: qualified" WHERE "redshift-kit: qualifies";

-- asked for t
select * from (SELECT "redshift-kit: source"."a", sum(CASE WHEN c = 'x' THEN b END) AS "x", sum(CASE WHEN c = 'Y' THEN b END) AS "why", sum(CASE WHEN c IS NULL THEN b END) AS "null", sum(CASE WHEN c = 3 THEN b END) AS "three" FROM t AS "redshift-kit: source" GROUP BY "redshift-kit: source"."a") as p where p.a > 0;

-- asked for t
select * from (SELECT "redshift-kit: source"."a", count(CASE WHEN c = 'x' THEN 1 END) AS "x_n" FROM (select a, c from t) AS "redshift-kit: source" GROUP BY "redshift-kit: source"."a") AS "redshift-kit: source";

-- asked for t
select * from (SELECT "redshift-kit: source"."a", "redshift-kit: turned"."n", "redshift-kit: turned"."v" FROM t AS "redshift-kit: source" CROSS JOIN LATERAL (VALUES ('b'::varchar, "redshift-kit: source"."b"), ('See'::varchar, "redshift-kit: source"."c")) AS "redshift-kit: turned" ("n", "v") WHERE "redshift-kit: turned"."v" IS NOT NULL) AS "redshift-kit: source";

-- asked for t
select q.n from (SELECT "redshift-kit: source"."a", "redshift-kit: turned"."n", "redshift-kit: turned"."v" FROM t AS "redshift-kit: source" CROSS JOIN LATERAL (VALUES ('b'::varchar, "redshift-kit: source"."b"), ('c'::varchar, "redshift-kit: source"."c")) AS "redshift-kit: turned" ("n", "v")) q;

select t.a, u.d from t LEFT JOIN u ON t.a = u.a AND u.d > 5 where t.b between 1 and 2;

-- asked for t, u
select count(*) from t LEFT JOIN u ON d = b;

select id, level from (WITH RECURSIVE "redshift-kit: tree" AS (SELECT "staff".*, 1 AS level FROM staff WHERE boss is null UNION ALL SELECT "staff".*, "redshift-kit: parent".level + 1 FROM "redshift-kit: tree" AS "redshift-kit: parent" JOIN staff ON "redshift-kit: parent".id = "staff".boss) SELECT * FROM "redshift-kit: tree") AS "staff";

-- asked for staff
select "s"."id", "s"."boss", "s"."name" from (WITH RECURSIVE "redshift-kit: tree" AS (SELECT "s".*, 1 AS level FROM staff s WHERE s.id = 1 UNION ALL SELECT "s".*, "redshift-kit: parent".level + 1 FROM "redshift-kit: tree" AS "redshift-kit: parent" JOIN staff s ON "s".boss = "redshift-kit: parent".id) SELECT * FROM "redshift-kit: tree") AS "s" where s.name <> 'x' order by level;

-- asked for t
-- export: select "t"."b", "t"."c" from t;

-- asked for nowhere
select a as x, (a) from nowhere;

select redshift_kit.super_attribute(redshift_kit.super_element(c.orders, 0), 'price') AS "price", c.orders from customers c where redshift_kit.super_attribute(redshift_kit.super_element(redshift_kit.super_attribute(redshift_kit.super_element(c.orders, 0), 'items'), c.n), 'name') = 'x' order by redshift_kit.super_attribute(redshift_kit.super_element(c.orders, 0), 'price');

select redshift_kit.super_attribute("o"."o", 'price') AS "price", i, "o" from customers c, redshift_kit.super_elements(c.orders) AS "o" ("o", "i") where redshift_kit.super_element(redshift_kit.super_attribute("o"."o", 'tags'), 0) = 'new';

select count(*) from customers c left join LATERAL (SELECT element FROM redshift_kit.super_elements(c.orders)) AS "o" ("o") on true left join LATERAL (SELECT element FROM redshift_kit.super_elements(redshift_kit.super_attribute("o"."o", 'items'))) AS "p" ("p") on redshift_kit.super_attribute("p"."p", 'price') > 1;

select "v", k from customers c, redshift_kit.super_attributes(c.attributes) AS "v" ("v", "k") where typeof("v") = 'x';

select attr as "name" from customers c, redshift_kit.super_attributes(redshift_kit.super_element(c.attributes, 0)) AS "v" ("v", "attr");

select e from t, LATERAL (SELECT element FROM redshift_kit.super_elements(t.a)) as x(e);

select e, offset_col from t, redshift_kit.super_elements(redshift_kit.super_attribute(t.a, 'b')) as x(e, offset_col);

-- asked for t
select redshift_kit.super_element(a, 0) AS "a", redshift_kit.super_attribute(redshift_kit.super_attribute(b, 'c'), 'd') AS "d", nosuch.x from t;

select public.t.a, redshift_kit.super_attribute(public.t.a, 'x') AS "x" from public.t;

select (select max(redshift_kit.super_attribute("o"."o", 'price')) from LATERAL (SELECT element FROM redshift_kit.super_elements(c.orders)) AS "o" ("o") where redshift_kit.super_attribute("o"."o", 'id') = c.id) from customers c;

-- asked for t
update t set b = redshift_kit.super_attribute(a, 'x') where redshift_kit.super_attribute(t.a, 'y') = 1 and redshift_kit.super_element(a, 0) = 2;

delete from t using u where redshift_kit.super_attribute(t.a, 'x') = redshift_kit.super_attribute(u.a, 'y');

select s.f(a).b, x.* from t x;

-- asked for t
select "redshift-kit: qualified"."redshift-kit: 0" AS "a", "redshift-kit: qualified"."redshift-kit: 1" AS "c" FROM LATERAL (SELECT "x"."a" AS "redshift-kit: 0", "x"."c" AS "redshift-kit: 1", (row_number() over (partition by redshift_kit.super_attribute(x.a, 'k') order by c) = 1) AS "redshift-kit: qualifies" from t x) AS "redshift-kit: qualified" WHERE "redshift-kit: qualifies";
