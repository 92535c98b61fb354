#include "corpus/generator/vary.h"

#include <gtest/gtest.h>

#include <set>

#include "corpus/generator/compose.h"
#include "corpus/generator/paginate.h"
#include "corpus/generator/pdf_turn.h"
#include "corpus/generator/pdf_writer.h"
#include "corpus/generator/text.h"
#include "corpus/generator/text_writer.h"

namespace packmaker {
namespace {

constexpr unsigned kSeeds = 40;

// All words of a flow, to see whether a record is printed.
std::string Printed(const Composition& pack) {
  std::string words;
  for (size_t i = 0; i < pack.flow.size(); ++i) words += FlowText(pack.flow, i, i + 1) + " ";
  return Fold(words);
}

TEST(VariedMaster, IsTheSameForTheSameSeed) {
  for (const char* style : {"unitary", "county", "parish", "bodies", "mixed"}) {
    EXPECT_EQ(WriteMaster(VariedMaster(7, style)), WriteMaster(VariedMaster(7, style))) << style;
  }
}

TEST(VariedMaster, DiffersFromSeedToSeed) {
  std::set<std::string> texts;
  for (unsigned seed = 1; seed <= kSeeds; ++seed)
    texts.insert(WriteText(Compose(VariedMaster(seed, "mixed"))));
  EXPECT_EQ(texts.size(), kSeeds);
}

TEST(VariedMaster, PrintsEveryPointAndResolutionOfItsGold) {
  size_t records = 0;
  for (unsigned seed = 1; seed <= 2 * kSeeds; ++seed) {
    const Composition pack = Compose(VariedMaster(seed, seed > kSeeds ? "bodies" : "mixed"));
    ASSERT_TRUE(pack.errors.empty()) << pack.errors[0];
    const std::string printed = Printed(pack);
    for (const Json& minutes : pack.gold["minutes"]) {
      for (const Json& item : minutes["items"]) {
        for (const Json& point : item["points"]) {
          EXPECT_NE(printed.find(point.get<std::string>()), std::string::npos) << seed << ": " << point;
          ++records;
        }
        for (const Json& resolution : item["resolutions"]) {
          EXPECT_NE(printed.find(resolution["text"].get<std::string>()), std::string::npos)
              << seed << ": " << resolution;
          ++records;
        }
      }
    }
  }
  EXPECT_GT(records, 20 * kSeeds);
}

TEST(Paginate, MakesTheAgendaPrintThePagesThePapersTake) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    const Composition pack = Compose(Paginate(VariedMaster(seed, "unitary")));
    ASSERT_TRUE(pack.errors.empty()) << pack.errors[0];
    EXPECT_FALSE(pack.ranges.empty());
    EXPECT_EQ(ActualRanges(pack, WritePdf(pack)), pack.ranges) << seed;
  }
}

TEST(WritePdf, IsRepeatable) {
  const Composition pack = Compose(VariedMaster(3, "county"));
  const PdfResult pdf = WritePdf(pack);
  EXPECT_EQ(pdf.bytes.substr(0, 5), "%PDF-");
  EXPECT_GT(pdf.pages, 3);
  EXPECT_EQ(pdf.bytes, WritePdf(pack).bytes);
}

TEST(WritePdf, TurnsTheSheetsThatAskForIt) {
  std::vector<std::string> errors;
  const Composition pack = Compose(ParseMaster(
      "t", "@section report item=1 | A\n@p one\n@section appendix item=1 turned | B\n@p two\n", errors));
  const std::string pdf = WritePdf(pack).bytes;
  const size_t update = pdf.find("%%EOF") + 5;
  EXPECT_EQ(pdf.find("/Rotate"), pdf.rfind("/Rotate"));
  EXPECT_GT(pdf.find("/Rotate 90"), update);
}

TEST(TurnPages, RefusesWhatItDoesNotUnderstand) {
  EXPECT_EQ(TurnPages("not a pdf", {1}), "");
  EXPECT_EQ(TurnPages("", {1}), "");
}

}  // namespace
}  // namespace packmaker
