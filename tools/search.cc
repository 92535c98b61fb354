#include "schema/json_writer.h"
#include "schema/store/store.h"
#include "tools/run.h"

namespace minutebook::tools {
namespace {

constexpr int kSnippetIndent = 4;

void AddPart(std::string& line, const std::string& part, std::string_view separator) {
  if (part.empty()) return;
  if (!line.empty()) line += separator;
  line += part;
}

// "Children and Families Scrutiny Panel, 2016-11-03", or what is known of it.
std::string Heading(const store::SearchHit& hit) {
  std::string heading = hit.body.value_or("");
  if (heading.empty()) heading = hit.document_title;
  AddPart(heading, hit.meeting_date.value_or(""), ", ");
  return heading.empty() ? hit.source_path : heading;
}

std::string Place(const store::SearchHit& hit) {
  std::string place;
  if (hit.item) AddPart(place, "item " + *hit.item, ", ");
  if (hit.page > 0) AddPart(place, "page " + std::to_string(hit.page), ", ");
  AddPart(place, hit.source_path, " of ");
  return place;
}

// The snippet wrapped, with the marked words in bold where the terminal can.
std::string Snippet(const store::SearchHit& hit, const Terminal& terminal) {
  const std::string text = Wrap(OneLine(hit.snippet), terminal.width, kSnippetIndent);
  if (!terminal.colour) return text;
  std::string shown;
  for (const char c : text) {
    if (c == '[') {
      shown += "\x1b[1;31m";
    } else if (c == ']') {
      shown += "\x1b[0m";
    } else {
      shown += c;
    }
  }
  return shown;
}

void PrintHit(const store::SearchHit& hit, Console& console) {
  std::string kind = hit.family;
  for (char& c : kind) c = c == '_' ? ' ' : c;
  console.out << Bold(OneLine(Heading(hit)), console.out_terminal) << "\n"
              << "  " << kind << ", " << OneLine(Place(hit)) << "\n"
              << Snippet(hit, console.out_terminal) << "    " << hit.record_id << "\n\n";
}

void PrintJson(const store::SearchHit& hit, Console& console) {
  JsonWriter json(false);
  const auto text = [&](std::string_view key, const OptionalText& value) {
    json.Key(key);
    value ? json.Text(*value) : json.Null();
  };
  json.BeginObject();
  text("id", hit.record_id);
  text("family", hit.family);
  text("path", hit.source_path);
  text("title", hit.document_title);
  text("authority", hit.authority);
  text("body", hit.body);
  text("meeting_date", hit.meeting_date);
  text("item", hit.item);
  json.Key("page");
  json.Integer(hit.page);
  text("snippet", hit.snippet);
  json.EndObject();
  console.out << json.Take() << "\n";
}

}  // namespace

ExitCode Run(const SearchArgs& args, Console& console) {
  auto store = store::Store::Open(args.db, store::OpenMode::kReadOnly);
  if (!store) return Complain(console, store.error(), ExitCode::kDatabase);
  const auto hits = store->Search(args.query, args.limit);
  if (!hits) return Complain(console, hits.error(), ExitCode::kDatabase);
  for (const store::SearchHit& hit : *hits) {
    args.format == ListFormat::kJson ? PrintJson(hit, console) : PrintHit(hit, console);
  }
  if (hits->empty()) {
    return Complain(console, MakeError(ErrorCode::kInvalid, "", "nothing found for: " + args.query),
                    ExitCode::kNothingFound);
  }
  if (static_cast<int>(hits->size()) == args.limit && args.format == ListFormat::kText) {
    console.out << "The best " << args.limit << " answers; --limit shows more.\n";
  }
  return ExitCode::kOk;
}

}  // namespace minutebook::tools
