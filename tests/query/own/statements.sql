CREATE TABLE own.lines AS SELECT * FROM (
SELECT row_number() OVER () AS "row", nullif(trim("c0", CAST(? AS VARCHAR)), '') AS "c0", nullif(trim("c1", CAST(? AS VARCHAR)), '') AS "c1", nullif(trim("c2", CAST(? AS VARCHAR)), '') AS "c2", nullif(trim("c3", CAST(? AS VARCHAR)), '') AS "c3", nullif(trim("c4", CAST(? AS VARCHAR)), '') AS "c4", nullif(trim("c5", CAST(? AS VARCHAR)), '') AS "c5", nullif(trim("c6", CAST(? AS VARCHAR)), '') AS "c6", nullif(trim("c7", CAST(? AS VARCHAR)), '') AS "c7", nullif(trim("c8", CAST(? AS VARCHAR)), '') AS "c8", nullif(trim("c9", CAST(? AS VARCHAR)), '') AS "c9", nullif(trim("c10", CAST(? AS VARCHAR)), '') AS "c10", nullif(trim("c11", CAST(? AS VARCHAR)), '') AS "c11", nullif(trim("c12", CAST(? AS VARCHAR)), '') AS "c12", nullif(trim("c13", CAST(? AS VARCHAR)), '') AS "c13", nullif(trim("c14", CAST(? AS VARCHAR)), '') AS "c14" FROM read_csv('own.csv', delim = ?, quote = '"', escape = '"', header = false, auto_detect = false, parallel = false, null_padding = true, strict_mode = true, max_line_size = 1000000, store_rejects = true, rejects_table = 'own_rejects', rejects_scan = 'own_scans', rejects_limit = 1000, columns = {'c0': 'VARCHAR', 'c1': 'VARCHAR', 'c2': 'VARCHAR', 'c3': 'VARCHAR', 'c4': 'VARCHAR', 'c5': 'VARCHAR', 'c6': 'VARCHAR', 'c7': 'VARCHAR', 'c8': 'VARCHAR', 'c9': 'VARCHAR', 'c10': 'VARCHAR', 'c11': 'VARCHAR', 'c12': 'VARCHAR', 'c13': 'VARCHAR', 'c14': 'VARCHAR'})
) WHERE coalesce("c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13", "c14") IS NOT NULL
-- [" \t ﻿"," \t ﻿"," \t ﻿"," \t ﻿"," \t ﻿"," \t ﻿"," \t ﻿"," \t ﻿"," \t ﻿"," \t ﻿"," \t ﻿"," \t ﻿"," \t ﻿"," \t ﻿"," \t ﻿",";"]

SELECT DISTINCT "line", "error_type" FROM own_rejects ORDER BY "line"
-- []

SELECT * FROM own.lines ORDER BY "row" LIMIT 1
-- []

SELECT CAST(count(*) AS DOUBLE) AS "rows" FROM own.lines
-- []

CREATE TABLE own.records AS SELECT *, "raw traject" AS "is traject", CASE lower("raw prestatie") WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) END AS "is prestatie", CASE WHEN regexp_matches(regexp_replace("raw startdatum", '[ T]\d{1,2}:\d\d(:\d\d([.]\d+)?)?Z?$', ''), '\b(19|20)\d\d\b') THEN CAST(try_strptime(regexp_replace("raw startdatum", '[ T]\d{1,2}:\d\d(:\d\d([.]\d+)?)?Z?$', ''), ['%Y-%m-%d', '%d-%m-%Y', '%d/%m/%Y', '%d.%m.%Y']) AS DATE) END AS "is startdatum", CASE WHEN regexp_matches(regexp_replace("raw einddatum", '[ T]\d{1,2}:\d\d(:\d\d([.]\d+)?)?Z?$', ''), '\b(19|20)\d\d\b') THEN CAST(try_strptime(regexp_replace("raw einddatum", '[ T]\d{1,2}:\d\d(:\d\d([.]\d+)?)?Z?$', ''), ['%Y-%m-%d', '%d-%m-%Y', '%d/%m/%Y', '%d.%m.%Y']) AS DATE) END AS "is einddatum", "raw instrument" AS "is instrument", CASE WHEN regexp_matches(translate("raw t_begin", '−,', '-.'), CAST(? AS VARCHAR)) THEN TRY_CAST(ltrim(translate("raw t_begin", '−,', '-.'), '+') AS DECIMAL(18, 6)) END AS "is t_begin", CASE WHEN regexp_matches(translate("raw t_eind", '−,', '-.'), CAST(? AS VARCHAR)) THEN TRY_CAST(ltrim(translate("raw t_eind", '−,', '-.'), '+') AS DECIMAL(18, 6)) END AS "is t_eind" FROM (
SELECT "row", coalesce("c7", "c8", "c9", "c10", "c11", "c12", "c13", "c14") IS NOT NULL AS "surplus", "c0" AS "raw traject", "c1" AS "raw prestatie", "c2" AS "raw startdatum", "c3" AS "raw einddatum", "c4" AS "raw instrument", "c5" AS "raw t_begin", "c6" AS "raw t_eind" FROM own.lines WHERE "row" > CAST(? AS DECIMAL(18, 6))
)
-- ["kort","kort","180001","kort","basis ggz kort","kort","bk","kort","middel","middel","180002","middel","basis ggz middel","middel","bm","middel","intensief","intensief","180003","intensief","basis ggz intensief","intensief","bi","intensief","chronisch","chronisch","180004","chronisch","basis ggz chronisch","chronisch","bc","chronisch","onvolledig","onvolledig","180005","onvolledig","onvolledig behandeltraject","onvolledig","ov","onvolledig","^[-+]?(\\d{1,9}([.,]\\d{1,15})?|[.,]\\d{1,15})$","^[-+]?(\\d{1,9}([.,]\\d{1,15})?|[.,]\\d{1,15})$","1"]

