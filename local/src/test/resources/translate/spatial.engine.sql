select st_collect(g order by id desc), st_collect(distinct a, b), st_collect(a, b), my.st_collect(g) from t;

select st_collect(g order by id) over (partition by x), ST_Collect(g ORDER BY st_x(g), st_y(g) DESC) AS c from t group by h;

-- refused: 0A000 H3_Center is not supported by the local Redshift;

-- refused: 0A000 H3_FromLongLat is not supported by the local Redshift;

create table h3_center (h3_center int);

select h3_center from h3_center;

select my.h3_center(1);
