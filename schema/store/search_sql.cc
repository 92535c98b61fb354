// The second migration: full-text search. The index keeps no text of its own: it reads `search_source`, which
// picks the text out of every text-bearing record, so that nothing is stored twice.
#include "schema/store/migrations.h"

namespace minutebook::store {

// `title` and `text` of a record are its own words only. One row per record; `id` is unique over all
// families. Without the semicolon: a later migration adds further families.
extern const char kSearchSourceSql[];
const char kSearchSourceSql[] = R"sql(
CREATE VIEW search_source AS
SELECT id, uid, 'section' AS family, document_id, page_from AS page, agenda_item AS item, title, text
FROM section
UNION ALL
SELECT id, uid, 'meeting', document_id, page_from, NULL, NULL, venue FROM meeting
UNION ALL
SELECT id, uid, 'member', document_id, page_from, NULL, name, represents FROM member
UNION ALL
SELECT id, uid, 'contact', document_id, page_from, NULL, name, role FROM contact
UNION ALL
SELECT id, uid, 'agenda_item', document_id, page_from, number, title, description FROM agenda_item
UNION ALL
SELECT id, uid, 'attendance', document_id, page_from, item, name, role FROM attendance
UNION ALL
SELECT id, uid, 'minute_item', document_id, page_from, number, title, NULL FROM minute_item
UNION ALL
SELECT r.id, r.uid, 'minute_point', r.document_id, r.page_from, i.number, NULL, r.text
FROM minute_point r JOIN minute_item i ON i.id = r.minute_item_id
UNION ALL
SELECT r.id, r.uid, 'resolution', r.document_id, r.page_from, i.number, NULL, r.text
FROM resolution r JOIN minute_item i ON i.id = r.minute_item_id
UNION ALL
SELECT r.id, r.uid, 'vote', r.document_id, r.page_from, i.number, NULL, r.motion
FROM vote r JOIN minute_item i ON i.id = r.minute_item_id
UNION ALL
SELECT r.id, r.uid, 'declaration', r.document_id, r.page_from, i.number, NULL, r.text
FROM declaration r JOIN minute_item i ON i.id = r.minute_item_id
UNION ALL
SELECT id, uid, 'report', document_id, page_from, agenda_item, subject,
  coalesce(summary, '') || coalesce(
    (SELECT ' ' || group_concat(p.title, ' ') FROM report_paper p WHERE p.report_id = report.id), '')
FROM report
UNION ALL
SELECT r.id, r.uid, 'report_contact', r.document_id, r.page_from, p.agenda_item, r.name, r.title
FROM report_contact r JOIN report p ON p.id = r.report_id
UNION ALL
SELECT r.id, r.uid, 'recommendation', r.document_id, r.page_from, p.agenda_item, NULL, r.text
FROM recommendation r JOIN report p ON p.id = r.report_id
UNION ALL
SELECT r.id, r.uid, 'report_paragraph', r.document_id, r.page_from, p.agenda_item, r.heading, r.text
FROM report_paragraph r JOIN report p ON p.id = r.report_id
UNION ALL
SELECT r.id, r.uid, 'report_appendix', r.document_id, r.page_from, p.agenda_item, r.title, NULL
FROM report_appendix r JOIN report p ON p.id = r.report_id
UNION ALL
SELECT id, uid, 'tracked_action', document_id, page_from, item, item,
  text || coalesce(' ' || action_taken, '') || coalesce(' ' || status, '')
FROM tracked_action
UNION ALL
SELECT id, uid, 'indicator', document_id, page_from, ref, name, commentary FROM indicator
UNION ALL
SELECT id, uid, 'data_table', document_id, page_from, agenda_item, title,
  (SELECT group_concat(c.text, ' ') FROM table_cell c WHERE c.data_table_id = data_table.id AND c.text <> '')
FROM data_table
UNION ALL
SELECT id, uid, 'glossary_entry', document_id, page_from, NULL, term, definition FROM glossary_entry
)sql";

// 'rebuild' fills the index when older rows are there already.
extern const char kSearchIndexSql[];
const char kSearchIndexSql[] = R"sql(
CREATE VIRTUAL TABLE search USING fts5(
  title, text, content = 'search_source', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO search (search) VALUES ('rebuild');
)sql";

// Every document adds a part to the index. Eight of them are joined at a time, not four: that is less work,
// and a question looks through some more parts in no time. At sixteen FTS5 joins all at once, however long it
// takes.
extern const char kSearchMergingSql[];
const char kSearchMergingSql[] = "INSERT INTO search (search, rank) VALUES ('automerge', 8);";

}  // namespace minutebook::store
