#include "schema/store/store.h"

#include <gtest/gtest.h>

#include "schema/ids.h"
#include "tests/store/raw_database.h"
#include "tests/support/sample_records.h"

namespace minutebook::store {
namespace {

using minutebook::testing::FullRecords;
using minutebook::testing::SampleSha256;
using minutebook::testing::SmallRecords;

Store InMemory() { return OpenStore(":memory:"); }

LoadOutcome Load(Store& store, const PackRecords& records, bool replace = false) {
  return Must(store.Load(records, replace));
}

PackRecords Read(Store& store, const std::string& name) { return Must(store.Read(name)); }

PackRecords WithIds(PackRecords records) {
  AssignIds(records);
  return records;
}

PackRecords Lost(int seed, ErrorCode code) {
  PackRecords records = SmallRecords(seed);
  Diagnostic& diagnostic = records.diagnostics.emplace_back();
  diagnostic.severity = Severity::kError;
  diagnostic.what = MakeError(code, "read", "the file cannot be read");
  return records;
}

TEST(Store, GivesBackWhatWasLoaded) {
  Store store = InMemory();
  const PackRecords full = WithIds(FullRecords());
  const LoadOutcome outcome = Load(store, full);
  EXPECT_EQ(outcome.status, DocumentStatus::kPartial);
  EXPECT_EQ(outcome.document_id, full.document.id);
  EXPECT_TRUE(outcome.changed);
  EXPECT_TRUE(Read(store, full.source_path) == full);
  EXPECT_TRUE(Read(store, full.document.id) == full);
  EXPECT_TRUE(Read(store, full.sha256) == full);
}

TEST(Store, KeepsDocumentsApart) {
  Store store = InMemory();
  for (int seed = 0; seed < 5; ++seed) Load(store, SmallRecords(seed));
  for (int seed = 0; seed < 5; ++seed) {
    EXPECT_TRUE(Read(store, SmallRecords(seed).source_path) == WithIds(SmallRecords(seed)));
  }
}

TEST(Store, AssignsIdsWhateverItIsGiven) {
  Store store = InMemory();
  PackRecords records = WithIds(SmallRecords(1));
  records.minutes[0].items[0].resolutions[0].id =
      WithIds(SmallRecords(2)).minutes[0].items[0].resolutions[0].id;
  Load(store, records);
  Load(store, SmallRecords(2));
  EXPECT_TRUE(Read(store, records.source_path) == WithIds(SmallRecords(1)));
}

TEST(Store, ASecondLoadChangesNothing) {
  Store store = InMemory();
  EXPECT_TRUE(Load(store, SmallRecords(1)).changed);
  const LoadOutcome again = Load(store, SmallRecords(1));
  EXPECT_FALSE(again.changed);
  EXPECT_EQ(again.status, DocumentStatus::kLoaded);
}

TEST(Store, ReplacesOnDemand) {
  Store store = InMemory();
  Load(store, SmallRecords(1));
  PackRecords better = SmallRecords(1);
  better.minutes[0].attendance[0].role = "Chair";
  EXPECT_FALSE(Load(store, better).changed);
  EXPECT_TRUE(Load(store, better, true).changed);
  EXPECT_TRUE(Read(store, better.source_path) == WithIds(better));
}

TEST(Store, KeepsEveryPathOfTheSameBytes) {
  Store store = InMemory();
  PackRecords records = SmallRecords(1);
  records.source_path = "b.md";
  Load(store, records);
  EXPECT_FALSE(Must(store.IsCurrent(records.sha256, "a.md")));
  records.source_path = "a.md";
  const LoadOutcome again = Load(store, records);
  EXPECT_EQ(again.status, DocumentStatus::kDuplicate);
  EXPECT_FALSE(again.changed);
  EXPECT_TRUE(Must(store.IsCurrent(records.sha256, "a.md")));
  EXPECT_EQ(Must(store.Paths("b.md")), (std::vector<std::string>{"a.md", "b.md"}));
  EXPECT_EQ(Read(store, "b.md").source_path, "a.md");
  EXPECT_EQ(Load(store, records).status, DocumentStatus::kLoaded);
}

TEST(Store, TouchRecordsAPathWithoutRecords) {
  Store store = InMemory();
  EXPECT_EQ(Must(store.Touch(SampleSha256(1), "z.md")).document_id, "");
  Load(store, SmallRecords(1));
  const Result<LoadOutcome> touched = store.Touch(SampleSha256(1), "z.md");
  ASSERT_TRUE(touched);
  EXPECT_EQ(touched->status, DocumentStatus::kDuplicate);
  EXPECT_TRUE(Must(store.IsCurrent(SampleSha256(1), "z.md")));
}

TEST(Store, APathMeansTheBytesLoadedLast) {
  Store store = InMemory();
  PackRecords reissued = SmallRecords(2);
  reissued.source_path = SmallRecords(1).source_path;
  Load(store, SmallRecords(1));
  Load(store, reissued);
  EXPECT_EQ(Read(store, reissued.source_path).sha256, SampleSha256(2));
  EXPECT_EQ(Read(store, SampleSha256(1)).document.title, "Minutes 1");
  EXPECT_FALSE(Must(store.IsCurrent(SampleSha256(1), reissued.source_path)));
  Load(store, SmallRecords(1));
  EXPECT_EQ(Read(store, reissued.source_path).sha256, SampleSha256(1));
}

TEST(Store, LostDocumentsLeaveTheirRowAndDiagnostics) {
  const struct {
    ErrorCode code;
    DocumentStatus status;
  } kCases[] = {{ErrorCode::kEncrypted, DocumentStatus::kFailed},
                {ErrorCode::kUnsupported, DocumentStatus::kUnsupported}};
  for (const auto& test : kCases) {
    Store store = InMemory();
    const PackRecords lost = Lost(1, test.code);
    EXPECT_EQ(Load(store, lost).status, test.status);
    const PackRecords read = Read(store, lost.source_path);
    EXPECT_EQ(read.diagnostics, lost.diagnostics);
    EXPECT_TRUE(read.minutes.empty() && read.sections.empty() && read.pages.empty());
    EXPECT_TRUE(Must(store.IsCurrent(lost.sha256, lost.source_path)));
  }
}

TEST(Store, ABetterEndReplacesAWorseOne) {
  Store store = InMemory();
  Load(store, Lost(1, ErrorCode::kLimit));
  EXPECT_TRUE(Load(store, SmallRecords(1)).changed);
  EXPECT_TRUE(Read(store, SampleSha256(1)) == WithIds(SmallRecords(1)));
  EXPECT_FALSE(Load(store, Lost(1, ErrorCode::kLimit)).changed);
}

// Two readings of the same bytes may end differently; which comes first must not count.
TEST(Store, AWorseEndTakesNothingAway) {
  PackRecords partial = SmallRecords(1);
  partial.diagnostics.push_back({Severity::kError, MakeError(ErrorCode::kDamaged, "read", "a page is lost")});
  partial.diagnostics.back().what.where.page = 2;
  const std::vector<PackRecords> readings = {Lost(1, ErrorCode::kLimit), Lost(1, ErrorCode::kUnsupported),
                                             partial, SmallRecords(1)};
  for (std::size_t better = 1; better < readings.size(); ++better) {
    for (std::size_t worse = 0; worse < better; ++worse) {
      Store store = InMemory();
      Load(store, readings[better]);
      EXPECT_FALSE(Load(store, readings[worse]).changed) << better << " then " << worse;
      Store other = InMemory();
      Load(other, readings[worse]);
      EXPECT_TRUE(Load(other, readings[better]).changed) << worse << " then " << better;
    }
  }
}

TEST(Store, RefusesRecordsWithoutBytesOrPath) {
  Store store = InMemory();
  PackRecords records = SmallRecords(1);
  records.source_path = "";
  EXPECT_EQ(store.Load(records).error().code, ErrorCode::kInvalid);
  for (const char* bad : {"", "12", "../../etc"}) {
    records = SmallRecords(1);
    records.sha256 = bad;
    EXPECT_EQ(store.Load(records).error().code, ErrorCode::kInvalid);
  }
  records.sha256 = std::string(64, 'A');
  EXPECT_EQ(store.Load(records).error().code, ErrorCode::kInvalid);
}

TEST(Store, RemovesADocumentAndAllOfIt) {
  Store store = InMemory();
  Load(store, FullRecords());
  EXPECT_FALSE(Must(store.Remove("unknown.pdf")));
  EXPECT_TRUE(Must(store.Remove(FullRecords().source_path)));
  EXPECT_FALSE(store.Read(FullRecords().source_path));
  for (const FamilyCount& count : Must(store.Counts(""))) EXPECT_EQ(count.records, 0) << count.family;
}

TEST(Store, SummaryCountsEveryPath) {
  Store store = InMemory();
  Load(store, SmallRecords(1));
  Load(store, SmallRecords(2));
  Load(store, Lost(3, ErrorCode::kEncrypted));
  PackRecords copy = SmallRecords(2);
  copy.source_path = "copy.md";
  Load(store, copy);
  std::string summary;
  for (const StatusRow& row : Must(store.StatusSummary())) {
    summary += row.status + "|" + row.reason + "|" + std::to_string(row.documents) + "\n";
  }
  EXPECT_EQ(summary, "duplicate||1\nfailed|read: encrypted|1\nloaded||2\n");
}

TEST(Store, TotalsPagesByHowTheyWereRead) {
  Store store = InMemory();
  PackRecords records = SmallRecords(1);
  records.pages.clear();
  for (const char* source : {"digital", "ocr", "ocr", "blank", "blank"}) {
    PageRecord& page = records.pages.emplace_back();
    page.number = static_cast<int>(records.pages.size());
    page.text_source = source;
  }
  Diagnostic& lost = records.diagnostics.emplace_back();
  lost.severity = Severity::kError;
  lost.what = MakeError(ErrorCode::kOcr, "read", "the page was not recognised");
  lost.what.where.page = 5;
  records.diagnostics.push_back(lost);
  records.diagnostics.back().severity = Severity::kWarning;
  records.diagnostics.back().what.where.page = 1;
  Load(store, records);
  std::string totals;
  for (const PageTotal& total : Must(store.PageTotals()))
    totals += total.source + "|" + std::to_string(total.pages) + "\n";
  EXPECT_EQ(totals, "blank|1\ndigital|1\nfailed|1\nocr|2\n");
}

TEST(Store, AReadingThatLeftFewerPicturesUnreadStays) {
  PackRecords without = SmallRecords(1);
  without.pages[0].unread_pictures = 1;
  without.minutes.clear();
  const PackRecords with = SmallRecords(1);
  const auto resolutions = [](const std::vector<PackRecords>& order) {
    Store store = InMemory();
    for (const PackRecords& records : order) Load(store, records);
    const PictureTotals pictures = Must(store.Pictures());
    EXPECT_EQ(pictures.unread_pages, 0);
    return Must(store.Read("minutes/1.md")).minutes.size();
  };
  EXPECT_EQ(resolutions({without, with}), 1U);
  EXPECT_EQ(resolutions({with, without}), 1U);
}

TEST(Store, AWorseReadingTakesNothingAwayThoughItLeftNoPictureUnread) {
  Store store = InMemory();
  PackRecords unread = SmallRecords(1);
  unread.pages[0].unread_pictures = 1;
  Load(store, unread);
  PackRecords lost = SmallRecords(1);
  Diagnostic& error = lost.diagnostics.emplace_back();
  error.severity = Severity::kError;
  error.what = MakeError(ErrorCode::kOcr, "read", "the page was not recognised");
  error.what.where.page = 1;
  Load(store, lost);
  EXPECT_EQ(Must(store.Pictures()).unread_documents, 1);
  EXPECT_EQ(Must(store.ledger().NotRecognised()), std::vector<std::string>{unread.sha256});
}

TEST(Store, CountsFiguresAndTheirPages) {
  Store store = InMemory();
  PackRecords records = SmallRecords(1);
  for (const int page : {1, 1, 2}) {
    Figure& figure = records.figures.emplace_back();
    figure.text = "Flood zone";
    figure.where.page_from = figure.where.page_to = page;
  }
  Load(store, records);
  const PictureTotals pictures = Must(store.Pictures());
  EXPECT_EQ(pictures.figures, 3);
  EXPECT_EQ(pictures.pages_with_figures, 2);
}

TEST(Store, ListsEveryDocument) {
  Store store = InMemory();
  Load(store, Lost(3, ErrorCode::kEncrypted));
  Load(store, SmallRecords(1));
  const std::vector<DocumentRow> rows = Must(store.Documents());
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].source_path, "minutes/1.md");
  EXPECT_EQ(rows[0].meeting_date, SmallRecords(1).meeting.date);
  EXPECT_EQ(rows[0].pages, 2);
  EXPECT_EQ(rows[1].status, "failed");
  EXPECT_EQ(rows[1].message, "the file cannot be read");
}

