#include "extractors/confidence.h"

#include <gtest/gtest.h>

#include "extractors/rule_counts.h"
#include "extractors/rules.h"

namespace minutebook::extract {
namespace {

TEST(Confidence, IsTheShareOfRightRecordsDrawnToOneHalf) {
  for (const RuleCount& count : RuleCounts()) {
    const double share = static_cast<double>(count.right) / count.found;
    const double confidence = ConfidenceOf(count.rule);
    EXPECT_DOUBLE_EQ(confidence, (count.right + 1.0) / (count.found + 2.0)) << count.rule;
    EXPECT_LE(std::abs(confidence - 0.5), std::abs(share - 0.5) + 1e-12) << count.rule;
  }
}

TEST(Confidence, OfARuleNeverSeenIsOneHalf) { EXPECT_EQ(ConfidenceOf("no.such-rule"), 0.5); }

TEST(Confidence, IsCountedForRulesThatExist) {
  const auto counts = RuleCounts();
  EXPECT_GT(counts.size(), 30U);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    EXPECT_NE(FindReadingRule(counts[i].rule), nullptr) << counts[i].rule << ": run tools/calibrate";
    EXPECT_GT(counts[i].found, 0) << counts[i].rule;
    EXPECT_LE(counts[i].right, counts[i].found) << counts[i].rule;
    if (i > 0) {
      EXPECT_LT(counts[i - 1].rule, counts[i].rule);
    }
  }
}

TEST(Confidence, IsStatedByEveryRecordThatNamesItsRule) {
  PackRecords records;
  MinuteItem item;
  item.where.rule = "minutes.item";
  item.points.push_back({"Text.", "", {1, 1, {}, "point.listed", 1}});
  item.points.push_back({"Text.", "", {1, 1, {}, "", 0.7}});
  records.minutes.emplace_back().items.push_back(item);
  records.document.where.rule = "document.head";
  records.quorum = Quorum{3, "", {1, 1, {}, "front-sheet.quorum", 1}};
  StateConfidence(records);
  const MinuteItem& stated = records.minutes[0].items[0];
  EXPECT_EQ(stated.where.confidence, ConfidenceOf("minutes.item"));
  EXPECT_EQ(stated.points[0].where.confidence, ConfidenceOf("point.listed"));
  EXPECT_EQ(stated.points[1].where.confidence, 0.7) << "no rule, nothing to state";
  EXPECT_EQ(records.document.where.confidence, ConfidenceOf("document.head"));
  EXPECT_EQ(records.quorum->where.confidence, ConfidenceOf("front-sheet.quorum"));
}

}  // namespace
}  // namespace minutebook::extract
