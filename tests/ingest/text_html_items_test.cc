#include <gtest/gtest.h>

#include <string>

#include "ingest/html_layout.h"
#include "tests/ingest/text_dump.h"

namespace minutebook::ingest {
namespace {

std::string Marks(const std::string& body) {
  return DumpMarks(ReadOk("<!DOCTYPE html><html><body>" + body + "</body></html>"));
}

const std::string kItems =
    "<table><tr><th class=\"mgHide\">No.</th><th class=\"mgHide\">Item</th></tr>"
    "<tr><td><p><a name=\"x\"></a>54.</p></td>\n<td>\n <p>Questions <span class=\"mgFileSize\">PDF 9 "
    "KB</span></p>"
    "<p>To hear them.</p></td></tr>"
    "<tr><td>55.</td><td><div><p>Mill <b>Lane</b></p></div><p>Minutes:</p><p>It was wet.</p>"
    "<table><tr><td>Moved</td><td>Carried</td></tr></table></td></tr></table><p>End</p>";

TEST(ItemTable, IsReadAsHeadingsWithTheirText) {
  EXPECT_EQ(Marks(kItems),
            "H3 54. Questions\n+L To hear them.\n+H3 55. Mill *Lane\n+L Minutes:\n+L It was wet.\n"
            "+R [Moved][Carried]\n+L End\n");
}

TEST(ItemTable, IsNotOneOfData) {
  const std::string data =
      "<table><tr><td>1.</td><td><p>Mill Lane</p></td></tr><tr><td>2.</td><td><p>Quay "
      "Row</p></td></tr></table>";
  EXPECT_EQ(Marks(data), "R [1.][Mill Lane]\nR [2.][Quay Row]\n");
  const std::string wide =
      "<table><tr><td>1.</td><td><p>a</p><p>b</p></td><td>c</td></tr><tr><td>2.</td><td><p>d</p><p>e</p></td>"
      "<td>f</td></tr></table>";
  EXPECT_FALSE(IsItemTable(wide, 0, wide.size()));
  const std::string words =
      "<table><tr><td>Mill</td><td><p>a</p><p>b</p></td></tr><tr><td>Quay</td><td><p>d</p><p>e</p></td></tr>"
      "</table>";
  EXPECT_FALSE(IsItemTable(words, 0, words.size()));
}

TEST(ItemTable, MayEndWithThePage) {
  EXPECT_EQ(Marks("<table><tr><td>1.</td><td><p>a</p><p>b</p><tr><td>2.</td><td><p>c</p><p>d</p>"),
            "H3 1. a\n+L b\n+H3 2. c\n+L d\n");
  EXPECT_EQ(Marks("<table><tr><td>1.</td><td><p>a</p><p>b</p></td></tr><tr><td>2.</td><td></td></tr>"
                  "<tr><td>3.</td><td><p>c</p><p>d</p></td></tr></table><p>e</p>"),
            "H3 1. a\n+L b\n+L 2.\n+H3 3. c\n+L d\n+L e\n")
      << "a number without a title stands for itself";
}

TEST(PageControls, AreNoText) {
  EXPECT_EQ(Marks("<p>The plan was <a href=\"mgAi.aspx?ID=7\">view the full text</a> seen.</p>"
                  "<p>Annex <span class=\"sr-only\">opens in a new window</span></p>"),
            "L The plan was seen.\n+L Annex\n");
}

}  // namespace
}  // namespace minutebook::ingest
