select 'plain', 'it''s', E'kept\\as it is', 'new
line', E'a \\d+ b', 'hex x41', 'quote '' inside', 'AB';

select 1, case when a then 1 when b then 2 else 3 end from t;

select "mixedcase", "already lower", "say ""hi""" from "sales"."order";

select E'C:\\temp' as path -- a comment with a \ backslash
  from t;
