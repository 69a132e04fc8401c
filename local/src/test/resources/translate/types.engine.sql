create table own (a super, b varbyte(64000), c varbyte(10), d varbyte(20), e varbyte(64000), f hllsketch, g geometry, h geography, i dec(5,2), j decimal(18,0));

create table intervals (a intervaly2m, b intervald2s, c intervaly2m(2), d intervald2s(3072), e intervald2s(4096, 3), f intervald2s(7176, 6), g intervaly2m, h intervald2s not null);

create table untouched (a super, b geometry not null, c intervaly2m);

select a::super, b::varbyte, cast(c as varbyte), d::varbyte(3), e::intervaly2m, f::interval from t;

select (interval '1-2' year to month)::intervaly2m, (interval '3' day)::intervald2s, (interval '1 day 1.123456' second(3))::intervald2s, interval '52 weeks', date_col + (interval '1' month)::intervaly2m from t;

-- asked for t
select a as interval, x.day from t;

-- refused: 22023 varbyte length must be 1 to 16777216, but is 0;

select a / 2.0::redshift_kit.decimal_literal, a/100.00::redshift_kit.decimal_literal * b, a / .5::redshift_kit.decimal_literal / 3.0::redshift_kit.decimal_literal, a / 2, a / 2.0::decimal(5,2), a / 1e3, 2.0 / a, (a / 2.0::redshift_kit.decimal_literal)::int from t;

select CAST( getdate() AS varchar(30)), CAST( a AS integer), CAST( coalesce(b, 1) AS decimal(18,0)), CAST( CAST( c AS int) AS varchar(10)) from t;

select pg_catalog."array"(), pg_catalog."array"(redshift_kit.array_element(1), redshift_kit.array_element('abc'), redshift_kit.array_element(null)), pg_catalog."array"(redshift_kit.array_element(pg_catalog."array"(redshift_kit.array_element(1), redshift_kit.array_element(x))), redshift_kit.array_element(pg_catalog.object(redshift_kit.object_part('a'), redshift_kit.object_part(coalesce(b, 1)), redshift_kit.object_part('c'), redshift_kit.object_part(json_parse('{}'))))), pg_catalog.object() from t;

select pg_catalog.array_contains(pg_catalog."array"(redshift_kit.array_element(1), redshift_kit.array_element(2)), redshift_kit.array_element(2)), pg_catalog.array_position(a, redshift_kit.array_element(null), false), pg_catalog.array_positions(t.a, redshift_kit.array_element('x')), pg_catalog.json_serialize(a), pg_catalog.json_serialize(a) from t;

insert into object (a) values (pg_catalog.object(redshift_kit.object_part('a'), redshift_kit.object_part(1)));

create table if not exists object (a super);
