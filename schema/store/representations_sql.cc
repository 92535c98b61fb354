// What people outside the body put to meetings: questions, petitions, statements. Their words are in the
// points of the minutes, which the search has already.

namespace minutebook::store {

extern const char kRepresentationsSql[];
const char kRepresentationsSql[] = R"sql(
CREATE TABLE representation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  minute_item_id INTEGER NOT NULL REFERENCES minute_item(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  from_name TEXT,
  number INTEGER,
  signatures INTEGER,
  subject TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX representation_by_document ON representation(document_id);
CREATE INDEX representation_by_minute_item ON representation(minute_item_id, position);

CREATE VIEW representation_view AS
SELECT d.authority, coalesce(n.body, d.body) AS body, coalesce(n.meeting_date, d.date) AS date, i.number AS item,
  i.title AS item_title, r.kind, r.from_name, r.number, r.signatures, r.subject,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM representation r JOIN minute_item i ON i.id = r.minute_item_id JOIN minutes n ON n.id = i.minutes_id
JOIN document_view d ON d.document_id = r.document_id;
)sql";

}  // namespace minutebook::store
