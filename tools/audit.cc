#include <algorithm>
#include <cstdio>

#include "schema/json_writer.h"
#include "schema/store/store.h"
#include "tools/find_document.h"
#include "tools/run.h"

namespace minutebook::tools {
namespace {

using store::DocumentAccount;
using store::WordCounts;

struct Totals {
  std::int64_t documents = 0;
  std::int64_t pages = 0;
  WordCounts counts;
  std::int64_t conflicts = 0;
};

std::int64_t Placed(const WordCounts& counts) { return counts.body + counts.table + counts.furniture; }
std::int64_t Accounted(const WordCounts& counts) { return Placed(counts) + counts.unplaced; }

void Add(const DocumentAccount& account, Totals& totals) {
  ++totals.documents;
  totals.pages += account.pages;
  totals.counts.words += account.counts.words;
  totals.counts.body += account.counts.body;
  totals.counts.table += account.counts.table;
  totals.counts.furniture += account.counts.furniture;
  totals.counts.unplaced += account.counts.unplaced;
  totals.counts.figures += account.counts.figures;
  totals.conflicts += std::count_if(account.notes.begin(), account.notes.end(), [](const Diagnostic& note) {
    return note.what.code == ErrorCode::kConflict;
  });
}

// "99.98 %", never rounded up to 100; "100 %" of nothing.
std::string Percent(std::int64_t part, std::int64_t whole) {
  if (part >= whole) return "100 %";
  const std::int64_t hundredths = part * 10000 / whole;
  char text[24];
  std::snprintf(text, sizeof text, "%d.%02d %%", static_cast<int>(hundredths / 100),
                static_cast<int>(hundredths % 100));
  return text;
}

// "1,204 words: 1,000 in text, 150 in tables, 54 furniture, 0 without a place; 100 % placed".
std::string CountsText(const WordCounts& counts) {
  std::string text = Count(counts.words, "word", "words") + ": " + Grouped(counts.body) + " in text, " +
                     Grouped(counts.table) + " in tables, " + Grouped(counts.furniture) + " furniture, " +
                     Grouped(counts.unplaced) + " without a place; " + Percent(Placed(counts), counts.words) +
                     " placed";
  if (counts.figures > 0) text += "; " + Grouped(counts.figures) + " more in figures";
  if (Accounted(counts) != counts.words)
    text += "; " + Grouped(counts.words - Accounted(counts)) + " not counted, ingest the file again";
  return text;
}

std::string NoteText(const Diagnostic& note) {
  std::string text;
  if (note.what.where.page > 0) text = "p. " + std::to_string(note.what.where.page) + ": ";
  return text + note.what.message;
}

void Print(const DocumentAccount& account, Console& console) {
  const int width = console.out_terminal.width;
  console.out << Bold(OneLine(account.source_path), console.out_terminal) << "\n";
  if (account.pages == 0) {
    console.out << "  " << account.status << ", no page was read\n";
    return;
  }
  console.out << Wrap(Count(account.pages, "page", "pages") + ", " + CountsText(account.counts), width, 2);
  for (const Diagnostic& note : account.notes) {
    const bool conflict = note.what.code == ErrorCode::kConflict;
    console.out << Wrap((conflict ? "conflict, " : "no place, ") + NoteText(note), width, 4);
  }
}

void Print(const Totals& totals, Console& console) {
  console.out << "\n" << Bold("Total", console.out_terminal) << "\n";
  console.out << Wrap(Count(totals.documents, "document", "documents") + ", " +
                          Count(totals.pages, "page", "pages") + ", " + CountsText(totals.counts),
                      console.out_terminal.width, 2);
  console.out << "  " << Count(totals.conflicts, "conflict", "conflicts") << "\n";
}

void WriteCounts(const WordCounts& counts, std::int64_t pages, JsonWriter& json) {
  const auto number = [&](std::string_view key, std::int64_t value) {
    json.Key(key);
    json.Integer(value);
  };
  number("pages", pages);
  number("words", counts.words);
  number("body_words", counts.body);
  number("table_words", counts.table);
  number("furniture_words", counts.furniture);
  number("unplaced_words", counts.unplaced);
  number("accounted_words", Accounted(counts));
  number("figure_words", counts.figures);
}

void WriteNote(const Diagnostic& note, JsonWriter& json) {
  json.BeginObject();
  json.Key("code");
  json.Text(Name(note.what.code));
  json.Key("severity");
  json.Text(Name(note.severity));
  json.Key("page");
  json.Integer(note.what.where.page);
  json.Key("message");
  json.Text(note.what.message);
  json.EndObject();
}

void PrintJson(const DocumentAccount& account, Console& console) {
  JsonWriter json(false);
  json.BeginObject();
  json.Key("id");
  json.Text(account.id);
  json.Key("path");
  json.Text(account.source_path);
  json.Key("status");
  json.Text(account.status);
  WriteCounts(account.counts, account.pages, json);
  json.Key("notes");
  json.BeginList();
  for (const Diagnostic& note : account.notes) WriteNote(note, json);
  json.EndList();
  json.EndObject();
  console.out << json.Take() << "\n";
}

void PrintJson(const Totals& totals, Console& console) {
  JsonWriter json(false);
  json.BeginObject();
  json.Key("documents");
  json.Integer(totals.documents);
  WriteCounts(totals.counts, totals.pages, json);
  json.Key("conflicts");
  json.Integer(totals.conflicts);
  json.EndObject();
  console.out << json.Take() << "\n";
}

// The accounts of the documents named, all without a name; no error but a message for one that is unknown.
Result<std::vector<DocumentAccount>> AccountsOf(store::Store& store, const std::vector<std::string>& names) {
  if (names.empty()) return store.Accounts("");
  std::vector<DocumentAccount> accounts;
  for (const std::string& name : names) {
    const auto records = FindDocument(store, name);
    if (!records) return records.error();
    auto found = store.Accounts(records->document.id);
    if (!found) return found.error();
    accounts.insert(accounts.end(), found->begin(), found->end());
  }
  return accounts;
}

}  // namespace

ExitCode Run(const AuditArgs& args, Console& console) {
  auto store = store::Store::Open(args.db, store::OpenMode::kReadOnly);
  if (!store) return Complain(console, store.error(), ExitCode::kDatabase);
  const auto accounts = AccountsOf(*store, args.names);
  if (!accounts) return Complain(console, accounts.error(), CodeForLookUp(accounts.error()));
  if (accounts->empty()) return ExitCode::kNothingFound;
  const bool json = args.format == ListFormat::kJson;
  Totals totals;
  for (const DocumentAccount& account : *accounts) {
    json ? PrintJson(account, console) : Print(account, console);
    Add(account, totals);
  }
  json ? PrintJson(totals, console) : Print(totals, console);
  return Accounted(totals.counts) == totals.counts.words ? ExitCode::kOk : ExitCode::kSomeFailed;
}

}  // namespace minutebook::tools
