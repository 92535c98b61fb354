// Documents through worker processes: good ones, and those that bring their worker down.
#include "tools/worker/pool.h"
#include "tests/support/places.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>

#include <filesystem>
#include <fstream>

#include "schema/record_json.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/temp_folder.h"

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

std::unique_ptr<ReadingPool> Pool(PoolOptions options = {}) {
  options.read.ocr = ingest::OcrMode::kNever;
  auto pool = ReadingPool::Start(std::move(options));
  EXPECT_TRUE(pool) << pool.error().message;
  return std::move(*pool);
}

Source SourceOf(const TempFolder& folder, const std::string& name, const std::string& bytes) {
  auto source = OpenSource(folder.Write(name, bytes));
  EXPECT_TRUE(source);
  return std::move(*source);
}

// A page whose content draws forms within forms, two for one, so that it never ends: 2 to the power of
// `depth`.
std::string BombPdf(int depth) {
  test::PdfBuilder pdf;
  pdf.AddPage("BT /F1 12 Tf 10 50 Td (first page) Tj ET");
  int inner = pdf.AddStream("BT /F1 8 Tf 5 5 Td (x) Tj ET", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]");
  for (int level = 0; level < depth; ++level) {
    inner = pdf.AddStream("/X Do /X Do",
                          "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " +
                              std::to_string(inner) + " 0 R >> >>");
  }
  pdf.AddPage("/X Do", "", "/XObject << /X " + std::to_string(inner) + " 0 R >>");
  pdf.AddPage("BT /F1 12 Tf 10 50 Td (third page) Tj ET");
  return pdf.Build();
}

WorkerLimits Short() {
  WorkerLimits limits;
  limits.page_seconds = 0.3;
  return limits;
}

std::vector<std::string> ErrorsOf(const PackRecords& records) {
  std::vector<std::string> errors;
  for (const Diagnostic& diagnostic : records.diagnostics) {
    if (diagnostic.severity == Severity::kError) errors.push_back(Format(diagnostic.what));
  }
  return errors;
}

// Processes whose parent is this one.
int Children() {
  int count = 0;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    std::ifstream stat(entry.path() / "stat");
    std::string line;
    if (!std::getline(stat, line)) continue;
    const std::size_t after = line.rfind(") ");
    if (after != std::string::npos && std::atoi(line.c_str() + after + 4) == getpid()) ++count;
  }
  return count;
}

// So that no worker waits while the one who holds the database loads an answer; but not without bound.
TEST(Pool, StartsNothingWhereThereIsNoFileToRead) {
  const int before = Children();
  const auto pool = Pool();
  EXPECT_EQ(Children(), before);
}

TEST(Pool, TakesAFewMoreDocumentsThanItHasWorkers) {
  const TempFolder folder;
  const auto pool = Pool();
  int given = 0;
  while (pool->Ready() && given < 100) {
    pool->Give(SourceOf(folder, std::to_string(given) + ".md", "# Minutes " + std::to_string(given)));
    EXPECT_EQ(pool->UnderWay(), ++given);
  }
  EXPECT_GT(given, 1);
  EXPECT_LT(given, 10);
  for (int number = 0; number < given; ++number) {
    const auto reading = pool->Next(10000);
    ASSERT_TRUE(reading);
    EXPECT_EQ(fs::path(reading->path).filename(), std::to_string(number) + ".md");
  }
  EXPECT_EQ(pool->UnderWay(), 0);
}

TEST(Pool, GivesWhatReadingInProcessGives) {
  const fs::path packs = test::SourceDir() / "corpus/packs";
  PoolOptions options;
  options.workers = 2;
  const auto pool = Pool(options);
  int compared = 0;
  const auto compare = [&](const Reading& reading) {
    const auto source = OpenSource(reading.path);
    ASSERT_TRUE(source);
    ingest::ReadOptions read;
    read.ocr = ingest::OcrMode::kNever;
    EXPECT_EQ(ToJson(reading.records, JsonStyle::kWire),
              ToJson(ReadRecords(*source, nullptr, read), JsonStyle::kWire))
        << reading.path;
    EXPECT_EQ(reading.tries, 1);
    ++compared;
  };
  int given = 0;
  for (const auto& file : fs::recursive_directory_iterator(packs)) {
    if (file.path().extension() != ".pdf" && file.path().extension() != ".txt") continue;
    while (!pool->Ready()) {
      if (const auto reading = pool->Next(1000)) compare(*reading);
    }
    auto source = OpenSource(file.path().string());
    ASSERT_TRUE(source);
    pool->Give(std::move(*source));
    ++given;
  }
  while (pool->UnderWay() > 0) {
    if (const auto reading = pool->Next(1000)) compare(*reading);
  }
  EXPECT_GT(given, 5);
  EXPECT_EQ(compared, given);
}

