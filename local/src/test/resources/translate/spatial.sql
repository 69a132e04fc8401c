select st_collect(g) within group (order by id desc), st_collect(distinct a, b), st_collect(a, b), my.st_collect(g) from t;
select st_collect(g) within group (order by id) over (partition by x), ST_Collect(g) WITHIN GROUP (ORDER BY st_x(g), st_y(g) DESC) AS c from t group by h;
select h3_center(1);
select H3_FromLongLat(1, 2, 3) from t;
create table h3_center (h3_center int);
select h3_center from h3_center;
select my.h3_center(1);
