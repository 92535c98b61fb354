#include "schema/store/verify.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/store/raw_database.h"
#include "tests/support/sample_records.h"

namespace minutebook::store {
namespace {

using minutebook::testing::SampleSha256;
using minutebook::testing::SmallRecords;

constexpr std::streamoff kPageBytes = 4096;

// A database of two small sets of minutes.
class VerifyTest : public ::testing::Test {
 protected:
  VerifyTest() {
    Store store = OpenStore(path_);
    for (const int seed : {1, 2}) EXPECT_TRUE(store.Load(SmallRecords(seed)));
  }

  void Damage(const char* sql) {
    std::unique_ptr<Database> raw = OpenRaw(path_);
    raw->Execute("PRAGMA foreign_keys = OFF");
    raw->Execute(sql);
    const Status status = raw->TakeStatus();
    EXPECT_TRUE(status) << (status ? "" : Format(status.error()));
  }

  // "words: 2, provenance: 1" of the checks that found problems.
  std::string Problems() {
    const Verification found = Must(Verify(path_));
    std::string text;
    for (const Check& check : found.checks) {
      if (check.problems == 0) continue;
      EXPECT_FALSE(check.examples.empty()) << check.name;
      EXPECT_LE(check.examples.size(), kShownProblems) << check.name;
      text += (text.empty() ? "" : ", ") + check.name + ": " + std::to_string(check.problems);
      examples_ = check.examples;
    }
    return text;
  }

