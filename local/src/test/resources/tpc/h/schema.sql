create table region (
  r_regionkey integer not null encode raw,
  r_name char(25) not null encode bytedict,
  r_comment varchar(152) encode zstd,
  primary key (r_regionkey)
) diststyle all sortkey (r_regionkey);

create table nation (
  n_nationkey integer not null encode raw,
  n_name char(25) not null encode bytedict,
  n_regionkey integer not null encode az64,
  n_comment varchar(152) encode zstd,
  primary key (n_nationkey),
  foreign key (n_regionkey) references region (r_regionkey)
) diststyle all sortkey (n_nationkey);

create table supplier (
  s_suppkey integer not null encode raw,
  s_name char(25) not null encode lzo,
  s_address varchar(40) not null encode lzo,
  s_nationkey integer not null encode az64,
  s_phone char(15) not null encode lzo,
  s_acctbal decimal(15,2) not null encode az64,
  s_comment varchar(101) not null encode zstd,
  primary key (s_suppkey)
) diststyle all sortkey (s_suppkey);

create table customer (
  c_custkey integer not null encode raw distkey sortkey,
  c_name varchar(25) not null encode lzo,
  c_address varchar(40) not null encode lzo,
  c_nationkey integer not null encode az64,
  c_phone char(15) not null encode lzo,
  c_acctbal decimal(15,2) not null encode az64,
  c_mktsegment char(10) not null encode bytedict,
  c_comment varchar(117) not null encode zstd,
  primary key (c_custkey)
);

create table part (
  p_partkey integer not null encode raw,
  p_name varchar(55) not null encode text255,
  p_mfgr char(25) not null encode bytedict,
  p_brand char(10) not null encode bytedict,
  p_type varchar(25) not null encode bytedict,
  p_size integer not null encode mostly8,
  p_container char(10) not null encode bytedict,
  p_retailprice decimal(15,2) not null encode az64,
  p_comment varchar(23) not null encode zstd,
  primary key (p_partkey)
) diststyle key distkey (p_partkey) sortkey (p_partkey);

create table partsupp (
  ps_partkey integer not null encode raw,
  ps_suppkey integer not null encode raw,
  ps_availqty integer not null encode az64,
  ps_supplycost decimal(15,2) not null encode az64,
  ps_comment varchar(199) not null encode zstd,
  primary key (ps_partkey, ps_suppkey)
) diststyle key distkey (ps_partkey) compound sortkey (ps_partkey, ps_suppkey);

create table orders (
  o_orderkey integer not null encode az64,
  o_custkey integer not null encode az64,
  o_orderstatus char(1) not null encode runlength,
  o_totalprice decimal(15,2) not null encode az64,
  o_orderdate date not null encode raw,
  o_orderpriority char(15) not null encode bytedict,
  o_clerk char(15) not null encode lzo,
  o_shippriority integer not null encode runlength,
  o_comment varchar(79) not null encode zstd,
  primary key (o_orderkey)
) diststyle key distkey (o_orderkey) sortkey (o_orderdate);

create table lineitem (
  l_orderkey integer not null encode az64,
  l_partkey integer not null encode az64,
  l_suppkey integer not null encode az64,
  l_linenumber integer not null encode mostly8,
  l_quantity decimal(15,2) not null encode az64,
  l_extendedprice decimal(15,2) not null encode az64,
  l_discount decimal(15,2) not null encode az64,
  l_tax decimal(15,2) not null encode az64,
  l_returnflag char(1) not null encode runlength,
  l_linestatus char(1) not null encode runlength,
  l_shipdate date not null encode raw,
  l_commitdate date not null encode az64,
  l_receiptdate date not null encode delta32k,
  l_shipinstruct char(25) not null encode bytedict,
  l_shipmode char(10) not null encode bytedict,
  l_comment varchar(44) not null encode zstd,
  primary key (l_orderkey, l_linenumber)
) diststyle key distkey (l_orderkey) compound sortkey (l_shipdate, l_orderkey);
