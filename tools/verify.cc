#include "schema/store/verify.h"

#include "tools/run.h"

namespace minutebook::tools {
namespace {

constexpr int kNameWidth = 12;

void Print(const store::Check& check, Console& console) {
  std::string name = check.name;
  name.resize(std::max(name.size(), std::size_t{kNameWidth}), ' ');
  if (check.problems == 0) {
    console.out << "ok    " << name << "  " << check.promise << "\n";
    return;
  }
  console.out << Bold("FAIL", console.out_terminal) << "  " << name << "  "
              << Count(check.problems, "problem", "problems") << ": not so that " << check.promise << "\n";
  for (const std::string& example : check.examples)
    console.out << Wrap(OneLine(example), console.out_terminal.width, 6);
  const auto more = check.problems - static_cast<std::int64_t>(check.examples.size());
  if (more > 0) console.out << "      and " << Grouped(more) << " more\n";
}

}  // namespace

ExitCode Run(const VerifyArgs& args, Console& console) {
  const auto found = store::Verify(args.db);
  if (!found) return Complain(console, found.error(), ExitCode::kDatabase);
  bool well = true;
  for (const store::Check& check : found->checks) {
    Print(check, console);
    well = well && check.problems == 0;
  }
  if (found->damaged) {
    Error error = MakeError(ErrorCode::kStorage, "",
                            "the database is damaged; restore a copy, or delete it and ingest again");
    error.where.file = args.db;
    return Complain(console, error, ExitCode::kDatabase);
  }
  return well ? ExitCode::kOk : ExitCode::kSomeFailed;
}

}  // namespace minutebook::tools
