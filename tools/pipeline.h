// One source file to records, and serialised records into the database: the two halves of `ingest`. The first
// runs in worker processes (tools/worker/), the second in the process that owns the database.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read_options.h"
#include "schema/store/store.h"
#include "tools/stage_runner.h"
#include "tools/tables_job.h"

namespace minutebook::tools {

// A file's bytes and their name.
struct Source {
  std::string path;  // as the user gave it
  std::string bytes;
  std::string sha256;
};

Result<Source> OpenSource(const std::string& path);

// Reads and extracts: the stages `read` and `extract`. Never fails: an unreadable file gives records that
// hold only its diagnostics. Adds the stages' times to `times` unless that is null.
PackRecords ReadRecords(const Source& source, std::vector<StageTime>* times = nullptr,
                        const ingest::ReadOptions& options = {});

// The same for bytes held elsewhere; `begins`, unless empty, is told each stage's name before it starts.
PackRecords ReadBytes(std::string_view bytes, const std::string& path, const std::string& sha256,
                      std::vector<StageTime>* times, const ingest::ReadOptions& options,
                      const std::function<void(std::string_view)>& begins = {});

// Reads a document and prints its tables instead of extracting. The records hold diagnostics only.
PackRecords ReadTables(std::string_view bytes, const std::string& path, const std::string& sha256,
                       const ingest::ReadOptions& options, const TablesJob& job, TablesAnswer& answer,
                       const std::function<void(std::string_view)>& begins = {});

// The records of a file that could not even be opened: its path and the error.
PackRecords FailedRecords(const std::string& path, const std::string& sha256, Error error);

// Reads and extracts one file. Never fails either. The answer is the wire form of schema/record_json.h.
std::string ProcessFile(const std::string& path);

// Checks and loads what ProcessFile gave, in one transaction.
Result<store::LoadOutcome> LoadRecords(store::Store& store, std::string_view wire);

// Loads the records (`replace` as in Store::Load); when the database refuses these, at least the file and the
// refusal, which `records` then holds. An error means that the database takes nothing at all.
Result<store::LoadOutcome> LoadOrNote(store::Store& store, PackRecords& records, bool replace = false);

}  // namespace minutebook::tools
