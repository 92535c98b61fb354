#include "tools/source_files.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace minutebook::tools {
namespace {

using test::TempFolder;

TEST(SourceFiles, AFolderGivesItsPapersSortedAndCountsTheRest) {
  TempFolder folder;
  for (const char* name :
       {"b.pdf", "a/z.md", "a/y.HTML", "c.htm", "d.txt", "e.xml", "f.xml", "g", ".hidden.pdf"}) {
    folder.Write(name, "x");
  }
  const SourceFiles found = FindSourceFiles({folder.path().string()});
  EXPECT_EQ(found.paths, (std::vector<std::string>{folder / "a/y.HTML", folder / "a/z.md", folder / "b.pdf",
                                                   folder / "c.htm", folder / "d.txt"}));
  EXPECT_EQ(found.left_aside, (std::map<std::string, int>{{".pdf", 1}, {".xml", 2}, {"no extension", 1}}));
  EXPECT_TRUE(found.problems.empty());
}

TEST(SourceFiles, AFileNamedByTheUserIsTakenWhateverItIsCalled) {
  TempFolder folder;
  const std::string file = folder.Write("minutes.dat", "x");
  EXPECT_EQ(FindSourceFiles({file}).paths, std::vector<std::string>{file});
}

TEST(SourceFiles, TheOrderOfArgumentsIsKeptAndNothingComesTwice) {
  TempFolder folder;
  const std::string b = folder.Write("b.pdf", "x");
  const std::string a = folder.Write("a.pdf", "x");
  EXPECT_EQ(FindSourceFiles({b, folder.path().string(), b}).paths, (std::vector<std::string>{b, a}));
}

TEST(SourceFiles, WhatIsMissingIsAProblemAndTheRestIsFound) {
  TempFolder folder;
  const std::string a = folder.Write("a.pdf", "x");
  const SourceFiles found = FindSourceFiles({folder / "nosuch", a});
  EXPECT_EQ(found.paths, std::vector<std::string>{a});
  ASSERT_EQ(found.problems.size(), 1U);
  EXPECT_EQ(found.problems[0].where.file, folder / "nosuch");
}

TEST(SourceFiles, LinksAreFollowedButNotInCircles) {
  TempFolder folder;
  folder.Write("real/a.pdf", "x");
  folder.Link("real/up", "..");
  folder.Link("real/self", "self");
  folder.Link("other", "real");
  folder.Link("b.pdf", "real/a.pdf");
  folder.Link("gone.pdf", "nowhere.pdf");
  const SourceFiles found = FindSourceFiles({folder.path().string()});
  EXPECT_EQ(found.paths, (std::vector<std::string>{folder / "b.pdf", folder / "real/a.pdf"}));
  std::vector<std::string> places;
  for (const Error& problem : found.problems) places.push_back(problem.where.file);
  EXPECT_EQ(places,
            (std::vector<std::string>{folder / "real/self", folder / "real/up", folder / "gone.pdf"}));
}

TEST(SourceFiles, SomethingThatIsNoFileIsAProblem) {
  const SourceFiles found = FindSourceFiles({"/dev/null"});
  EXPECT_TRUE(found.paths.empty());
  ASSERT_EQ(found.problems.size(), 1U);
  EXPECT_NE(found.problems[0].message.find("neither a file nor a folder"), std::string::npos);
}

}  // namespace
}  // namespace minutebook::tools
