create table own (a super, b varbyte, c varbyte(10), d varbinary(20), e binary varying, f hllsketch, g geometry, h geography, i dec(5,2), j dec);
create table intervals (a interval year to month, b interval day to second, c interval month, d interval hour to minute, e interval second(3), f interval day to second (6), g intervaly2m, h intervald2s not null);
create table untouched (a super, b geometry not null, c intervaly2m);
select a::super, b::varbyte, cast(c as varbinary), d::binary varying(3), e::interval year to month, f::interval from t;
select interval '1-2' year to month, interval '3' day, interval '1 day 1.123456' second(3), interval '52 weeks', date_col + interval '1' month from t;
select a as interval, x.day from t;
create table bad (a varbyte(0))
;
select a / 2.0, a/100.00 * b, a / .5 / 3.0, a / 2, a / 2.0::decimal(5,2), a / 1e3, 2.0 / a, (a / 2.0)::int from t;
select convert(varchar(30), getdate()), convert(integer, a), convert(decimal, nvl(b, 1)), convert(nvarchar(10), convert(int, c)) from t
;
select array(), array(1, 'abc', null), array(array(1, x), object('a', nvl(b, 1), 'c', json_parse('{}'))), object() from t;
select array_contains(array(1, 2), 2), array_position(a, null, false), array_positions(t.a, 'x'), json_serialize(a), pg_catalog.json_serialize(a) from t
;
insert into object (a) values (object('a', 1));
create table if not exists object (a super)
