#include "schema/store/store.h"
#include "tools/document_text.h"
#include "tools/find_document.h"
#include "tools/run.h"

namespace minutebook::tools {

ExitCode Run(const ShowArgs& args, Console& console) {
  auto store = store::Store::Open(args.db, store::OpenMode::kReadOnly);
  if (!store) return Complain(console, store.error(), ExitCode::kDatabase);
  const auto records = FindDocument(*store, args.path_or_id);
  if (!records) return Complain(console, records.error(), CodeForLookUp(records.error()));
  const auto record = FindRecord(*records, args.path_or_id);
  const bool one_record = record && record->id != records->document.id;
  console.out << (one_record ? RecordText(*record, *records, console.out_terminal)
                             : DocumentText(*records, console.out_terminal));
  return ExitCode::kOk;
}

}  // namespace minutebook::tools