TEST(Pool, APageThatNeverEndsCostsThatPageOnly) {
  TempFolder folder;
  PoolOptions options;
  options.limits = Short();
  const auto pool = Pool(options);
  const Reading reading = ReadOne(*pool, SourceOf(folder, "bomb.pdf", BombPdf(40)));
  EXPECT_EQ(StatusOf(reading.records.diagnostics), DocumentStatus::kPartial);
  ASSERT_EQ(ErrorsOf(reading.records).size(), 1U);
  EXPECT_NE(ErrorsOf(reading.records)[0].find("page 2: Page 2 took more than"), std::string::npos)
      << ErrorsOf(reading.records)[0];
  ASSERT_EQ(reading.records.pages.size(), 3U);
  EXPECT_EQ(reading.records.pages[0].words, 2);
  EXPECT_EQ(reading.records.pages[1].words, 0);
  EXPECT_EQ(reading.records.pages[2].words, 2);
  EXPECT_EQ(reading.tries, 3);
  const Reading next = ReadOne(*pool, SourceOf(folder, "good.md", "# Council\n"));
  EXPECT_EQ(StatusOf(next.records.diagnostics), DocumentStatus::kLoaded);
  EXPECT_EQ(next.tries, 1);
}

TEST(Pool, ADocumentWhoseOnlyPageNeverEndsFailsForThatReason) {
  TempFolder folder;
  PoolOptions options;
  options.limits = Short();
  const auto pool = Pool(options);
  test::PdfBuilder pdf;
  int inner = pdf.AddStream("0 0 m", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]");
  for (int level = 0; level < 40; ++level) {
    inner = pdf.AddStream("/X Do /X Do",
                          "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " +
                              std::to_string(inner) + " 0 R >> >>");
  }
  pdf.AddPage("/X Do", "", "/XObject << /X " + std::to_string(inner) + " 0 R >>");
  const Reading reading = ReadOne(*pool, SourceOf(folder, "only.pdf", pdf.Build()));
  EXPECT_EQ(StatusOf(reading.records.diagnostics), DocumentStatus::kFailed);
  ASSERT_EQ(ErrorsOf(reading.records).size(), 2U);
  EXPECT_NE(ErrorsOf(reading.records)[1].find("The PDF's only page cannot be read. (limit in read)"),
            std::string::npos)
      << ErrorsOf(reading.records)[1];
}

TEST(Pool, ADocumentThatNeedsTooMuchMemoryFailsAndTheNextOneIsRead) {
  TempFolder folder;
  PoolOptions options;
  options.limits.address_space = 1;  // not even the first allocation
  const auto pool = Pool(options);
  const Reading reading = ReadOne(*pool, SourceOf(folder, "a.md", std::string(100000, 'x')));
  EXPECT_EQ(StatusOf(reading.records.diagnostics), DocumentStatus::kFailed);
  ASSERT_EQ(ErrorsOf(reading.records).size(), 1U);
  EXPECT_EQ(reading.records.diagnostics[0].what.code, ErrorCode::kLimit) << ErrorsOf(reading.records)[0];
  EXPECT_EQ(reading.tries, 3);
}

TEST(Pool, AWorkerKilledFromOutsideCostsNothing) {
  TempFolder folder;
  PoolOptions options;
  options.limits.page_seconds = 20;
  const auto pool = Pool(options);
  pool->Give(SourceOf(folder, "bomb.pdf", BombPdf(14)));
  EXPECT_FALSE(pool->Next(30));  // under way
  for (const auto& entry : fs::directory_iterator("/proc")) {
    std::ifstream command(entry.path() / "cmdline");
    std::string text;
    std::getline(command, text, '\1');
    const std::string mark = std::string("--read-for-supervisor") + '\0' + std::to_string(getpid()) + '\0';
    if (text.find(mark) != std::string::npos) kill(std::atoi(entry.path().filename().c_str()), SIGKILL);
  }
  std::optional<Reading> reading;
  while (!reading) reading = pool->Next(1000);
  EXPECT_EQ(StatusOf(reading->records.diagnostics), DocumentStatus::kLoaded);
  EXPECT_EQ(reading->records.pages.size(), 3U);
}

TEST(Pool, LeavesNoProcessBehind) {
  TempFolder folder;
  const int before = Children();
  {
    const auto pool = Pool();
    pool->Give(SourceOf(folder, "bomb.pdf", BombPdf(40)));
    EXPECT_GT(Children(), before);
  }
  EXPECT_EQ(Children(), before);
}

// What a user's `time` or a batch system counts.
TEST(Pool, TheTimeOfWorkersCountsAsTheProgramsOwn) {
  const auto used = [] {
    rusage usage = {};
    getrusage(RUSAGE_CHILDREN, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
  };
  TempFolder folder;
  const double before = used();
  double read = 0;
  {
    const auto pool = Pool();
    const Reading reading = ReadOne(*pool, SourceOf(folder, "slow.pdf", BombPdf(12)));
    for (const StageTime& time : reading.times) read += time.seconds;
  }
  EXPECT_GT(read, 0.02);
  EXPECT_GT(used() - before, 0.02);
}

TEST(Pool, AProgramThatCannotBeStartedIsSaidSo) {
  UseWorkerProgram("/no/such/program");
  const auto pool = ReadingPool::Start({});
  UseWorkerProgram(MINUTEBOOK_PROGRAM);
  ASSERT_FALSE(pool);
  EXPECT_NE(pool.error().message.find("no worker process can be started"), std::string::npos);
}

}  // namespace
}  // namespace minutebook::tools
