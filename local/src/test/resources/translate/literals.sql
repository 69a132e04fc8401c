select 'plain', 'it''s', E'kept\\as it is', 'new\nline', 'a \\d+ b', 'hex \x41', 'quote \' inside', '\101\102';
select 1, case when a then 1when b then 2else 3end from t;
select "MixedCase", "already lower", "Say ""Hi""" from "Sales"."Order";
select 'C:\\temp' as path -- a comment with a \ backslash
  from t
