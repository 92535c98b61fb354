// Records as a worker that has been taken over might send them.
#include "tools/worker/check.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>

#include "tests/support/sample_records.h"

namespace minutebook::tools {
namespace {

// Records of two pages of 600 by 800 points that are as they should be.
PackRecords Good() {
  PackRecords records;
  for (int number = 1; number <= 2; ++number) {
    PageRecord& page = records.pages.emplace_back();
    page.number = number;
    page.width = 600;
    page.height = 800;
  }
  Section& section = records.sections.emplace_back();
  section.kind = "minutes";
  section.where = {1, 2, {10, 10, 500, 700}, "a rule", 1};
  DataTable& table = records.tables.emplace_back();
  table.where = section.where;
  table.pages = {1};
  table.cells.emplace_back();
  return records;
}

TEST(RecordCheck, GoodRecordsPass) { EXPECT_TRUE(CheckRecords(Good())); }

TEST(RecordCheck, WhatNoReaderMakesIsRefused) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double inf = std::numeric_limits<double>::infinity();
  const struct {
    const char* refusal;
    std::function<void(PackRecords&)> spoil;
  } cases[] = {
      {"page 3 is none", [](PackRecords& r) { r.sections[0].where.page_to = 3; }},
      {"page -1 is none", [](PackRecords& r) { r.sections[0].where.page_from = -1; }},
      {"page 9 is none", [](PackRecords& r) { r.document.where.page_from = 9; }},
      {"page 9 is none", [](PackRecords& r) { r.meeting.where.page_from = 9; }},
      {"page 9 is none", [](PackRecords& r) { r.tables[0].cells[0].page = 9; }},
      {"page 9 is none", [](PackRecords& r) { r.tables[0].pages = {9}; }},
      {"not a number", [&](PackRecords& r) { r.sections[0].where.box.x0 = nan; }},
      {"not a number", [&](PackRecords& r) { r.tables[0].cells[0].box.y1 = inf; }},
      {"outside page 1", [](PackRecords& r) { r.sections[0].where.box.x1 = 1e9; }},
      {"outside page 1", [](PackRecords& r) { r.sections[0].where.box.y0 = -1e9; }},
      {"confidence", [](PackRecords& r) { r.sections[0].where.confidence = 2; }},
      {"one after the other", [](PackRecords& r) { r.pages[1].number = 1; }},
      {"no possible size", [&](PackRecords& r) { r.pages[0].width = nan; }},
      {"no possible size", [](PackRecords& r) { r.pages[0].height = -1; }},
      {"less than no words", [](PackRecords& r) { r.pages[0].words = -1; }},
      {"too many pages", [](PackRecords& r) { r.pages.resize(20001); }},
  };
  for (const auto& each : cases) {
    PackRecords records = Good();
    each.spoil(records);
    const Status checked = CheckRecords(records);
    ASSERT_FALSE(checked) << each.refusal;
    EXPECT_NE(checked.error().message.find(each.refusal), std::string::npos) << checked.error().message;
    EXPECT_EQ(checked.error().code, ErrorCode::kInvalid);
  }
}

}  // namespace
}  // namespace minutebook::tools
