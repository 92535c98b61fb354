#include "schema/store/ledger.h"

#include "schema/store/sqlite.h"
#include "schema/versions.h"

namespace minutebook::store {
namespace {

constexpr char kProblemRows[] =
    "SELECT d.source_path, d.status, d.reason, coalesce((SELECT g.message FROM diagnostic g WHERE "
    "g.document_id = d.id AND g.severity = 'error' ORDER BY g.position LIMIT 1), ''), d.pages "
    "FROM document d WHERE d.status IN ('failed', 'partial', 'unsupported') "
    "UNION ALL SELECT path, 'failed', stage || ': ' || code, message, 0 FROM unread_path ";
constexpr char kProblemCount[] =
    "SELECT (SELECT count(*) FROM document WHERE status IN ('failed', 'partial', 'unsupported')) + "
    "(SELECT count(*) FROM unread_path)";

// Named so that the small index of such pages is what is walked.
constexpr char kNotRecognised[] = "SELECT document_id FROM page WHERE unread_pictures > 0";

std::string TotalsSql(TotalBy by) {
  std::string name;
  switch (by) {
    case TotalBy::kKind: name = "d.kind"; break;
    case TotalBy::kAuthority: name = "coalesce(d.authority, '')"; break;
    case TotalBy::kYear:
      name =
          "coalesce((SELECT substr(m.date, 1, 4) FROM meeting m WHERE m.document_id = d.id AND m.date IS NOT "
          "NULL ORDER BY m.position LIMIT 1), '')";
      break;
    case TotalBy::kStaleStage: break;
  }
  if (!name.empty()) return "SELECT " + name + ", count(*) FROM document d GROUP BY 1 ORDER BY 2 DESC, 1";
  std::string sql;
  for (const StageVersion& stage : kStageVersions) {
    sql += (sql.empty() ? "SELECT '" : " UNION ALL SELECT '") + std::string(stage.stage) +
           "', count(*) FROM document d WHERE " + StaleSql(stage.stage);
  }
  return sql;
}

}  // namespace

std::string StaleSql(std::string_view stage) {
  std::string versions;
  for (const StageVersion& current : kStageVersions) {
    if (!stage.empty() && current.stage != stage) continue;
    versions += (versions.empty() ? "('" : ", ('") + std::string(current.stage) + "', " +
                std::to_string(current.version) + ")";
  }
  const std::string of_document = "SELECT 1 FROM stage_version v WHERE v.document_id = d.id";
  const std::string wanted = stage.empty() ? std::string() : " AND v.stage = '" + std::string(stage) + "'";
  const std::size_t count = stage.empty() ? std::size(kStageVersions) : 1;
  return "(EXISTS (" + of_document + wanted + " AND (v.stage, v.version) NOT IN (VALUES " + versions +
         ")) OR (SELECT count(*) FROM stage_version v WHERE v.document_id = d.id" + wanted + ") <> " +
         std::to_string(count) + ")";
}

Status Ledger::NoteAttempt(const std::string& sha256, const std::string& path) {
  database_->Begin();
  database_
      ->Prepared(
          "INSERT INTO attempt (sha256, path, times) VALUES (?, ?, 1) ON CONFLICT (sha256) DO UPDATE SET "
          "path = excluded.path, times = times + 1")
      .Add(sha256)
      .Add(path)
      .Run();
  return database_->End();
}

Result<int> Ledger::Attempts(const std::string& sha256) {
  Statement& row = database_->Prepared("SELECT times FROM attempt WHERE sha256 = ?");
  row.Add(sha256);
  std::int64_t times = 0;
  while (row.Step()) times = row.Integer(0);
  if (Status status = database_->TakeStatus(); !status) return status.error();
  return static_cast<int>(times);
}

Status Ledger::ForgetAttempt(const std::string& sha256) {
  database_->Begin();
  database_->Prepared("DELETE FROM attempt WHERE sha256 = ?").Add(sha256).Run();
  return database_->End();
}

Result<int> Ledger::UnderWay() {
  const std::int64_t files = database_->Number("SELECT count(*) FROM attempt");
  if (Status status = database_->TakeStatus(); !status) return status.error();
  return static_cast<int>(files);
}

Status Ledger::NoteCost(const std::string& document_id, const ReadingCost& cost) {
  database_->Begin();
  database_
      ->Prepared(
          "INSERT OR REPLACE INTO reading (document_id, seconds, tries) SELECT id, ?, ? FROM document WHERE "
          "uid = ?")
      .Add(cost.seconds)
      .Add(cost.tries)
      .Add(document_id)
      .Run();
  return database_->End();
}

Status Ledger::NoteUnread(const std::string& path, const Error& error) {
  database_->Begin();
  database_->Prepared("INSERT OR REPLACE INTO unread_path (path, stage, code, message) VALUES (?, ?, ?, ?)")
      .Add(path)
      .Add(error.stage)
      .Add(Name(error.code))
      .Add(error.message)
      .Run();
  return database_->End();
}

void Ledger::Done(const std::string& sha256, const std::string& path) {
  database_->Prepared("DELETE FROM attempt WHERE sha256 = ?").Add(sha256).Run();
  database_->Prepared("DELETE FROM unread_path WHERE path = ?").Add(path).Run();
}

Result<std::vector<RetryFile>> Ledger::ToRetry(const RetryChoice& choice) {
  std::string wanted;
  switch (choice.kind) {
    case RetryKind::kFailed: wanted = "d.status IN ('failed', 'unsupported')"; break;
    case RetryKind::kPartial: wanted = "d.status = 'partial'"; break;
    case RetryKind::kStale:
      wanted = StaleSql(choice.stage);
      if (choice.recognise) wanted = "(" + wanted + " OR d.id IN (" + kNotRecognised + "))";
      break;
  }
  const bool by_reason = choice.kind != RetryKind::kStale && !choice.stage.empty();
  if (by_reason) {
    wanted +=
        " AND EXISTS (SELECT 1 FROM diagnostic g WHERE g.document_id = d.id AND g.severity = 'error' AND "
        "g.stage = ?1)";
  }
  std::string sql =
      "SELECT d.sha256, p.path FROM document d JOIN document_path p ON p.document_id = d.id WHERE p.current "
      "= "
      "1 AND " +
      wanted;
  if (choice.kind == RetryKind::kFailed) {
    sql += " UNION ALL SELECT '', path FROM unread_path";
    if (by_reason) sql += " WHERE stage = ?1";
  }
  Statement& row = database_->Prepared(sql + " ORDER BY 2");
  if (by_reason) row.Add(choice.stage);
  std::vector<RetryFile> files;
  while (row.Step()) files.push_back({row.Text(0), row.Text(1)});
  if (Status status = database_->TakeStatus(); !status) return status.error();
  return files;
}

Result<std::vector<std::string>> Ledger::NotRecognised() {
  std::vector<std::string> hashes;
  Statement& row = database_->Prepared("SELECT sha256 FROM document WHERE id IN (" +
                                       std::string(kNotRecognised) + ") ORDER BY sha256");
  while (row.Step()) hashes.push_back(row.Text(0));
  if (Status status = database_->TakeStatus(); !status) return status.error();
  return hashes;
}

Result<std::vector<DocumentTotal>> Ledger::Totals(TotalBy by) {
  std::vector<DocumentTotal> totals;
  Statement& row = database_->Prepared(TotalsSql(by));
  while (row.Step()) {
    if (row.Integer(1) > 0) totals.push_back({row.Text(0), static_cast<int>(row.Integer(1))});
  }
  if (Status status = database_->TakeStatus(); !status) return status.error();
  return totals;
}

Result<std::vector<LedgerRow>> Ledger::Problems(int limit, int& more) {
  std::vector<LedgerRow> rows;
  Statement& row = database_->Prepared(std::string(kProblemRows) + "ORDER BY 1 LIMIT ?");
  row.Add(limit);
  while (row.Step()) {
    rows.push_back({row.Text(0), row.Text(1), row.Text(2), row.Text(3), static_cast<int>(row.Integer(4))});
  }
  more = static_cast<int>(database_->Number(kProblemCount) - std::ssize(rows));
  if (Status status = database_->TakeStatus(); !status) return status.error();
  return rows;
}

Result<std::vector<LedgerRow>> Ledger::Slowest(int limit) {
  std::vector<LedgerRow> rows;
  Statement& row = database_->Prepared(
      "SELECT d.source_path, d.status, d.reason, d.pages, r.seconds, r.tries FROM reading r JOIN document d "
      "ON d.id = r.document_id ORDER BY r.seconds DESC, d.source_path LIMIT ?");
  row.Add(limit);
  while (row.Step()) {
    rows.push_back({row.Text(0), row.Text(1), row.Text(2), "", static_cast<int>(row.Integer(3)), row.Real(4),
                    static_cast<int>(row.Integer(5))});
  }
  if (Status status = database_->TakeStatus(); !status) return status.error();
  return rows;
}

}  // namespace minutebook::store
