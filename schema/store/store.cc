#include "schema/store/store.h"

#include <utility>

#include "schema/ids.h"
#include "schema/store/ledger.h"
#include "schema/store/migrations.h"
#include "schema/store/query.h"
#include "schema/store/records_io.h"
#include "schema/store/rows.h"
#include "schema/store/store_impl.h"
#include "schema/versions.h"

namespace minutebook::store {
namespace {

constexpr std::size_t kSha256Digits = 64;
constexpr char kInMemory[] = ":memory:";

Error Invalid(std::string message) { return MakeError(ErrorCode::kInvalid, "load", std::move(message)); }
Error Unknown(const std::string& name) {
  Error error = MakeError(ErrorCode::kStorage, "load", "the database holds no document of this path or id");
  error.where.file = name;
  return error;
}

bool IsSha256(const std::string& text) {
  return text.size() == kSha256Digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// What the database has of some bytes.
struct Loaded {
  std::int64_t key = 0;  // 0: nothing
  std::string uid;
  std::string status;
  std::string source_path;
  bool current = false;  // loaded by the current versions
};

bool VersionsAreCurrent(Database& database, std::int64_t document) {
  std::size_t matching = 0;
  std::size_t rows = 0;
  Statement& row = database.Prepared("SELECT stage, version FROM stage_version WHERE document_id = ?");
  row.Add(document);
  while (row.Step()) {
    ++rows;
    for (const StageVersion& stage : kStageVersions) {
      if (row.Text(0) == stage.stage && row.Integer(1) == stage.version) ++matching;
    }
  }
  return matching == std::size(kStageVersions) && rows == matching;
}

Loaded FindLoaded(Database& database, const std::string& sha256) {
  Loaded loaded;
  Statement& row = database.Prepared("SELECT id, uid, status, source_path FROM document WHERE sha256 = ?");
  row.Add(sha256);
  while (row.Step()) loaded = {row.Integer(0), row.Text(1), row.Text(2), row.Text(3), false};
  if (loaded.key != 0) loaded.current = VersionsAreCurrent(database, loaded.key);
  return loaded;
}

bool HasPath(Database& database, std::int64_t document, const std::string& path) {
  Statement& row =
      database.Prepared("SELECT 1 FROM document_path WHERE document_id = ? AND path = ? AND current = 1");
  row.Add(document).Add(path);
  bool found = false;
  while (row.Step()) found = true;
  return found;
}

bool HasNotes(Database& database, const std::string& path) {
  Statement& row = database.Prepared("SELECT 1 FROM unread_path WHERE path = ?");
  row.Add(path);
  bool found = false;
  while (row.Step()) found = true;
  return found;
}

// Makes `path` lead to the document. The source path follows a rule that no order of loading changes: of the
// paths that still lead to the document the first in byte order.
void AddPath(Database& database, std::int64_t document, const std::string& path) {
  if (HasPath(database, document, path)) return;
  database.Prepared("INSERT OR REPLACE INTO document_path (document_id, path, current) VALUES (?, ?, 1)")
      .Add(document)
      .Add(path)
      .Run();
  database
      .Prepared("UPDATE document_path SET current = 0 WHERE path = ? AND document_id <> ? AND current = 1")
      .Add(path)
      .Add(document)
      .Run();
  database
      .Prepared(
          "UPDATE document SET source_path = (SELECT p.path FROM document_path p WHERE p.document_id = "
          "document.id "
          "ORDER BY p.current DESC, p.path LIMIT 1) "
          "WHERE id IN (SELECT document_id FROM document_path WHERE path = ?)")
      .Add(path)
      .Run();
}

// The index must hear of rows before they go: it finds its entries by their text.
void DeleteDocument(Database& database, std::int64_t document) {
  database
      .Prepared(
          "INSERT INTO search (search, rowid, title, text) SELECT 'delete', id, title, text FROM "
          "search_source "
          "WHERE document_id = ?")
      .Add(document)
      .Run();
  database.Prepared("DELETE FROM document WHERE id = ?").Add(document).Run();
}

// "read: encrypted" of the diagnostic that made the status; empty when loaded.
std::string ReasonOf(const std::vector<Diagnostic>& diagnostics, DocumentStatus status) {
  if (status == DocumentStatus::kLoaded) return {};
  for (const Diagnostic& diagnostic : diagnostics) {
    const bool of_page = diagnostic.what.where.page > 0;
    if (diagnostic.severity != Severity::kError || of_page != (status == DocumentStatus::kPartial)) continue;
    return diagnostic.what.stage + ": " + std::string(Name(diagnostic.what.code));
  }
  return {};
}

void InsertDocument(Database& database, std::int64_t key, const PackRecords& records, DocumentStatus status) {
  Statement& row = database.Prepared(
      "INSERT INTO document (id, uid, sha256, source_path, media_type, status, reason, pages, kind, "
      "authority, body, "
      "title, page_from, page_to, x0, y0, x1, y1, rule, confidence) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.Add(key).Add(records.document.id).Add(records.sha256).Add(records.source_path).Add(records.media_type);
  row.Add(Name(status)).Add(ReasonOf(records.diagnostics, status)).Add(std::int64_t(records.pages.size()));
  ColumnBinder binder(row);
  Fields(records.document, binder);
  binder.Bind(records.document.where);
  row.Run();
  for (const StageVersion& stage : kStageVersions) {
    database.Prepared("INSERT INTO stage_version (document_id, stage, version) VALUES (?, ?, ?)")
        .Add(key)
        .Add(stage.stage)
        .Add(stage.version)
        .Run();
  }
}

// The records as they are kept: with ids, and without half-made facts when the document as a whole was lost.
PackRecords Kept(const PackRecords& given, DocumentStatus status) {
  PackRecords kept;
  if (status == DocumentStatus::kLoaded || status == DocumentStatus::kPartial) {
    kept = given;
  } else {
    kept.sha256 = given.sha256;
    kept.source_path = given.source_path;
    kept.media_type = given.media_type;
    kept.diagnostics = given.diagnostics;
  }
  AssignIds(kept);
  return kept;
}

void Insert(Database& database, const PackRecords& kept, DocumentStatus status,
            const std::vector<std::pair<std::string, bool>>& paths) {
  const std::int64_t key = KeyOfId(kept.document.id);
  InsertDocument(database, key, kept, status);
  for (const auto& [path, current] : paths) {
    database.Prepared("INSERT INTO document_path (document_id, path, current) VALUES (?, ?, ?)")
        .Add(key)
        .Add(path)
        .Add(current)
        .Run();
  }
  AddPath(database, key, kept.source_path);
  InsertDiagnostics(database, key, kept);
  InsertRecords(database, key, kept);
  // In the order of the index's keys: for each one that is not above the last, FTS5 writes a part of its own.
  database
      .Prepared(
          "INSERT INTO search (rowid, title, text) SELECT id, title, text FROM search_source WHERE "
          "document_id = ? ORDER BY id")
      .Add(key)
      .Run();
}

std::vector<std::pair<std::string, bool>> PathsOf(Database& database, std::int64_t document) {
  std::vector<std::pair<std::string, bool>> paths;
  Statement& row =
      database.Prepared("SELECT path, current FROM document_path WHERE document_id = ? ORDER BY path");
  row.Add(document);
  while (row.Step()) paths.emplace_back(row.Text(0), row.Integer(1) != 0);
  return paths;
}

DocumentStatus StatusNamed(const std::string& name) {
  for (const DocumentStatus status : {DocumentStatus::kLoaded, DocumentStatus::kPartial,
                                      DocumentStatus::kUnsupported, DocumentStatus::kFailed}) {
    if (Name(status) == name) return status;
  }
  return DocumentStatus::kFailed;
}

// The outcome of a load that changed nothing: a duplicate under any path but the document's first.
LoadOutcome Unchanged(const Loaded& loaded, const std::string& path) {
  const bool duplicate = path != loaded.source_path;
  return {duplicate ? DocumentStatus::kDuplicate : StatusNamed(loaded.status), loaded.uid, false};
}

// How much of a document there is; what counts when two readings of the same bytes ended differently.
int Worth(DocumentStatus status) {
  switch (status) {
    case DocumentStatus::kLoaded: return 3;
    case DocumentStatus::kPartial: return 2;
    case DocumentStatus::kUnsupported: return 1;
    case DocumentStatus::kDuplicate:
    case DocumentStatus::kFailed: break;
  }
  return 0;
}

// Another try may end better where the machine was to blame for the last one. One that ended worse takes
// nothing away, so that the order of two tries does not count.
bool EndedBetter(DocumentStatus status, const Loaded& loaded) {
  return Worth(status) > Worth(StatusNamed(loaded.status));
}

// Whether a load has pictures recognised that the rows have not, as when the first was asked to leave scans
// alone.
bool ReadsMore(Database& database, const PackRecords& records, DocumentStatus status, const Loaded& loaded) {
  if (Worth(status) < Worth(StatusNamed(loaded.status))) return false;
  std::int64_t unread = 0;
  for (const PageRecord& page : records.pages) unread += page.unread_pictures;
  Statement& row =
      database.Prepared("SELECT coalesce(sum(unread_pictures), 0) FROM page WHERE document_id = ?");
  row.Add(loaded.key);
  std::int64_t unread_before = 0;
  while (row.Step()) unread_before = row.Integer(0);
  return unread < unread_before;
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::Open(const std::string& path, OpenMode mode, int busy_timeout_ms) {
  const bool read_only = mode == OpenMode::kReadOnly;
  LockFile lock;
  if (!read_only && path != kInMemory) {
    Result<LockFile> taken = LockFile::Take(path, busy_timeout_ms);
    if (!taken) return taken.error();
    lock = std::move(*taken);
  }
  Result<std::unique_ptr<Database>> opened = OpenReadable(path, {read_only, false, busy_timeout_ms});
  if (!opened) return opened.error();
  Database& database = **opened;
  if (!read_only) database.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  database.Execute("PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
  Status status = database.TakeStatus();
  if (status) status = read_only ? CheckVersion(database, Migrations()) : Migrate(database, Migrations());
  if (!status) {
    status.error().where.file = path;
    return status.error();
  }
  auto impl = std::make_unique<Impl>();
  impl->lock = std::move(lock);
  impl->database = std::move(*opened);
  impl->read_only = read_only;
  return Store(std::move(impl));
}

Result<LoadOutcome> Store::Load(const PackRecords& records, bool replace) {
  if (!IsSha256(records.sha256)) return Invalid("source.sha256: expected 64 lower-case hex digits");
  if (records.source_path.empty()) return Invalid("source.path: expected a path");
  if (impl_->read_only) return ReadOnlyError();
  Database& database = *impl_->database;
  const DocumentStatus status = StatusOf(records.diagnostics);
  database.Begin();
  const Loaded loaded = FindLoaded(database, records.sha256);
  LoadOutcome outcome;
  const bool kept_anyway = loaded.current && !EndedBetter(status, loaded) &&
                           !ReadsMore(database, records, status, loaded) &&
                           (!replace || Worth(status) < Worth(StatusNamed(loaded.status)));
  if (kept_anyway) {
    AddPath(database, loaded.key, records.source_path);
    outcome = Unchanged(loaded, records.source_path);
  } else {
    const PackRecords kept = Kept(records, status);
    std::vector<std::pair<std::string, bool>> paths;
    if (loaded.key != 0) paths = PathsOf(database, loaded.key);
    if (loaded.key != 0) DeleteDocument(database, loaded.key);
    Insert(database, kept, status, paths);
    outcome = {status, kept.document.id, true};
  }
  ledger().Done(records.sha256, records.source_path);
  if (Status ended = database.End(); !ended) return ended.error();
  return outcome;
}

// Most files of a later run are known: of them only reads are made, and no transaction.
Result<LoadOutcome> Store::Touch(const std::string& sha256, const std::string& source_path) {
  if (impl_->read_only) return ReadOnlyError();
  Database& database = *impl_->database;
  const Loaded loaded = FindLoaded(database, sha256);
  LoadOutcome outcome;
  if (loaded.current) {
    const bool known = HasPath(database, loaded.key, source_path);
    if (!known || HasNotes(database, source_path)) {
      database.Begin();
      AddPath(database, loaded.key, source_path);
      ledger().Done(sha256, source_path);
      if (Status ended = database.End(); !ended) return ended.error();
    }
    outcome = Unchanged(loaded, source_path);
    outcome.changed = !known;
  }
  if (Status status = database.TakeStatus(); !status) return status.error();
  return outcome;
}

Result<bool> Store::IsCurrent(const std::string& sha256, const std::string& source_path) {
  Database& database = *impl_->database;
  const Loaded loaded = FindLoaded(database, sha256);
  const bool current = loaded.current && HasPath(database, loaded.key, source_path);
  if (Status status = database.TakeStatus(); !status) return status.error();
  return current;
}

Result<PackRecords> Store::Read(const std::string& path_or_id) {
  Database& database = *impl_->database;
  // One transaction, so that a load by another process cannot come between.
  database.BeginReading();
  PackRecords records;
  const std::int64_t key = FindDocument(database, path_or_id);
  Statement& row = database.Prepared(
      "SELECT uid, sha256, source_path, media_type, kind, authority, body, title, page_from, page_to, x0, "
      "y0, x1, y1, "
      "rule, confidence FROM document WHERE id = ?");
  row.Add(key);
  while (row.Step()) {
    records.document.id = row.Text(0);
    records.sha256 = row.Text(1);
    records.source_path = row.Text(2);
    records.media_type = row.Text(3);
    ColumnReader reader(row, 4);
    Fields(records.document, reader);
    reader.Read(records.document.where);
  }
  ReadRecords(database, key, records);
  ReadDiagnostics(database, key, records);
  if (Status status = database.End(); !status) return status.error();
  if (records.sha256.empty()) return Unknown(path_or_id);
  return records;
}

Result<bool> Store::Remove(const std::string& path_or_id) {
  if (impl_->read_only) return ReadOnlyError();
  Database& database = *impl_->database;
  database.Begin();
  const std::int64_t key = FindDocument(database, path_or_id);
  if (key != 0) DeleteDocument(database, key);
  if (Status status = database.End(); !status) return status.error();
  return key != 0;
}

Result<std::vector<SearchHit>> Store::Search(std::string_view query, int limit) {
  return store::Search(*impl_->database, query, limit);
}
Result<std::vector<StatusRow>> Store::StatusSummary() { return store::StatusSummary(*impl_->database); }

Result<std::vector<PageTotal>> Store::PageTotals() { return store::PageTotals(*impl_->database); }
Result<PictureTotals> Store::Pictures() { return store::Pictures(*impl_->database); }
Result<std::vector<DocumentRow>> Store::Documents() { return store::Documents(*impl_->database); }
Result<std::vector<DocumentAccount>> Store::Accounts(const std::string& path_or_id) {
  return store::Accounts(*impl_->database, path_or_id);
}
Result<std::string> Store::DocumentOf(const std::string& record_id) {
  return store::DocumentOf(*impl_->database, record_id);
}
Result<std::vector<std::string>> Store::Paths(const std::string& path_or_id) {
  Database& database = *impl_->database;
  std::vector<std::string> names;
  for (auto& [path, current] : PathsOf(database, FindDocument(database, path_or_id))) names.push_back(path);
  if (Status status = database.TakeStatus(); !status) return status.error();
  return names;
}
Result<std::vector<FamilyCount>> Store::Counts(const std::string& path_or_id) {
  return store::Counts(*impl_->database, path_or_id);
}
Result<RecordRow> Store::Record(const std::string& record_id) {
  return store::Record(*impl_->database, record_id);
}

}  // namespace minutebook::store
