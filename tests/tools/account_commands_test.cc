// audit, explain and verify as they are called.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "schema/json_value.h"
#include "schema/store/sqlite.h"
#include "tests/support/temp_folder.h"
#include "tools/run.h"

namespace minutebook::tools {
namespace {

using test::TempFolder;

// The day is wrong: 3 November 2016 was a Thursday.
constexpr const char* kMinutes =
    "# Example Town Council\n\n## Minutes of the Harbour Committee held on Monday 3 November 2016\n\n"
    "Present: Councillors A Brown (Chair), C Dee and E Fox\n\n"
    "1. Apologies\n\nApologies were received from Councillor Gray.\n\n"
    "2. Berths\n\nRESOLVED that the berths be let at the old rate.\n";

struct Outcome {
  ExitCode code;
  std::string out;
  std::string err;
};

Outcome Call(const std::vector<std::string>& words) {
  const auto args = ParseArgs(words);
  if (!args) return {ExitCode::kUsage, "", args.error().message};
  std::ostringstream out;
  std::ostringstream err;
  Console console{out, err, {}, {}};
  const ExitCode code = std::visit([&](const auto& command) { return Run(command, console); }, *args);
  return {code, out.str(), err.str()};
}

bool Has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

class AccountCommands : public ::testing::Test {
 protected:
  AccountCommands() {
    paper_ = folder_.Write("a.md", kMinutes);
    EXPECT_EQ(
        Call({"ingest", "--db", db_, "--quiet", paper_, folder_.Write("b.txt", "Agenda\n\n1. Apologies\n")})
            .code,
        ExitCode::kOk);
  }

  void Damage(const char* sql) {
    auto database = store::Database::Open(db_, {});
    ASSERT_TRUE(database);
    (*database)->Execute(sql);
    ASSERT_TRUE((*database)->TakeStatus());
  }

  TempFolder folder_;
  std::string db_ = folder_ / "x.db";
  std::string paper_;
};

TEST_F(AccountCommands, AuditCountsEveryWordAndListsConflicts) {
  const Outcome audit = Call({"audit", "--db", db_});
  EXPECT_EQ(audit.code, ExitCode::kOk) << audit.err;
  EXPECT_TRUE(Has(audit.out, "100 % placed")) << audit.out;
  EXPECT_TRUE(Has(audit.out, "conflict, p. 1: the meeting is on a Monday, but 2016-11-03 is a Thursday"))
      << audit.out;
  EXPECT_TRUE(Has(audit.out, "2 documents, 2 pages")) << audit.out;
  EXPECT_TRUE(Has(audit.out, "1 conflict\n")) << audit.out;
  EXPECT_TRUE(Has(Call({"status", "--db", db_}).out, "2  loaded\n")) << "a conflict takes nothing away";
}

TEST_F(AccountCommands, AuditIsOfTheDocumentsNamed) {
  const Outcome audit = Call({"audit", "--db", db_, paper_});
  EXPECT_TRUE(Has(audit.out, "1 document, 1 page")) << audit.out;
  EXPECT_EQ(Call({"audit", "--db", db_, "none.pdf"}).code, ExitCode::kNothingFound);
}

TEST_F(AccountCommands, AuditWritesAnObjectPerDocumentAndOneForTheTotal) {
  const Outcome audit = Call({"audit", "--db", db_, "--format", "json"});
  std::istringstream lines(audit.out);
  std::vector<JsonValue::Object> objects;
  for (std::string line; std::getline(lines, line);) {
    const auto value = ParseJson(line);
    ASSERT_TRUE(value) << line;
    ASSERT_TRUE(std::holds_alternative<JsonValue::Object>(value->is)) << line;
    objects.push_back(std::get<JsonValue::Object>(value->is));
  }
  EXPECT_EQ(objects.size(), 3U);
  EXPECT_TRUE(Has(audit.out, "\"code\": \"conflict\"") || Has(audit.out, "\"code\":\"conflict\""))
      << audit.out;
}

TEST_F(AccountCommands, AuditSaysWhatWasNotCounted) {
  Damage("UPDATE page SET body_words = 0");
  const Outcome audit = Call({"audit", "--db", db_});
  EXPECT_EQ(audit.code, ExitCode::kSomeFailed);
  EXPECT_TRUE(Has(audit.out, "not counted")) << audit.out;
}

TEST_F(AccountCommands, ExplainTakesAnyIdAndNeedsNoSource) {
  std::filesystem::remove(paper_);
  const Outcome exported = Call({"export", "--db", db_, paper_});
  int records = 0;
  for (std::size_t at = exported.out.find("\"id\": \""); at != std::string::npos;
       at = exported.out.find("\"id\": \"", at + 1)) {
    const std::size_t from = at + 7;
    const std::string id = exported.out.substr(from, exported.out.find('"', from) - from);
    const Outcome explained = Call({"explain", "--db", db_, id});
    EXPECT_EQ(explained.code, ExitCode::kOk) << id;
    EXPECT_TRUE(Has(explained.out, id)) << explained.out;
    EXPECT_TRUE(Has(explained.out, "Found by")) << explained.out;
    EXPECT_FALSE(Has(explained.out, "a rule this version does not have")) << explained.out;
    ++records;
  }
  EXPECT_GT(records, 8);
  EXPECT_EQ(Call({"explain", "--db", db_, "resolution-0"}).code, ExitCode::kNothingFound);
}

TEST_F(AccountCommands, VerifyPrintsALinePerCheck) {
  const Outcome verified = Call({"verify", "--db", db_});
  EXPECT_EQ(verified.code, ExitCode::kOk) << verified.out << verified.err;
  EXPECT_EQ(std::count(verified.out.begin(), verified.out.end(), '\n'), 7) << verified.out;
  EXPECT_FALSE(Has(verified.out, "FAIL")) << verified.out;
}

TEST_F(AccountCommands, VerifyFailsWithTheProblem) {
  Damage("UPDATE page SET words = words + 1");
  const Outcome verified = Call({"verify", "--db", db_});
  EXPECT_EQ(verified.code, ExitCode::kSomeFailed);
  EXPECT_TRUE(Has(verified.out, "FAIL  words")) << verified.out;
  EXPECT_TRUE(Has(verified.out, "a.md, page 1")) << verified.out;
}

TEST_F(AccountCommands, VerifyOfADamagedFileIsADatabaseError) {
  std::ofstream(db_, std::ios::binary | std::ios::trunc) << std::string(8192, 'x');
  const Outcome verified = Call({"verify", "--db", db_});
  EXPECT_EQ(verified.code, ExitCode::kDatabase);
  EXPECT_FALSE(verified.err.empty());
}

}  // namespace
}  // namespace minutebook::tools
