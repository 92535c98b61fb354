// What the cells of data tables say besides their text, and the section and report that a table belongs to.

namespace minutebook::store {

extern const char kCellsSql[];
const char kCellsSql[] = R"sql(
ALTER TABLE table_cell ADD COLUMN type TEXT;
ALTER TABLE table_cell ADD COLUMN value TEXT;
ALTER TABLE table_cell ADD COLUMN unit TEXT;
ALTER TABLE data_table ADD COLUMN section INTEGER;
ALTER TABLE data_table ADD COLUMN report INTEGER;
DROP VIEW table_view;
CREATE VIEW table_view AS
SELECT d.authority, d.body, d.date, r.agenda_item AS item, r.title, c.row_index, c.column_index,
  k.name AS column_name, k.type AS column_type, k.unit AS column_unit, c.row_index < r.header_rows AS header, c.text,
  c.type, c.value, CASE WHEN c.type IN ('number', 'percent', 'currency') THEN CAST(c.value AS REAL) END AS number,
  c.unit, s.kind AS section_kind, s.title AS section_title, p.subject AS report,
  c.page, d.source_path, d.source_path || '#page=' || c.page AS link, d.uid AS document_uid, r.uid
FROM data_table r JOIN table_cell c ON c.data_table_id = r.id
LEFT JOIN table_column k ON k.data_table_id = r.id AND k.position = c.column_index
LEFT JOIN section s ON s.document_id = r.document_id AND s.position = r.section
LEFT JOIN report p ON p.document_id = r.document_id AND p.position = r.report
JOIN document_view d ON d.document_id = r.document_id;
)sql";

}  // namespace minutebook::store
