#include "tools/pipeline.h"

#include <exception>
#include <utility>

#include "extractors/extract.h"
#include "ingest/reader.h"
#include "schema/ids.h"
#include "schema/record_json.h"
#include "schema/sha256.h"

namespace minutebook::tools {
namespace {

Error Unexpected(const std::exception& exception) {
  return MakeError(
      ErrorCode::kInternal, "",
      std::string("minutebook met a fault of its own; please report it with this file: ") + exception.what());
}

// What a document is read for, after it has been read: the stage that follows, in the runner.
using Work = std::function<PackRecords(Document&&, StageRunner&)>;

// The list of stages, in order.
PackRecords RunStages(std::string_view bytes, const std::string& path, const ingest::ReadOptions& options,
                      const std::function<void(std::string_view)>& begins, const Work& work,
                      StageRunner& runner) {
  if (begins) begins("read");
  auto document = runner.Run("read", [&](Diagnostics& diagnostics) {
    return ingest::ReadDocument(bytes, path, options, diagnostics);
  });
  if (!document) {
    runner.Fail("read", document.error());
    return {};
  }
  document->source_path = path;
  if (begins) begins("extract");
  return work(std::move(*document), runner);
}

// Never fails: what goes wrong is in the records' diagnostics.
PackRecords ReadFor(const Work& work, std::string_view bytes, const std::string& path,
                    const std::string& sha256, std::vector<StageTime>* times,
                    const ingest::ReadOptions& options, const std::function<void(std::string_view)>& begins) {
  StageRunner runner(path);
  PackRecords records;
  try {
    records = RunStages(bytes, path, options, begins, work, runner);
  } catch (const std::exception& exception) {
    records = {};
    runner.Fail("extract", Unexpected(exception));
  }
  records.sha256 = sha256;
  records.source_path = path;
  records.diagnostics = runner.diagnostics();
  AssignIds(records);
  if (times != nullptr) times->insert(times->end(), runner.times().begin(), runner.times().end());
  return records;
}

}  // namespace

Result<Source> OpenSource(const std::string& path) {
  auto bytes = ingest::ReadFile(path);
  if (!bytes) return StageRunner(path).InContext("read", bytes.error());
  std::string sha256 = Sha256Hex(*bytes);
  return Source{path, std::move(*bytes), std::move(sha256)};
}

PackRecords ReadRecords(const Source& source, std::vector<StageTime>* times,
                        const ingest::ReadOptions& options) {
  return ReadBytes(source.bytes, source.path, source.sha256, times, options);
}

PackRecords ReadBytes(std::string_view bytes, const std::string& path, const std::string& sha256,
                      std::vector<StageTime>* times, const ingest::ReadOptions& options,
                      const std::function<void(std::string_view)>& begins) {
  const Work extract = [](Document&& document, StageRunner& runner) {
    PackRecords records = runner.Run(
        "extract", [&](Diagnostics& diagnostics) { return extract::ExtractRecords(document, diagnostics); });
    records.media_type = document.media_type;
    return records;
  };
  return ReadFor(extract, bytes, path, sha256, times, options, begins);
}

PackRecords ReadTables(std::string_view bytes, const std::string& path, const std::string& sha256,
                       const ingest::ReadOptions& options, const TablesJob& job, TablesAnswer& answer,
                       const std::function<void(std::string_view)>& begins) {
  const Work print = [&](Document&& document, StageRunner& runner) {
    answer = runner.Run(
        "tables", [&](Diagnostics&) { return FindAndPrintTables(std::move(document), options.pages, job); });
    return PackRecords();
  };
  return ReadFor(print, bytes, path, sha256, nullptr, options, begins);
}

PackRecords FailedRecords(const std::string& path, const std::string& sha256, Error error) {
  PackRecords records;
  records.sha256 = sha256;
  records.source_path = path;
  records.diagnostics = {{Severity::kError, std::move(error)}};
  AssignIds(records);
  return records;
}

std::string ProcessFile(const std::string& path) {
  const auto source = OpenSource(path);
  return ToJson(source ? ReadRecords(*source) : FailedRecords(path, "", source.error()), JsonStyle::kWire);
}

Result<store::LoadOutcome> LoadRecords(store::Store& store, std::string_view wire) {
  const auto records = FromJson(wire);
  if (!records) return StageRunner("").InContext("load", records.error());
  return store.Load(*records);
}

Result<store::LoadOutcome> LoadOrNote(store::Store& store, PackRecords& records, bool replace) {
  auto outcome = store.Load(records, replace);
  // A disk without room is no fault of the document: it must not be recorded as failed.
  if (outcome || outcome.error().code == ErrorCode::kStorage) return outcome;
  Error refusal = StageRunner(records.source_path).InContext("load", outcome.error());
  records = FailedRecords(records.source_path, records.sha256, std::move(refusal));
  return store.Load(records);
}

}  // namespace minutebook::tools