  TempFolder folder_;
  std::string path_ = folder_ / "a.db";
  std::vector<std::string> examples_;  // of the last check that found a problem
};

TEST_F(VerifyTest, AWholeDatabaseHasNoProblem) {
  EXPECT_EQ(Problems(), "");
  EXPECT_EQ(Must(Verify(path_)).checks.size(), 7U);
  EXPECT_FALSE(Must(Verify(path_)).damaged);
}

struct DamageCase {
  const char* name;
  const char* sql;
  const char* problems;
};

class VerifyDamage : public VerifyTest, public ::testing::WithParamInterface<DamageCase> {};

TEST_P(VerifyDamage, IsFound) {
  Damage(GetParam().sql);
  EXPECT_EQ(Problems(), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(
    Each, VerifyDamage,
    ::testing::Values(
        DamageCase{"ParentGone",
                   "UPDATE resolution SET minute_item_id = 77 WHERE id = (SELECT min(id) FROM resolution)",
                   "references: 1, search index: 1"},
        DamageCase{"ParentOfAnotherDocument",
                   "UPDATE minute_point SET document_id = (SELECT max(id) FROM document) WHERE document_id = "
                   "(SELECT min(id) FROM document)",
                   "references: 4"},
        DamageCase{"NoPath", "DELETE FROM document_path WHERE document_id = (SELECT min(id) FROM document)",
                   "documents: 1"},
        DamageCase{"PagesMissing",
                   "DELETE FROM page WHERE number = 1 AND document_id = (SELECT min(id) FROM document)",
                   "documents: 1"},
        DamageCase{"StatusWithoutReason",
                   "UPDATE document SET status = 'partial' WHERE id = (SELECT min(id) FROM document)",
                   "documents: 1"},
        DamageCase{
            "ErrorInALoadedDocument",
            "INSERT INTO diagnostic (document_id, position, severity, code, stage, page, x0, y0, x1, y1, "
            "message) SELECT min(id), 0, 'error', 'ocr', 'read', 1, 0, 0, 0, 0, 'lost' FROM document",
            "documents: 1"},
        DamageCase{"WordsMiscounted", "UPDATE page SET body_words = body_words - 1 WHERE number = 2",
                   "words: 2"},
        DamageCase{"UnplacedWordsWithoutMessage",
                   "UPDATE page SET body_words = 97, unplaced_words = 3 WHERE number = 1", "words: 2"},
        DamageCase{"PageBeyondTheDocument", "UPDATE attendance SET page_to = 3", "provenance: 4"},
        DamageCase{"NoPage", "UPDATE section SET page_from = 0", "provenance: 2"},
        DamageCase{"NoRule", "UPDATE minute_item SET rule = ''", "provenance: 4"},
        DamageCase{"SurerThanSure", "UPDATE minute_item SET confidence = 1.5", "provenance: 4"},
        DamageCase{"BoxBesideThePage", "UPDATE resolution SET x1 = 700", "provenance: 4"},
        DamageCase{"AnotherVersion", "UPDATE stage_version SET version = version + 1 WHERE stage = 'extract'",
                   "versions: 2"},
        DamageCase{"AStageMissing", "DELETE FROM stage_version WHERE stage = 'read'", "versions: 2"},
        DamageCase{
            "RecordNotIndexed",
            "INSERT INTO glossary_entry (id, uid, document_id, position, term, definition, page_from, "
            "page_to, x0, y0, x1, y1, rule, confidence) SELECT 5, 'glossary_entry-5', min(id), 0, 'a', "
            "'b', 1, 1, 0, 0, 0, 0, 'r', 1 FROM document",
            "search index: 1"},
        DamageCase{"IndexOfNoRecord", "DELETE FROM section", "search index: 2"},
        DamageCase{"IndexOfOtherWords", "UPDATE minute_point SET text = 'Something else.'",
                   "search index: 1"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_F(VerifyTest, ProblemsNameTheRecord) {
  Damage("UPDATE resolution SET page_from = 9, page_to = 9 WHERE id = (SELECT min(id) FROM resolution)");
  EXPECT_EQ(Problems(), "provenance: 1");
  ASSERT_EQ(examples_.size(), 1U);
  EXPECT_TRUE(examples_[0].starts_with("resolution-")) << examples_[0];
  EXPECT_TRUE(examples_[0].ends_with(": pages 9 to 9 of 2")) << examples_[0];
}

// Before words were counted all counts were 0; such documents are stale, which is said once.
TEST_F(VerifyTest, StaleDocumentsAreNotBlamedForTheirCounts) {
  Damage("UPDATE page SET body_words = 0, table_words = 0, furniture_words = 0");
  Damage("UPDATE stage_version SET version = 0 WHERE stage = 'extract'");
  EXPECT_EQ(Problems(), "versions: 2");
}

TEST_F(VerifyTest, ChangesNothing) {
  const std::string before = Dump(path_);
  Must(Verify(path_));
  EXPECT_EQ(Dump(path_), before);
  EXPECT_EQ(SearchIndexProblem(*OpenRaw(path_)), "");
}

TEST_F(VerifyTest, ADamagedFileIsSaidToBe) {
  OpenRaw(path_)->Execute("PRAGMA wal_checkpoint(TRUNCATE)");
  std::fstream file(path_, std::ios::in | std::ios::out | std::ios::binary);
  file.seekg(0, std::ios::end);
  const std::streamoff size = file.tellg();
  for (std::streamoff at = size / 2 / kPageBytes * kPageBytes; at < size; at += kPageBytes) {
    file.seekp(at);
    file << std::string(64, '\xff');
  }
  file.close();
  const Result<Verification> found = Verify(path_);
  if (!found) {
    EXPECT_NE(found.error().message.find("damaged"), std::string::npos) << found.error().message;
    return;
  }
  EXPECT_TRUE(found->damaged);
  EXPECT_EQ(found->checks.size(), 1U);
  EXPECT_GT(found->checks[0].problems, 0);
}

TEST_F(VerifyTest, WhatIsNoDatabaseOfOursIsRefused) {
  std::ofstream(folder_ / "notes.txt") << std::string(5000, 'x');
  OpenRaw(folder_ / "other.db")->Execute("CREATE TABLE bookmark (id INTEGER)");
  for (const char* name : {"notes.txt", "other.db", "none.db"}) {
    const Result<Verification> found = Verify(folder_ / name);
    ASSERT_FALSE(found) << name;
    EXPECT_EQ(found.error().code, ErrorCode::kStorage) << name;
    EXPECT_EQ(found.error().where.file, folder_ / name);
  }
  EXPECT_FALSE(std::filesystem::exists(folder_ / "none.db"));
}

}  // namespace
}  // namespace minutebook::store
