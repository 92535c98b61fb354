#include "tools/stage_runner.h"

#include <gtest/gtest.h>

namespace minutebook::tools {
namespace {

TEST(StageRunner, GivesMessagesTheirContextAndKeepsWhatTheyHave) {
  StageRunner runner("a.pdf");
  const int answer = runner.Run("read", [](Diagnostics& diagnostics) {
    diagnostics.Add(Severity::kNote, {ErrorCode::kDamaged, "", {"", 3, {}}, "repaired"});
    diagnostics.Add(Severity::kNote, {ErrorCode::kDamaged, "tables", {"b.pdf", 0, {}}, "elsewhere"});
    return 42;
  });
  runner.Fail("extract", {ErrorCode::kInternal, "", {}, "broke"});
  EXPECT_EQ(answer, 42);
  const std::vector<Diagnostic> expected = {
      {Severity::kNote, {ErrorCode::kDamaged, "read", {"a.pdf", 3, {}}, "repaired"}},
      {Severity::kNote, {ErrorCode::kDamaged, "tables", {"b.pdf", 0, {}}, "elsewhere"}},
      {Severity::kError, {ErrorCode::kInternal, "extract", {"a.pdf", 0, {}}, "broke"}},
  };
  EXPECT_EQ(runner.diagnostics(), expected);
}

TEST(StageRunner, TimesEveryStageInOrder) {
  StageRunner runner("a.pdf");
  runner.Run("read", [](Diagnostics&) { return 0; });
  runner.Run("extract", [](Diagnostics&) { return 0; });
  ASSERT_EQ(runner.times().size(), 2U);
  EXPECT_EQ(runner.times()[0].stage, "read");
  EXPECT_EQ(runner.times()[1].stage, "extract");
  EXPECT_GE(runner.times()[0].seconds, 0);
}

}  // namespace
}  // namespace minutebook::tools
