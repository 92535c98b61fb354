#include "tools/commands.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include "tools/exit_code.h"
#include "tools/text_layout.h"

namespace minutebook::tools {
namespace {

constexpr int kHelpWidth = 80;
constexpr std::size_t kShortName = 4;  // shorter names allow one change only
constexpr std::string_view kDefaultDatabase = "minutes.db";
constexpr OptionSpec kDb = {"db", "FILE", kDefaultDatabase, "The database to use."};

constexpr OptionSpec kDbToLoad = {"db", "FILE", kDefaultDatabase,
                                  "The database to load into; made when it does not exist."};
constexpr OptionSpec kQuiet = {"quiet", "", "", "Print problems only: no progress, no summary."};
constexpr OptionSpec kLogFormat = {
    "log-format", "FORMAT", "plain",
    "plain: lines for people. json: one JSON object per line on standard output, for each document and for "
    "the summary."};
constexpr OptionSpec kOcr = {
    "ocr", "WHEN", "auto",
    "auto: recognise the text of pages that have none of their own, or a poor one. never: read such pages as "
    "empty; the next ingest without it adds them. always: every page. figures: as auto, and print in "
    "pictures (charts, maps) on pages with text."};
constexpr OptionSpec kOcrLanguages = {"ocr-lang", "LANGS", "eng",
                                      "Languages to recognise, such as eng+cym for English and Welsh."};
constexpr OptionSpec kOcrCache = {
    "ocr-cache", "DIR", "",
    "Keep recognised pages in DIR so that they are never read twice; minutebook/ocr in the user's cache "
    "folder when left out, nowhere for 'none'."};

constexpr OptionSpec kIsolate = {
    "isolate", "WHEN", "on",
    "on: read files in worker processes with limits of memory and time, without network and without writing "
    "files. off: read them in the program itself, one at a time."};

constexpr std::array<OptionSpec, 10> kIngestOptions = {{
    kDbToLoad,
    kQuiet,
    kLogFormat,
    kOcr,
    kOcrLanguages,
    kOcrCache,
    {"workers", "N", "", "Read N files at a time, each in a process of its own; one per core when left out."},
    kIsolate,
    {"retry", "WHAT", "",
     "Read again only files that are in the database as failed, partial, or stale (made by another version "
     "of "
     "minutebook); all of them when no PATH is given."},
    {"only", "STAGE", "",
     "With --retry: only files that STAGE failed or lost pages of, or whose version of STAGE is stale; read, "
     "clean, tables, segment, extract or load."},
}};

constexpr std::array<OptionSpec, 3> kPlanOptions = {{
    {"shards", "N", "", "How many shards to make; needed."},
    {"out", "DIR", "", "The folder to write the plan into; needed."},
    {"hash", "", "", "Read every file, so that copies of one file come to one shard and are read once."},
}};

constexpr std::array<OptionSpec, 8> kExtractOptions = {{
    {"plan", "DIR", "", "The folder that plan wrote; needed. The records go into DIR/records."},
    {"shard", "K", "", "The shard to read, from 1; needed."},
    {"root", "DIR", "",
     "Where relative paths start from, when that is not the folder in which the plan was made."},
    kQuiet,
    kOcr,
    kOcrLanguages,
    kOcrCache,
    kIsolate,
}};

constexpr std::array<OptionSpec, 3> kLoadOptions = {{kDbToLoad, kQuiet, kLogFormat}};

constexpr std::array<OptionSpec, 2> kExportOptions = {{
    kDb,
    {"format", "FORMAT", "json",
     "json: one document, indented; needs PATH. jsonl: one document per line; all of them when PATH is "
     "left out."},
}};

constexpr std::array<OptionSpec, 3> kSearchOptions = {{
    kDb,
    {"limit", "N", "20", "Show at most N answers, best first."},
    {"format", "FORMAT", "text", "text: for people. json: one JSON object per answer and line."},
}};

constexpr std::array<OptionSpec, 1> kShowOptions = {{kDb}};
constexpr std::array<OptionSpec, 1> kStatusOptions = {{kDb}};
constexpr std::array<OptionSpec, 2> kAuditOptions = {{
    kDb,
    {"format", "FORMAT", "text",
     "text: for people. json: one JSON object per document and line, then one for the total."},
}};
constexpr std::array<OptionSpec, 1> kExplainOptions = {{kDb}};
constexpr std::array<OptionSpec, 1> kVerifyOptions = {{kDb}};

constexpr std::array<OptionSpec, 7> kTablesOptions = {{
    {"pages", "LIST", "", "Only these pages, such as 2-5,9; no other page is read."},
    {"format", "FORMAT", "text",
     "text: drawn for people. csv, json, markdown: for programs; docs/tables.md describes the JSON."},
    {"debug-svg", "DIR", "", "Also draw what was seen of each page into DIR/page-N.svg."},
    kOcr,
    kOcrLanguages,
    kOcrCache,
    kIsolate,
}};

constexpr std::array<OptionSpec, 12> kEvaluateOptions = {{
    {"papers", "DIR...", "",
     "Look for the papers below this folder too, not only beside the gold files; can be given several "
     "times."},
    {"db", "FILE", "", "Take the records from this database; the papers are not read again."},
    {"families", "LIST", "", "Score only these, such as agenda_items,resolutions."},
    {"format", "FORMAT", "text", "text: for people. json: everything. markdown: the tables."},
    {"each", "", "", "Print a table for every paper too."},
    {"worst", "N", "0", "List N differences of each paper with page and place, the worst families first."},
    {"by-rule", "", "", "Print how often each rule was right, beside the confidence that its records state."},
    {"baseline", "FILE", "", "Compare with the scores in this file; when one fell, the exit status is 6."},
    {"write-baseline", "FILE", "", "Write the scores into this file."},
    kOcr,
    kOcrLanguages,
    kOcrCache,
}};

constexpr std::array<CommandSpec, 13> kCommands = {{
    {"ingest", "[PATH...]", "Read papers and load their records into the database",
     "Reads each file, or every .pdf, .txt, .md, .html and .htm file below a folder, finds the records in it "
     "and loads them. A file that is already in the database unchanged is not read again, so the same "
     "command can be run as often as you like. A file that cannot be read is reported, recorded as failed "
     "and does not stop the others.",
     kIngestOptions,
     "minutebook ingest papers/\nminutebook ingest --db kent.db --log-format json 2025-01-30.pdf\n"
     "minutebook ingest --retry failed",
     0, -1},
    {"export", "[PATH]", "Write the records of a document as JSON",
     "Writes what was read from one source file, named as it was given to ingest (or by document id), in the "
     "format that docs/records.md describes.",
     kExportOptions, "minutebook export papers/2025-01-30.pdf\nminutebook export --format jsonl > all.jsonl",
     0, 1},
    {"search", "WORDS...", "Find words in every record",
     "Lists the records in which all the words occur, with the document, date, item and page they stand on. "
     "Several words in one argument are a phrase: they must stand together.",
     kSearchOptions, "minutebook search leavers housing\nminutebook search \"care leavers\" --limit 5", 1,
     -1},
    {"show", "PATH|ID", "Show one document or record for reading",
     "Shows the meeting, who was there, the agenda and the minutes with their resolutions, each with the "
     "page "
     "it was read from. With the id of a record, as search prints it, shows that record alone.",
     kShowOptions, "minutebook show papers/2025-01-30.pdf\nminutebook show resolution-0123456789ab", 1, 1},
    {"status", "", "Show what the database holds and what failed",
     "Counts the documents by status, reason, kind and authority, and lists those that failed or are "
     "incomplete with the reason.",
     kStatusOptions, "minutebook status --db kent.db", 0, 0},
    {"tables", "FILE", "Print the tables of a file, no database needed",
     "Finds the data tables of one PDF or text file, ruled or not, puts those together that go on over "
     "pages, and "
     "prints them.",
     kTablesOptions,
     "minutebook tables budget.pdf\nminutebook tables --pages 31-34 --format csv pack.pdf > data.csv", 1, 1},
    {"plan", "PATH...", "Split papers into shards for several machines",
     "Finds the same files as ingest and splits them into shards of about the same work, one plain list "
     "each, for extract. The same files give the same plan.",
     kPlanOptions, "minutebook plan papers/ --shards 200 --out plan", 1, -1},
    {"extract", "", "Read the papers of one shard into a record file",
     "Reads every file of the shard and writes what is in it, compressed, for load. Nothing else is "
     "touched: shards can be extracted at the same time on any number of machines. Run again it reads only "
     "what is missing.",
     kExtractOptions, "minutebook extract --plan plan --shard 17", 0, 0},
    {"load", "RECORDS...", "Load record files into the database",
     "Loads the record files that extract wrote, or all that lie below a folder, in any order, also "
     "unfinished ones and those loaded before. With all shards of a plan loaded the database holds what "
     "ingest of the same papers gives.",
     kLoadOptions, "minutebook load --db uk.db plan", 1, -1},
    {"evaluate", "GOLD...", "Score what is read against records made by hand",
     "Compares the records of papers with gold files: JSON in the format of export, or folders of them. The "
     "paper of X.json is X.pdf, X.txt, X.md, X.html, X.scanned.pdf or X.mixed.pdf, that of gold.json is "
     "pack.pdf, pack.txt and so on in the same folder. Prints, for each family of records, how many gold has "
     "and how many were found, precision, recall, their F1 and the share of the found records' fields that "
     "are right.",
     kEvaluateOptions,
     "minutebook evaluate gold/ --papers papers/\nminutebook evaluate pack.json --worst 20 --each", 1, -1},
    {"audit", "[PATH|ID...]", "Show what became of every word, and what disagrees",
     "Counts, for each document and in total, the words that stand in the text of a section, in a table, as "
     "page furniture (stamps, running heads and feet, page numbers) or have no place, and lists where a "
     "paper disagrees with itself: page ranges and stamps, days and dates, Chairs, votes and names.",
     kAuditOptions, "minutebook audit\nminutebook audit papers/2025-01-30.pdf --format json", 0, -1},
    {"explain", "ID", "Show why a record says what it says",
     "Shows one record of any family with its page and place, the text it was read from, the rule that found "
     "it and what that rule takes, how sure it is, and what else may be read at that place. The source file "
     "is not needed.",
     kExplainOptions, "minutebook explain resolution-0123456789abcdef", 1, 1},
    {"verify", "", "Check that the database is whole",
     "Checks the file, the references between rows, the documents' statuses, the count of every page's "
     "words, the place and rule of every record, the versions and the search index, changing nothing. One "
     "line per check; the exit status is 1 when one fails and 3 when the file is damaged.",
     kVerifyOptions, "minutebook verify --db kent.db", 0, 0},
}};

std::size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row.back();
}

std::string OptionLabel(const OptionSpec& option) {
  std::string label = "--";
  label += option.name;
  if (!option.value.empty()) label.append(" ").append(option.value);
  return label;
}

std::string OptionText(const OptionSpec& option) {
  std::string text(option.help);
  if (!option.fallback.empty()) text.append(" [default: ").append(option.fallback).append("]");
  return text;
}

std::string Indented(std::string_view lines) {
  std::string out;
  for (const std::string& line : Lines(lines)) out.append("  ").append(line).append("\n");
  return out;
}

}  // namespace

