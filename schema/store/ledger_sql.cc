// The ledger of a backfill: what reading cost, what was under way, what could not be opened.

namespace minutebook::store {

extern const char kLedgerSql[];
const char kLedgerSql[] = R"sql(
CREATE TABLE reading (
  document_id INTEGER PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
  seconds REAL NOT NULL,
  tries INTEGER NOT NULL
) STRICT;

CREATE TABLE attempt (
  sha256 TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  times INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unread_path (
  path TEXT PRIMARY KEY,
  stage TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW ledger_view AS
SELECT p.path, d.sha256,
  CASE WHEN p.current = 0 THEN 'replaced' WHEN p.path <> d.source_path THEN 'duplicate' ELSE d.status END AS status,
  substr(d.reason, 1, instr(d.reason, ': ') - 1) AS stage, substr(d.reason, instr(d.reason, ': ') + 2) AS reason,
  coalesce((SELECT g.message FROM diagnostic g WHERE g.document_id = d.id AND g.severity = 'error'
    ORDER BY g.position LIMIT 1), '') AS message,
  d.pages, r.seconds, r.tries,
  (SELECT group_concat(v.stage || ' ' || v.version, ', ') FROM
    (SELECT stage, version FROM stage_version WHERE document_id = d.id ORDER BY stage) v) AS versions,
  d.uid AS document_uid
FROM document_path p JOIN document d ON d.id = p.document_id LEFT JOIN reading r ON r.document_id = d.id
UNION ALL
SELECT u.path, NULL, 'failed', u.stage, u.code, u.message, 0, NULL, NULL, NULL, NULL FROM unread_path u
UNION ALL
SELECT a.path, a.sha256, 'under_way', '', '', '', 0, NULL, a.times, NULL, NULL FROM attempt a
  WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.sha256 = a.sha256);
)sql";

}  // namespace minutebook::store
