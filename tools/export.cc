#include "schema/record_json.h"
#include "schema/store/store.h"
#include "tools/find_document.h"
#include "tools/run.h"

namespace minutebook::tools {
namespace {

// Indented JSON on one line. Line ends inside a text are escaped, so every one met stands between two values.
std::string OnOneLine(const std::string& json) {
  std::string line;
  for (const std::string& part : Lines(json)) {
    line += std::string_view(part).substr(std::min(part.find_first_not_of(' '), part.size()));
  }
  return line + "\n";
}

std::string ExportJson(const PackRecords& records, ExportFormat format) {
  std::string json = ToJson(records, JsonStyle::kExport);
  if (format == ExportFormat::kJsonLines) return OnOneLine(json);
  if (!json.ends_with('\n')) json += '\n';
  return json;
}

ExitCode ExportAll(store::Store& store, Console& console) {
  const auto documents = store.Documents();
  if (!documents) return Complain(console, documents.error(), ExitCode::kDatabase);
  for (const store::DocumentRow& row : *documents) {
    const auto records = store.Read(row.id);
    if (!records) return Complain(console, records.error(), ExitCode::kDatabase);
    console.out << ExportJson(*records, ExportFormat::kJsonLines);
    if (!console.out) return ExitCode::kOutput;
  }
  return documents->empty() ? ExitCode::kNothingFound : ExitCode::kOk;
}

}  // namespace

ExitCode Run(const ExportArgs& args, Console& console) {
  auto store = store::Store::Open(args.db, store::OpenMode::kReadOnly);
  if (!store) return Complain(console, store.error(), ExitCode::kDatabase);
  if (!args.path) return ExportAll(*store, console);
  const auto records = FindDocument(*store, *args.path);
  if (!records) return Complain(console, records.error(), CodeForLookUp(records.error()));
  console.out << ExportJson(*records, args.format);
  return ExitCode::kOk;
}

}  // namespace minutebook::tools