std::span<const CommandSpec> Commands() { return kCommands; }

const CommandSpec* FindCommand(std::string_view name) {
  const auto found = std::find_if(kCommands.begin(), kCommands.end(),
                                  [&](const CommandSpec& command) { return command.name == name; });
  return found == kCommands.end() ? nullptr : &*found;
}

std::string_view NearestName(std::string_view typed, std::span<const std::string_view> known) {
  std::string_view best;
  const std::size_t allowed = typed.size() < kShortName ? 1 : std::max<std::size_t>(2, typed.size() / 3);
  std::size_t best_distance = allowed + 1;
  for (const std::string_view name : known) {
    const std::size_t distance = EditDistance(typed, name);
    if (distance >= best_distance) continue;
    best = name;
    best_distance = distance;
  }
  return best;
}

std::string VersionLine() { return "minutebook " MINUTEBOOK_VERSION; }

std::string ProgramHelp() {
  std::vector<LabelledText> commands;
  for (const CommandSpec& command : kCommands) {
    commands.push_back({std::string(command.name), std::string(command.summary)});
  }
  std::vector<LabelledText> codes;
  for (const ExitCodeNote& note : kExitCodeNotes) {
    codes.push_back({std::to_string(static_cast<int>(note.code)), std::string(note.meaning)});
  }
  return VersionLine() + " - council papers into records in a SQLite database\n\n" +
         "Usage: minutebook COMMAND [OPTION...] [ARGUMENT...]\n\nCommands:\n" +
         TwoColumns(commands, kHelpWidth) + "\nOptions:\n" +
         TwoColumns({{"-h, --help", "Show this help, or with a command that command's."},
                     {"-V, --version", "Show the version."}},
                    kHelpWidth) +
         "\nA first go:\n" +
         Indented(
             "minutebook ingest papers/          # makes minutes.db here\n"
             "minutebook status\n"
             "minutebook search \"care leavers\"") +
         "\nExit status:\n" + TwoColumns(codes, kHelpWidth) +
         "\n'minutebook COMMAND --help' says more about a command; so does 'man minutebook'.\n";
}

std::string CommandHelp(const CommandSpec& command) {
  std::vector<LabelledText> options;
  for (const OptionSpec& option : command.options) {
    options.push_back({OptionLabel(option), OptionText(option)});
  }
  options.push_back({"-h, --help", "Show this help."});
  std::string usage = "Usage: minutebook ";
  usage.append(command.name).append(" [OPTION...]");
  if (!command.operands.empty()) usage.append(" ").append(command.operands);
  return std::string(command.summary) + "\n\n" + usage + "\n\n" + Wrap(command.description, kHelpWidth, 0) +
         "\nOptions:\n" + TwoColumns(options, kHelpWidth) + "\nExamples:\n" + Indented(command.examples);
}

}  // namespace minutebook::tools
