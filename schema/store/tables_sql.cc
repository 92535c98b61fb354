// The first migration: every table. Never edited once released; later changes are migrations of their own.
#include "schema/store/migrations.h"

namespace minutebook::store {

// Record tables have the same frame: `id` (from the content, see schema/ids.h), `uid`, the document, the
// parent record where there is one, the place in its list, the facts, and where they were read. Tables of
// plain values hang on their record by (record, position).
extern const char kTablesSql[];
const char kTablesSql[] = R"sql(
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE,
  source_path TEXT NOT NULL,
  media_type TEXT NOT NULL,
  status TEXT NOT NULL,
  reason TEXT NOT NULL,
  pages INTEGER NOT NULL,
  kind TEXT NOT NULL,
  authority TEXT,
  body TEXT,
  title TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX document_by_source_path ON document(source_path);

CREATE TABLE document_path (
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  current INTEGER NOT NULL,
  PRIMARY KEY (document_id, path)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_path_by_path ON document_path(path);

CREATE TABLE stage_version (
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  stage TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (document_id, stage)
) STRICT, WITHOUT ROWID;

CREATE TABLE diagnostic (
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  severity TEXT NOT NULL,
  code TEXT NOT NULL,
  stage TEXT NOT NULL,
  file TEXT,
  page INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE page (
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number INTEGER NOT NULL,
  label TEXT NOT NULL,
  stamp TEXT,
  width REAL NOT NULL,
  height REAL NOT NULL,
  text_source TEXT NOT NULL,
  words INTEGER NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  agenda_item TEXT,
  title TEXT,
  starts TEXT NOT NULL,
  text TEXT NOT NULL,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX section_by_document ON section(document_id, position);

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  date TEXT,
  time TEXT,
  venue TEXT,
  opened TEXT,
  closed TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX meeting_by_document ON meeting(document_id, position);

CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT,
  role TEXT,
  represents TEXT,
  name_title TEXT,
  name_given TEXT,
  name_surname TEXT,
  name_post_nominals TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX member_by_document ON member(document_id, position);

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT,
  role TEXT,
  phone TEXT,
  email TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX contact_by_document ON contact(document_id, position);

CREATE TABLE meeting_date (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  date TEXT NOT NULL,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX meeting_date_by_document ON meeting_date(document_id, position);

CREATE TABLE quorum (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  members INTEGER NOT NULL,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX quorum_by_document ON quorum(document_id, position);

CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number TEXT,
  title TEXT,
  description TEXT,
  printed_page_from INTEGER,
  printed_page_to INTEGER,
  exempt INTEGER,
  exempt_paragraph TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX agenda_item_by_document ON agenda_item(document_id, position);

CREATE TABLE minutes (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  meeting_date TEXT,
  body TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX minutes_by_document ON minutes(document_id, position);

CREATE TABLE attendance (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  minutes_id INTEGER NOT NULL REFERENCES minutes(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT,
  status TEXT NOT NULL,
  role TEXT,
  item TEXT,
  substitute_for TEXT,
  represents TEXT,
  joined_text TEXT,
  left_text TEXT,
  name_title TEXT,
  name_given TEXT,
  name_surname TEXT,
  name_post_nominals TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX attendance_by_document ON attendance(document_id);
CREATE INDEX attendance_by_minutes ON attendance(minutes_id, position);

CREATE TABLE minute_item (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  minutes_id INTEGER NOT NULL REFERENCES minutes(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number TEXT,
  title TEXT,
  agenda_item TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX minute_item_by_document ON minute_item(document_id);
CREATE INDEX minute_item_by_minutes ON minute_item(minutes_id, position);

CREATE TABLE minute_point (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  minute_item_id INTEGER NOT NULL REFERENCES minute_item(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX minute_point_by_document ON minute_point(document_id);
CREATE INDEX minute_point_by_minute_item ON minute_point(minute_item_id, position);

CREATE TABLE resolution (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  minute_item_id INTEGER NOT NULL REFERENCES minute_item(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  outcome TEXT,
  referred_to TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX resolution_by_document ON resolution(document_id);
CREATE INDEX resolution_by_minute_item ON resolution(minute_item_id, position);

CREATE TABLE vote (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  minute_item_id INTEGER NOT NULL REFERENCES minute_item(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  motion TEXT,
  proposer TEXT,
  seconder TEXT,
  result TEXT,
  votes_for INTEGER,
  votes_against INTEGER,
  votes_abstain INTEGER,
  casting_vote INTEGER,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX vote_by_document ON vote(document_id);
CREATE INDEX vote_by_minute_item ON vote(minute_item_id, position);

CREATE TABLE vote_name (
  vote_id INTEGER NOT NULL REFERENCES vote(id) ON DELETE CASCADE,
  choice TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (vote_id, choice, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE declaration (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  minute_item_id INTEGER NOT NULL REFERENCES minute_item(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX declaration_by_document ON declaration(document_id);
CREATE INDEX declaration_by_minute_item ON declaration(minute_item_id, position);

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  agenda_item TEXT,
  decision_maker TEXT,
  subject TEXT,
  decision_date TEXT,
  report_of TEXT,
  confidentiality TEXT,
  summary TEXT,
  key_decision TEXT,
  wards TEXT,
  equality_assessment_required TEXT,
  privacy_assessment_required TEXT,
  exempt_paragraph TEXT,
  call_in TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX report_by_document ON report(document_id, position);

CREATE TABLE report_contact (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  report_id INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  post TEXT,
  title TEXT,
  name TEXT,
  phone TEXT,
  email TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX report_contact_by_document ON report_contact(document_id);
CREATE INDEX report_contact_by_report ON report_contact(report_id, position);

CREATE TABLE recommendation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  report_id INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT,
  text TEXT NOT NULL,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX recommendation_by_document ON recommendation(document_id);
CREATE INDEX recommendation_by_report ON recommendation(report_id, position);

CREATE TABLE report_paragraph (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  report_id INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number TEXT,
  heading TEXT,
  text TEXT NOT NULL,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX report_paragraph_by_document ON report_paragraph(document_id);
CREATE INDEX report_paragraph_by_report ON report_paragraph(report_id, position);

CREATE TABLE report_appendix (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  report_id INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number TEXT,
  title TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX report_appendix_by_document ON report_appendix(document_id);
CREATE INDEX report_appendix_by_report ON report_appendix(report_id, position);

CREATE TABLE report_paper (
  report_id INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (report_id, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tracked_action (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  raised TEXT,
  item TEXT,
  label TEXT,
  text TEXT NOT NULL,
  action_taken TEXT,
  status TEXT,
  owner TEXT,
  due TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX tracked_action_by_document ON tracked_action(document_id, position);

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  ref TEXT,
  area TEXT,
  name TEXT,
  unit TEXT,
  owner TEXT,
  accountable TEXT,
  commentary TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX indicator_by_document ON indicator(document_id, position);

CREATE TABLE indicator_value (
  indicator_id INTEGER NOT NULL REFERENCES indicator(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  month TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (indicator_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_comparator (
  indicator_id INTEGER NOT NULL REFERENCES indicator(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (indicator_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE data_table (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT,
  agenda_item TEXT,
  header_rows INTEGER NOT NULL,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX data_table_by_document ON data_table(document_id, position);

CREATE TABLE table_page (
  data_table_id INTEGER NOT NULL REFERENCES data_table(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  page INTEGER NOT NULL,
  PRIMARY KEY (data_table_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE table_column (
  data_table_id INTEGER NOT NULL REFERENCES data_table(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT,
  type TEXT,
  unit TEXT,
  PRIMARY KEY (data_table_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE table_cell (
  data_table_id INTEGER NOT NULL REFERENCES data_table(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  row_index INTEGER NOT NULL,
  column_index INTEGER NOT NULL,
  row_span INTEGER NOT NULL,
  column_span INTEGER NOT NULL,
  text TEXT NOT NULL,
  page INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  colour TEXT,
  PRIMARY KEY (data_table_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE glossary_entry (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  term TEXT NOT NULL,
  definition TEXT NOT NULL,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX glossary_entry_by_document ON glossary_entry(document_id, position);
)sql";

}  // namespace minutebook::store
