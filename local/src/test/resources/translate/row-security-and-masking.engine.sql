CALL redshift_kit.request('create rls policy', E'{"name": "concerts", "alias": "c", "columns": [{"name": "catgroup", "type": "varchar(10)"}], "expression": "\\"rls target\\".catgroup = ''Concerts'' and \\"rls target\\".catgroup <> getdate()::text"}');

CALL redshift_kit.request('alter rls policy', '{"name": "concerts", "expression": "catgroup = ''Shows''"}');

CALL redshift_kit.request('attach rls policy', '{"name": "concerts", "relations": [["category"], ["tickit", "category"]], "grantees": [{"kind": "role", "name": "analyst"}, {"kind": "user", "name": "joe"}, {"kind": "public", "name": "public"}]}');

CALL redshift_kit.request('detach rls policy', '{"name": "concerts", "relations": [["category"]], "grantees": [{"kind": "user", "name": "joe"}]}');

CALL redshift_kit.request('drop rls policy', '{"if_exists": true, "name": "concerts", "cascade": true}');

CALL redshift_kit.request('alter row level security', '{"relation": ["category"], "is_on": true, "conjunction": "OR"}');

CALL redshift_kit.request('alter row level security', '{"relation": ["tickit", "category"], "is_on": false}');

-- refused: 42601 syntax error at or near "enable";

-- refused: 0A000 ROW LEVEL SECURITY FOR DATASHARES is not supported by the local Redshift;

-- refused: 42601 syntax error at or near "policy";

CALL redshift_kit.request('grant to rls policy', '{"relations": [["lookup"]], "policies": ["concerts"], "gives": true}');

select pan from cards;

CALL redshift_kit.request('create masking policy', '{"if_not_exists": true, "name": "hide", "columns": [{"name": "pan", "type": "varchar(256)"}, {"name": "fraud", "type": "boolean"}], "expressions": ["case when fraud then pan else ''XXXX''::text end"]}');

CALL redshift_kit.request('create masking policy', '{"if_not_exists": false, "name": "hide_two", "columns": [{"name": "f", "type": "varchar(20)"}, {"name": "l", "type": "varchar(20)"}], "expressions": ["left(f, 1)", "coalesce(l, ''?'')"]}');

CALL redshift_kit.request('alter masking policy', '{"name": "hide", "expressions": ["pan"]}');

CALL redshift_kit.request('attach masking policy', '{"name": "hide", "relation": ["public", "cards"], "outputs": ["pan"], "inputs": ["pan", "fraud"], "grantee": {"kind": "role", "name": "reader"}, "priority": 20}');

-- refused: 42601 syntax error at or near "group";

CALL redshift_kit.request('detach masking policy', '{"name": "hide", "relation": ["cards"], "outputs": ["pan"], "grantee": {"kind": "public", "name": "public"}}');

CALL redshift_kit.request('drop masking policy', '{"if_exists": true, "name": "hide"}');

select pan from redshift_kit.masked((SELECT "row" FROM cards AS "row" WHERE false)) AS cards;

select c.pan, "cards".pan from redshift_kit.masked((SELECT "row" FROM dev.public.cards AS "row" WHERE false)) c, redshift_kit.masked((SELECT "row" FROM "cards" AS "row" WHERE false)) AS "cards", other;

select * from (select pan from redshift_kit.masked((SELECT "row" FROM cards AS "row" WHERE false)) AS cards LIMIT 2) x join redshift_kit.masked((SELECT "row" FROM public.cards AS "row" WHERE false)) AS cards using (pan);

with cards as (select 1 as pan) select pan from cards;

select * from owners o, LATERAL (SELECT element FROM redshift_kit.super_elements(o.cards)) AS "cards" ("cards");

insert into copied select pan from redshift_kit.masked((SELECT "row" FROM cards AS "row" WHERE false)) AS cards;

-- explain, summary: select pan from redshift_kit.masked((SELECT "row" FROM cards AS "row" WHERE false)) AS cards;

create view seen as select pan from cards;

alter table cards rename to bank_cards;

select pan from redshift_kit.masked((SELECT "row" FROM bank_cards AS "row" WHERE false)) AS bank_cards;

-- export: select pan from redshift_kit.masked((SELECT "row" FROM bank_cards AS "row" WHERE false)) AS bank_cards;