SELECT * FROM (
SELECT *, row_number() OVER place AS "nth", CAST(count(*) OVER kind AS DOUBLE) AS "many" FROM (
SELECT 0 AS "rank", '' AS "column", "row", 'surplus' AS "code", CAST(NULL AS VARCHAR) AS "value", CAST(NULL AS BIGINT) AS "first" FROM own.records WHERE "surplus"
UNION ALL SELECT CAST(? AS DECIMAL(18, 6)), CAST(? AS VARCHAR), "row", CASE WHEN "raw traject" IS NULL THEN 'field-empty' WHEN "raw traject" IS NOT NULL AND "is traject" IS NULL THEN CAST(? AS VARCHAR) WHEN "first" IS NOT NULL THEN 'field-twice' END, left("raw traject", CAST(CAST(? AS VARCHAR) AS BIGINT)), "first" FROM (SELECT *, CASE WHEN "is traject" IS NOT NULL AND "row" > min("row") OVER (PARTITION BY "is traject") THEN min("row") OVER (PARTITION BY "is traject") END AS "first" FROM own.records)
UNION ALL SELECT CAST(? AS DECIMAL(18, 6)), CAST(? AS VARCHAR), "row", CASE WHEN "raw prestatie" IS NOT NULL AND "is prestatie" IS NULL THEN CAST(? AS VARCHAR) END, left("raw prestatie", CAST(CAST(? AS VARCHAR) AS BIGINT)), "first" FROM (SELECT *, CAST(NULL AS BIGINT) AS "first" FROM own.records)
UNION ALL SELECT CAST(? AS DECIMAL(18, 6)), CAST(? AS VARCHAR), "row", CASE WHEN "raw startdatum" IS NOT NULL AND "is startdatum" IS NULL THEN CAST(? AS VARCHAR) WHEN "is startdatum" < CAST(? AS DATE) THEN CAST(? AS VARCHAR) WHEN "is startdatum" > CAST(? AS DATE) THEN CAST(? AS VARCHAR) END, left("raw startdatum", CAST(CAST(? AS VARCHAR) AS BIGINT)), "first" FROM (SELECT *, CAST(NULL AS BIGINT) AS "first" FROM own.records)
UNION ALL SELECT CAST(? AS DECIMAL(18, 6)), CAST(? AS VARCHAR), "row", CASE WHEN "raw einddatum" IS NOT NULL AND "is einddatum" IS NULL THEN CAST(? AS VARCHAR) WHEN "is einddatum" < CAST(? AS DATE) THEN CAST(? AS VARCHAR) WHEN "is einddatum" > CAST(? AS DATE) THEN CAST(? AS VARCHAR) WHEN "is startdatum" < CAST(? AS DATE) THEN NULL WHEN "is startdatum" > CAST(? AS DATE) THEN NULL WHEN "is einddatum" < "is startdatum" THEN 'field-before' END, left("raw einddatum", CAST(CAST(? AS VARCHAR) AS BIGINT)), "first" FROM (SELECT *, CAST(NULL AS BIGINT) AS "first" FROM own.records)
UNION ALL SELECT CAST(? AS DECIMAL(18, 6)), CAST(? AS VARCHAR), "row", CASE WHEN "raw instrument" IS NOT NULL AND "is instrument" IS NULL THEN CAST(? AS VARCHAR) END, left("raw instrument", CAST(CAST(? AS VARCHAR) AS BIGINT)), "first" FROM (SELECT *, CAST(NULL AS BIGINT) AS "first" FROM own.records)
UNION ALL SELECT CAST(? AS DECIMAL(18, 6)), CAST(? AS VARCHAR), "row", CASE WHEN "raw t_begin" IS NOT NULL AND "is t_begin" IS NULL THEN CAST(? AS VARCHAR) WHEN "is t_begin" < CAST(? AS DECIMAL(18, 6)) THEN CAST(? AS VARCHAR) WHEN "is t_begin" > CAST(? AS DECIMAL(18, 6)) THEN CAST(? AS VARCHAR) END, left("raw t_begin", CAST(CAST(? AS VARCHAR) AS BIGINT)), "first" FROM (SELECT *, CAST(NULL AS BIGINT) AS "first" FROM own.records)
UNION ALL SELECT CAST(? AS DECIMAL(18, 6)), CAST(? AS VARCHAR), "row", CASE WHEN "raw t_eind" IS NOT NULL AND "is t_eind" IS NULL THEN CAST(? AS VARCHAR) WHEN "is t_eind" < CAST(? AS DECIMAL(18, 6)) THEN CAST(? AS VARCHAR) WHEN "is t_eind" > CAST(? AS DECIMAL(18, 6)) THEN CAST(? AS VARCHAR) END, left("raw t_eind", CAST(CAST(? AS VARCHAR) AS BIGINT)), "first" FROM (SELECT *, CAST(NULL AS BIGINT) AS "first" FROM own.records)
) WHERE "code" IS NOT NULL WINDOW kind AS (PARTITION BY "rank", "code"), place AS (PARTITION BY "rank", "code" ORDER BY "row")
) WHERE "nth" <= CAST(? AS DECIMAL(18, 6)) ORDER BY "rank", "code", "row"
-- ["1","traject","field-text","20","2","prestatie","field-code","20","3","startdatum","field-date","2008-01-01","field-low","2024-05-31","field-high","20","4","einddatum","field-date","2008-01-01","field-low","2024-05-31","field-high","2008-01-01","2024-05-31","20","5","instrument","field-text","20","6","t_begin","field-decimal","0","field-low","100","field-high","20","7","t_eind","field-decimal","0","field-low","100","field-high","20","5"]

