#include "tools/ingest_log.h"

#include <gtest/gtest.h>

#include <sstream>

namespace minutebook::tools {
namespace {

struct Streams {
  std::ostringstream out;
  std::ostringstream err;
};

FileReport Loaded() { return {"a.pdf", "loaded", 12, {{"resolution", 3}}, {}, {{"read", 0.25}}}; }

Diagnostic Said(Severity severity, ErrorCode code, const char* message) {
  Diagnostic diagnostic{severity, MakeError(code, "read", message)};
  diagnostic.what.where.file = "b.pdf";
  return diagnostic;
}

FileReport Failed() {
  FileReport report{"b.pdf", "failed"};
  report.reason = "encrypted";
  report.diagnostics = {Said(Severity::kNote, ErrorCode::kDamaged, "a note"),
                        Said(Severity::kError, ErrorCode::kEncrypted, "needs a password"),
                        Said(Severity::kError, ErrorCode::kDamaged, "second error")};
  return report;
}

IngestSummary Summary() {
  IngestSummary summary;
  summary.by_status = {{"failed", 1}, {"loaded", 1}};
  summary.by_reason = {{"encrypted", 1}};
  summary.families = {{"resolution", 3}};
  summary.left_aside = {{".xml", 2}};
  summary.files = 2;
  summary.pages = 12;
  summary.seconds = 1.5;
  summary.database = "x.db";
  return summary;
}

void Play(IngestLog& log) {
  log.Start(2);
  for (const FileReport& report : {Loaded(), Failed()}) {
    log.Begin(report.path);
    log.End(report);
  }
  log.Finish(Summary());
}

std::unique_ptr<IngestLog> Log(Streams& streams, LogFormat format, bool quiet, bool interactive = false) {
  IngestArgs args;
  args.log_format = format;
  args.quiet = quiet;
  Terminal terminal;
  terminal.interactive = interactive;
  return MakeIngestLog(args, streams.out, streams.err, terminal);
}

TEST(IngestLog, PlainLinesTellEachFileAndThenTheSum) {
  Streams streams;
  Play(*Log(streams, LogFormat::kPlain, false));
  EXPECT_EQ(streams.err.str(),
            "[1/2] loaded  a.pdf  12 pages, 3 records\n"
            "minutebook: b.pdf: needs a password (encrypted in read); and 1 more error in this file\n"
            "[2/2] failed  b.pdf\n");
  EXPECT_EQ(streams.out.str(),
            "  Documents   1 loaded, 1 failed\n"
            "  Reasons     1 encrypted\n"
            "  Pages read  12\n"
            "  Records     3 resolutions\n"
            "  Left aside  2 .xml\n"
            "  Time        1.5 s\n"
            "  Database    x.db\n"
            "'minutebook status --db x.db' lists what failed and why.\n");
}

TEST(IngestLog, QuietTellsProblemsOnly) {
  Streams streams;
  Play(*Log(streams, LogFormat::kPlain, true));
  EXPECT_EQ(streams.out.str(), "");
  EXPECT_EQ(streams.err.str(),
            "minutebook: b.pdf: needs a password (encrypted in read); and 1 more error in this file\n");
}

TEST(IngestLog, OnATerminalTheBarIsTakenAwayBeforeALineIsPrinted) {
  Streams streams;
  Play(*Log(streams, LogFormat::kPlain, false, true));
  const std::string shown = streams.err.str();
  EXPECT_NE(shown.find("\r\x1b[K[............"), std::string::npos);
  EXPECT_NE(shown.find("[############............] 1/2 b.pdf\r\x1b[Kminutebook: b.pdf: needs"),
            std::string::npos);
  EXPECT_TRUE(shown.ends_with("\r\x1b[K"));
}

TEST(IngestLog, JsonLinesAreOneObjectEach) {
  Streams streams;
  Play(*Log(streams, LogFormat::kJson, false));
  EXPECT_EQ(streams.err.str(), "");
  std::istringstream lines(streams.out.str());
  std::vector<std::string> all;
  for (std::string line; std::getline(lines, line);) all.push_back(line);
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[0], R"({"event":"start","files":2})");
  EXPECT_EQ(all[1],
            R"({"event":"document","path":"a.pdf","status":"loaded","pages":12,"records":{"resolution":3},)"
            R"("seconds":{"read":0.25},"diagnostics":[]})");
  EXPECT_NE(all[2].find(R"("severity":"error","code":"encrypted","stage":"read","file":"b.pdf","message":)"),
            std::string::npos);
  EXPECT_NE(all[3].find(R"("event":"summary")"), std::string::npos);
}

TEST(IngestLog, JsonTellsTheReasonAndSumsReasonsUp) {
  Streams streams;
  Play(*Log(streams, LogFormat::kJson, false));
  EXPECT_NE(streams.out.str().find(R"("path":"b.pdf","status":"failed","reason":"encrypted")"),
            std::string::npos);
  EXPECT_NE(streams.out.str().find(R"("reasons":{"encrypted":1})"), std::string::npos);
}

TEST(IngestLog, TheCauseIsWhatIsWrongWithTheWholeFile) {
  Diagnostic of_page = Said(Severity::kError, ErrorCode::kLimit, "a page took too long");
  of_page.what.where.page = 3;
  const Diagnostic of_file = Said(Severity::kError, ErrorCode::kDamaged, "nothing can be read");
  const Diagnostic note = Said(Severity::kNote, ErrorCode::kInternal, "a note");
  EXPECT_EQ(CauseCode({note, of_page, of_file}), "damaged");
  EXPECT_EQ(CauseCode({note, of_page}), "limit");
  EXPECT_EQ(CauseCode({note}), "");
}

TEST(IngestLog, AddsUpEachEnd) {
  IngestSummary summary;
  AddUp(Loaded(), summary);
  AddUp(Failed(), summary);
  FileReport unchanged{"c.pdf", std::string(kUnchanged)};
  unchanged.failed_before = true;
  AddUp(unchanged, summary);
  EXPECT_EQ(summary.by_status, (std::map<std::string, int>{{"failed", 1}, {"loaded", 1}, {"unchanged", 1}}));
  EXPECT_EQ(summary.by_reason, (std::map<std::string, int>{{"encrypted", 1}}));
  EXPECT_EQ(summary.pages, 12);
  EXPECT_EQ(summary.failed_before, 1);
}

TEST(IngestLog, QuietJsonTellsProblemsOnly) {
  Streams streams;
  Play(*Log(streams, LogFormat::kJson, true));
  EXPECT_EQ(streams.out.str().find(R"({"event":"document","path":"b.pdf")"), 0U);
}

TEST(IngestLog, TheBarTellsSpeedTimeLeftAndErrorsByKind) {
  IngestSummary so_far;
  so_far.pages = 600;
  so_far.by_reason = {{"damaged", 1}, {"encrypted", 2}};
  const struct {
    IngestSummary so_far;
    int done;
    double seconds;
    const char* text;
  } cases[] = {
      {so_far, 10, 50, "12 pages/s 7 min 30 s left (2 encrypted, 1 damaged) "},
      {so_far, 10, 1000, "0.6 pages/s 2 h 30 min left (2 encrypted, 1 damaged) "},
      {so_far, 100, 50, "12 pages/s (2 encrypted, 1 damaged) "},
      {so_far, 10, 2, "(2 encrypted, 1 damaged) "},
      {{}, 0, 50, ""},
  };
  for (const auto& c : cases) EXPECT_EQ(ProgressText(c.so_far, c.done, 100, c.seconds), c.text);
}

TEST(IngestLog, ANarrowTerminalIsNotOverrun) {
  Streams streams;
  Terminal terminal;
  terminal.interactive = true;
  terminal.width = 40;
  const auto log = MakeIngestLog({}, streams.out, streams.err, terminal);
  log->Start(2);
  for (const FileReport& report : {Failed(), Loaded()}) {
    log->Begin(std::string(100, 'x'));
    log->End(report);
  }
  std::istringstream pieces(streams.err.str());
  for (std::string piece; std::getline(pieces, piece, '\r');) {
    const std::string line = piece.substr(0, piece.find('\n'));
    if (!line.starts_with("\x1b[K[")) continue;
    EXPECT_LE(DisplayWidth(line.substr(3)), 39) << line;
  }
}

TEST(IngestLog, AnInterruptedRunSaysHowToGoOn) {
  Streams streams;
  IngestSummary summary = Summary();
  summary.files = 10;
  summary.interrupted = true;
  Log(streams, LogFormat::kPlain, false)->Finish(summary);
  EXPECT_NE(streams.out.str().find("Interrupted with 8 files to go"), std::string::npos);
}

}  // namespace
}  // namespace minutebook::tools
