#include "schema/store/sqlite.h"

#include <sqlite3.h>

#include <limits>
#include <utility>

namespace minutebook::store {
namespace {

Error StorageError(const std::string& path, std::string message) {
  Error error = MakeError(ErrorCode::kStorage, "load", std::move(message));
  error.where.file = path;
  return error;
}

constexpr char kDiskFull[] =
    "the disk is full; make room and run the same command again: the database holds all that was loaded "
    "before";
constexpr char kCannotWrite[] =
    "the database cannot be written: the disk reports an error, or a limit of size was reached; mend that "
    "and "
    "run the same command again: the database holds all that was loaded before";
constexpr char kLostTransaction[] =
    "what was being loaded was lost with its transaction; run the same command again";

// True when the rows are to blame and not the database: another document may well be taken.
bool IsRefusal(int code) {
  const int primary = code & 0xff;
  return primary == SQLITE_CONSTRAINT || primary == SQLITE_TOOBIG || primary == SQLITE_MISMATCH;
}

// What the user should know and do about a result code.
std::string Explain(int code, const char* detail) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "the database is locked by another program; try again when that has finished";
    case SQLITE_READONLY:
      return "the database is read-only; check the permissions of the file and its folder, or give another "
             "path";
    case SQLITE_NOTADB:
      return "the file is not a database; give the path of a database made by minutebook or a new path";
    case SQLITE_CORRUPT: return "the database is damaged; restore a copy, or delete it and ingest again";
    case SQLITE_CANTOPEN:
      return "the database cannot be opened; check that the folder exists and may be written";
    case SQLITE_FULL: return kDiskFull;
    case SQLITE_IOERR:
      if (code == SQLITE_IOERR_WRITE) return kCannotWrite;
      return "the database cannot be read or written: the disk reports an error";
    default: return std::string("the database refused: ") + detail;
  }
}

// The path as SQLite takes it: as it is, but "./" before what would be read as a URI, unless options need a
// URI.
std::string OpenName(const std::string& path, const Database::Options& options) {
  if (!options.immutable) return path.rfind("file:", 0) == 0 ? "./" + path : path;
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      const auto byte = static_cast<unsigned char>(c);
      uri += {'%', "0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15]};
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

// Without counts of its memory, that nobody asks for, SQLite takes no lock for each piece of it.
void ConfigureOnce() {
  static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)configured;
}

}  // namespace

Statement::~Statement() { sqlite3_finalize(statement_); }

Statement& Statement::Add(std::string_view text) {
  ++bound_;
  if (database_->Failed()) return *this;
  const char* data = text.data() == nullptr ? "" : text.data();
  const int code = sqlite3_bind_text64(statement_, bound_, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  if (code != SQLITE_OK) database_->Fail(code);
  return *this;
}

Statement& Statement::Add(std::int64_t number) {
  ++bound_;
  if (database_->Failed()) return *this;
  const int code = sqlite3_bind_int64(statement_, bound_, number);
  if (code != SQLITE_OK) database_->Fail(code);
  return *this;
}

Statement& Statement::Add(double number) {
  ++bound_;
  if (database_->Failed()) return *this;
  const int code = sqlite3_bind_double(statement_, bound_, number == number ? number : 0);
  if (code != SQLITE_OK) database_->Fail(code);
  return *this;
}

Statement& Statement::AddNull() {
  ++bound_;
  return *this;
}

bool Statement::Step() {
  if (database_->Failed()) {
    Reset();
    return false;
  }
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_->Fail(code);
  Reset();
  return false;
}

void Statement::Reset() {
  bound_ = 0;
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

int Statement::Columns() const { return sqlite3_column_count(statement_); }
std::string_view Statement::ColumnName(int column) const { return sqlite3_column_name(statement_, column); }
bool Statement::Null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
std::int64_t Statement::Integer(int column) const { return sqlite3_column_int64(statement_, column); }
double Statement::Real(int column) const { return sqlite3_column_double(statement_, column); }

std::string Statement::Text(int column) const {
  const auto* text = sqlite3_column_text(statement_, column);
  if (text == nullptr) return {};
  return {reinterpret_cast<const char*>(text),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::optional<std::string> Statement::MaybeText(int column) const {
  if (Null(column)) return std::nullopt;
  return Text(column);
}

Result<std::unique_ptr<Database>> Database::Open(const std::string& path, const Options& options) {
  ConfigureOnce();
  std::unique_ptr<Database> database(new Database(path));
  const int access = options.read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int flags =
      access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | (options.immutable ? SQLITE_OPEN_URI : 0);
  const std::string name = OpenName(path, options);
  const int code = sqlite3_open_v2(name.c_str(), &database->handle_, flags, nullptr);
  if (code != SQLITE_OK) {
    if (options.read_only && (code & 0xff) == SQLITE_CANTOPEN) {
      return StorageError(path, "there is no database that can be opened here; check the path");
    }
    return StorageError(path, Explain(code, sqlite3_errstr(code)));
  }
  sqlite3_busy_timeout(database->handle_, options.busy_timeout_ms);
  sqlite3_db_config(database->handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database->handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return database;
}

Database::~Database() {
  statements_.clear();
  sqlite3_close_v2(handle_);
}

void Database::Fail(int code) {
  if (error_) return;
  error_ = StorageError(path_, Explain(code, sqlite3_errmsg(handle_)));
  if (IsRefusal(code)) error_->code = ErrorCode::kInvalid;
}

void Database::Execute(const char* sql) {
  if (Failed()) return;
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) Fail(code);
}

Statement& Database::Prepared(std::string_view sql) {
  std::unique_ptr<Statement>& slot = statements_[std::string(sql)];
  if (slot == nullptr || slot->statement_ == nullptr) {
    sqlite3_stmt* prepared = nullptr;
    if (!Failed()) {
      const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
      if (code != SQLITE_OK) Fail(code);
    }
    slot = std::make_unique<Statement>(*this, prepared);
  }
  slot->Reset();
  return *slot;
}

std::int64_t Database::Number(std::string_view sql) {
  Statement& statement = Prepared(sql);
  const std::int64_t number = statement.Step() ? statement.Integer(0) : 0;
  statement.Reset();
  return number;
}

std::string Database::Text(std::string_view sql) {
  Statement& statement = Prepared(sql);
  std::string text = statement.Step() ? statement.Text(0) : std::string();
  statement.Reset();
  return text;
}

Status Database::TakeStatus() {
  if (!error_) return Ok{};
  Error error = std::move(*error_);
  error_.reset();
  return error;
}

void Database::Begin() { Begin("BEGIN IMMEDIATE"); }
void Database::BeginReading() { Begin("BEGIN"); }

// A part of a transaction that SQLite has given up must not become one of its own.
void Database::Begin(const char* outermost) {
  if (depth_ > 0 && !Failed() && !InTransaction()) error_ = StorageError(path_, kLostTransaction);
  Execute(depth_ == 0 ? outermost : "SAVEPOINT part");
  ++depth_;
}

Status Database::End() {
  const bool part = --depth_ > 0;
  Execute(part ? "RELEASE part" : "COMMIT");
  Status status = TakeStatus();
  if (!status && InTransaction()) {
    sqlite3_exec(handle_, part ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK", nullptr, nullptr, nullptr);
  }
  return status;
}

bool Database::InTransaction() const { return sqlite3_get_autocommit(handle_) == 0; }

std::int64_t Database::Changes() const { return sqlite3_changes64(handle_); }

}  // namespace minutebook::store