SELECT CAST(count(*) AS DOUBLE) AS "rows", CAST(count(*) FILTER (WHERE year("is einddatum") IS NULL) AS DOUBLE) AS "open" FROM own.records
-- []

SELECT DISTINCT CAST(year("is einddatum") AS VARCHAR) AS "code" FROM own.records WHERE year("is einddatum") IS NOT NULL ORDER BY 1
-- []

SELECT "is instrument" AS "value", CAST(count(*) AS DOUBLE) AS "many" FROM own.records WHERE "is instrument" IS NOT NULL AND year("is einddatum") IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 6
-- []

CREATE TABLE own.placed AS
WITH span AS (
SELECT DISTINCT CAST(year("is einddatum") AS VARCHAR) AS "code", year("is einddatum") AS "first", year("is einddatum") AS "last" FROM own.records
UNION ALL SELECT CAST(? AS VARCHAR), CAST(? AS DECIMAL(18, 6)), CAST(? AS DECIMAL(18, 6))
)
SELECT span."code" AS "at_year", "class prestatie"."code" AS "at_prestatie", record.* FROM own.records AS record
JOIN span ON year("is einddatum") BETWEEN span."first" AND span."last"
JOIN (VALUES (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR))) AS "class prestatie"("code") ON "class prestatie"."code" = record."is prestatie" OR "class prestatie"."code" = CAST(? AS VARCHAR)
-- ["2020-2021","2020","2021","totaal","kort","middel","intensief","chronisch","totaal"]

