// SQLite behind two small classes; the only file beside sqlite.cc that knows of sqlite3.
//
// Errors stick: after the first failure every further call on the database does nothing, and TakeStatus tells
// what went wrong. So a chain of statements is written without a check after each, and ends in one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "schema/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace minutebook::store {

class Database;

// A prepared statement. Parameters are added in order, then Step until it is false (or Run for no rows).
class Statement {
 public:
  Statement(Database& database, sqlite3_stmt* statement) : database_(&database), statement_(statement) {}
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement();

  Statement& Add(std::string_view text);  // copied
  Statement& Add(const std::string& text) { return Add(std::string_view(text)); }
  Statement& Add(const char* text) { return Add(std::string_view(text)); }
  Statement& Add(std::int64_t number);
  Statement& Add(int number) { return Add(std::int64_t{number}); }
  Statement& Add(bool truth) { return Add(std::int64_t{truth ? 1 : 0}); }
  Statement& Add(double number);
  Statement& AddNull();
  template <typename T>
  Statement& Add(const std::optional<T>& value) {
    return value ? Add(*value) : AddNull();
  }

  // True when there is a row to read; false at the end or on failure, when the statement is ready for new
  // parameters.
  bool Step();
  void Run() {
    while (Step()) {
    }
  }

  // Columns of the current row from 0; text is valid until the next Step.
  int Columns() const;
  std::string_view ColumnName(int column) const;
  bool Null(int column) const;
  std::string Text(int column) const;
  std::int64_t Integer(int column) const;
  double Real(int column) const;
  std::optional<std::string> MaybeText(int column) const;

 private:
  friend class Database;
  void Reset();
  Database* database_;
  sqlite3_stmt* statement_;  // null when it could not be prepared
  int bound_ = 0;
};

class Database {
 public:
  struct Options {
    bool read_only = false;
    bool immutable = false;  // nobody can change the file while it is open: no locks, no files beside it
    int busy_timeout_ms = 10000;
  };
  // Creates the file when it is not there (unless read-only). The path is taken literally; ":memory:" is a
  // database of its own in memory.
  static Result<std::unique_ptr<Database>> Open(const std::string& path, const Options& options);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  // Runs statements that give no rows.
  void Execute(const char* sql);
  // The statement for this SQL, prepared once and kept; ready for parameters. Do not use one while it is
  // stepped.
  Statement& Prepared(std::string_view sql);
  // The first column of the first row as a number or text; 0 or empty when there is none.
  std::int64_t Number(std::string_view sql);
  std::string Text(std::string_view sql);

  bool Failed() const { return error_.has_value(); }
  // The first failure since the last call, or success; clears it.
  Status TakeStatus();
  // Begins a transaction or, within one, a part of it that can be undone alone.
  void Begin();
  void BeginReading();  // the same for what only reads
  // Ends what Begin began last: keeps it, or undoes it when something failed; then TakeStatus.
  Status End();
  // Within Begin and End. False when SQLite has given the whole transaction up (a full disk, say).
  bool InTransaction() const;

  // Rows changed by the last INSERT, UPDATE or DELETE.
  std::int64_t Changes() const;

 private:
  friend class Statement;
  explicit Database(std::string path) : path_(std::move(path)) {}
  void Fail(int code);
  void Begin(const char* outermost);

  std::string path_;
  sqlite3* handle_ = nullptr;
  std::optional<Error> error_;
  int depth_ = 0;  // of Begin
  std::unordered_map<std::string, std::unique_ptr<Statement>> statements_;
};

}  // namespace minutebook::store
