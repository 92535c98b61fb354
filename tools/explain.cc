#include "schema/store/store.h"
#include "tools/explanation.h"
#include "tools/find_document.h"
#include "tools/run.h"

namespace minutebook::tools {

ExitCode Run(const ExplainArgs& args, Console& console) {
  auto store = store::Store::Open(args.db, store::OpenMode::kReadOnly);
  if (!store) return Complain(console, store.error(), ExitCode::kDatabase);
  const auto records = FindDocument(*store, args.id);
  if (!records) return Complain(console, records.error(), CodeForLookUp(records.error()));
  auto record = FindRecord(*records, args.id);
  if (!record) record = FindRecord(*records, records->document.id);
  console.out << ExplanationText(*record, *records, console.out_terminal);
  return ExitCode::kOk;
}

}  // namespace minutebook::tools