WITH frame AS (SELECT * FROM (SELECT DISTINCT "at_year" FROM own.placed) CROSS JOIN (SELECT "code" AS "at_prestatie" FROM (VALUES (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR))) AS class("code"))),
category("category", "rank") AS (VALUES (CAST(? AS VARCHAR), CAST(? AS DECIMAL(18, 6))), (CAST(? AS VARCHAR), CAST(? AS DECIMAL(18, 6))), (CAST(? AS VARCHAR), CAST(? AS DECIMAL(18, 6))), (CAST(? AS VARCHAR), CAST(? AS DECIMAL(18, 6)))),
fitted AS (SELECT "at_year", "at_prestatie", CASE WHEN "is t_begin" IS NOT NULL AND "is t_eind" IS NOT NULL THEN CAST(? AS VARCHAR) WHEN "is t_begin" IS NOT NULL THEN CAST(? AS VARCHAR) WHEN "is t_eind" IS NOT NULL THEN CAST(? AS VARCHAR) WHEN true THEN CAST(? AS VARCHAR) END AS "category" FROM own.placed),
part AS (SELECT "at_year", "at_prestatie", "category", count(*) AS "x" FROM fitted WHERE "category" IS NOT NULL GROUP BY ALL),
whole AS (SELECT "at_year", "at_prestatie", sum("x") AS "n" FROM part GROUP BY ALL)
SELECT "at_year", "at_prestatie", "category", CAST(coalesce("n", 0) AS DOUBLE) AS "n", CAST(coalesce("x", 0) AS DOUBLE) AS "x", CAST(NULL AS DOUBLE) AS "xx"
FROM frame CROSS JOIN category LEFT JOIN whole USING ("at_year", "at_prestatie") LEFT JOIN part USING ("at_year", "at_prestatie", "category") ORDER BY "at_year", "at_prestatie", "rank"
-- ["totaal","kort","middel","intensief","chronisch","volledig","0","alleen-begin","1","alleen-eind","2","geen","3","volledig","alleen-begin","alleen-eind","geen"]

WITH frame AS (SELECT * FROM (SELECT DISTINCT "at_year" FROM own.placed) CROSS JOIN (SELECT "code" AS "at_prestatie" FROM (VALUES (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR))) AS class("code"))),
counted AS (SELECT "at_year", "at_prestatie", CAST(("is t_begin" - "is t_eind") AS DOUBLE) AS "value" FROM own.placed)
SELECT "at_year", "at_prestatie", '-' AS "category", CAST(count("value") AS DOUBLE) AS "n", coalesce(sum("value"), 0) AS "x", coalesce(sum("value" * "value"), 0) AS "xx"
FROM frame LEFT JOIN counted USING ("at_year", "at_prestatie") GROUP BY "at_year", "at_prestatie" ORDER BY "at_year", "at_prestatie"
-- ["totaal","kort","middel","intensief","chronisch"]

WITH frame AS (SELECT * FROM (SELECT DISTINCT "at_year" FROM own.placed) CROSS JOIN (SELECT "code" AS "at_prestatie" FROM (VALUES (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR))) AS class("code"))),
category("category", "rank") AS (VALUES (CAST(? AS VARCHAR), CAST(? AS DECIMAL(18, 6))), (CAST(? AS VARCHAR), CAST(? AS DECIMAL(18, 6))), (CAST(? AS VARCHAR), CAST(? AS DECIMAL(18, 6))), (CAST(? AS VARCHAR), CAST(? AS DECIMAL(18, 6)))),
fitted AS (SELECT "at_year", "at_prestatie", CASE WHEN ("is t_begin" - "is t_eind") <= CAST(? AS DECIMAL(18, 6)) THEN CAST(? AS VARCHAR) WHEN ("is t_begin" - "is t_eind") >= CAST(? AS DECIMAL(18, 6)) AND "is t_begin" > CAST(? AS DECIMAL(18, 6)) AND "is t_eind" <= CAST(? AS DECIMAL(18, 6)) THEN CAST(? AS VARCHAR) WHEN ("is t_begin" - "is t_eind") >= CAST(? AS DECIMAL(18, 6)) THEN CAST(? AS VARCHAR) WHEN ("is t_begin" - "is t_eind") IS NOT NULL THEN CAST(? AS VARCHAR) END AS "category" FROM own.placed),
part AS (SELECT "at_year", "at_prestatie", "category", count(*) AS "x" FROM fitted WHERE "category" IS NOT NULL GROUP BY ALL),
whole AS (SELECT "at_year", "at_prestatie", sum("x") AS "n" FROM part GROUP BY ALL)
SELECT "at_year", "at_prestatie", "category", CAST(coalesce("n", 0) AS DOUBLE) AS "n", CAST(coalesce("x", 0) AS DOUBLE) AS "x", CAST(NULL AS DOUBLE) AS "xx"
FROM frame CROSS JOIN category LEFT JOIN whole USING ("at_year", "at_prestatie") LEFT JOIN part USING ("at_year", "at_prestatie", "category") ORDER BY "at_year", "at_prestatie", "rank"
-- ["totaal","kort","middel","intensief","chronisch","verslechterd","0","hersteld","1","verbeterd","2","onveranderd","3","-5","verslechterd","5","55","55","hersteld","5","verbeterd","onveranderd"]