TEST(Store, CountsRecordsPerFamily) {
  Store store = InMemory();
  Load(store, SmallRecords(1));
  Load(store, SmallRecords(2));
  std::string counts;
  for (const FamilyCount& count : Must(store.Counts("minutes/1.md"))) {
    if (count.records > 0) counts += count.family + " " + std::to_string(count.records) + ", ";
  }
  EXPECT_EQ(counts,
            "meeting 1, minutes 1, attendance 2, minute_item 2, minute_point 4, resolution 2, section 1, ");
}

TEST(Store, ShowsARecordWithItsPlace) {
  Store store = InMemory();
  const PackRecords records = WithIds(SmallRecords(1));
  Load(store, records);
  const Resolution& resolution = records.minutes[0].items[1].resolutions[0];
  const RecordRow row = Must(store.Record(resolution.id));
  EXPECT_EQ(row.family, "resolution");
  EXPECT_EQ(row.source_path, records.source_path);
  EXPECT_EQ(row.where, resolution.where);
  const std::vector<std::pair<std::string, std::string>> fields = {{"text", resolution.text},
                                                                   {"kind", "resolved"}};
  EXPECT_EQ(row.fields, fields);
  EXPECT_EQ(Must(store.DocumentOf(resolution.id)), records.document.id);
  EXPECT_EQ(Must(store.DocumentOf(records.document.id)), records.document.id);
  for (const char* unknown :
       {"", "resolution", "resolution-0000000000000000", "migration-0", "x; DROP TABLE vote-1"}) {
    EXPECT_EQ(Must(store.DocumentOf(unknown)), "") << unknown;
  }
}

}  // namespace
}  // namespace minutebook::store
