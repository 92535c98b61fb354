// Figures: what is printed in pictures on pages that have text of their own. The search reads them too: a
// view cannot be added to, so the one of the search is made anew from what it was.

namespace minutebook::store {

extern const char kFiguresSql[];
const char kFiguresSql[] = R"sql(
CREATE TABLE figure (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX figure_by_document ON figure(document_id, position);
ALTER TABLE page ADD COLUMN figure_words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE page ADD COLUMN unread_pictures INTEGER NOT NULL DEFAULT 0;
CREATE INDEX page_with_unread_pictures ON page(document_id) WHERE unread_pictures > 0;

CREATE VIEW figure_view AS
SELECT d.authority, d.body, d.date, f.text, f.confidence,
  f.page_from AS page, d.source_path, d.source_path || '#page=' || f.page_from AS link, d.uid AS document_uid, f.uid
FROM figure f JOIN document_view d ON d.document_id = f.document_id;
)sql";

// What follows the view that the search reads (search_sql.cc).
extern const char kFiguresInSearchSql[];
const char kFiguresInSearchSql[] = R"sql(UNION ALL
SELECT id, uid, 'figure', document_id, page_from, NULL, NULL, text FROM figure;
)sql";

}  // namespace minutebook::store
