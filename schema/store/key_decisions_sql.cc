// Whether the agenda marks an item as a key decision.

namespace minutebook::store {

extern const char kKeyDecisionsSql[];
const char kKeyDecisionsSql[] = R"sql(
ALTER TABLE agenda_item ADD COLUMN key_decision INTEGER;
DROP VIEW agenda_item_view;
CREATE VIEW agenda_item_view AS
SELECT d.authority, d.body, d.date, r.number AS item, r.title, r.description, r.printed_page_from, r.printed_page_to,
  r.exempt, r.exempt_paragraph, r.key_decision, d.title AS document_title,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM agenda_item r JOIN document_view d ON d.document_id = r.document_id;
)sql";

}  // namespace minutebook::store
