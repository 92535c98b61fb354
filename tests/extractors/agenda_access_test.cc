#include "extractors/agenda_access.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

AgendaItem Item(const std::string& number, const std::string& title, const std::string& description = "") {
  AgendaItem item;
  item.number = number;
  item.title = title;
  if (!description.empty()) item.description = description;
  return item;
}

AgendaRow Row(const std::string& text) {
  AgendaRow row;
  row.text = text;
  return row;
}

std::vector<AgendaItem> Marked(std::vector<AgendaItem> items, AgendaAccess access = AgendaAccess({})) {
  for (AgendaItem& item : items) access.Mark(item);
  return items;
}

std::optional<bool> KeyOf(const std::string& title, const std::string& description = "") {
  return Marked({Item("5", title, description)})[0].key_decision;
}

TEST(AgendaAccess, AnExclusionHoldsForTheItemsThatFollow) {
  const std::vector<AgendaItem> items = Marked(
      {Item("6", "Minutes"),
       Item("7", "Exclusion of the press and public",
            "To exclude the public during the following items of business as exempt information may be "
            "disclosed, as defined in paragraphs 1 and 3 of Part I of Schedule 12A of the Act."),
       Item("8", "Depot lease"), Item("9", "Staffing")});
  EXPECT_EQ(items[0].exempt, std::nullopt);
  EXPECT_EQ(items[1].exempt, std::nullopt);
  for (std::size_t i : {2U, 3U}) {
    EXPECT_EQ(items[i].exempt, true);
    EXPECT_EQ(items[i].exempt_paragraph, "paragraphs 1 and 3 of Part I of Schedule 12A");
  }
}

TEST(AgendaAccess, AnExclusionOfOneItemHoldsForTheNextAlone) {
  const std::vector<AgendaItem> items =
      Marked({Item("7", "Exclusion of the public for the following item", "Paragraph 3 of Schedule 12A"),
              Item("8", "Depot lease"), Item("9", "Trees")});
  EXPECT_EQ(items[1].exempt_paragraph, "Paragraph 3 of Schedule 12A");
  EXPECT_EQ(items[2].exempt, std::nullopt);
}

TEST(AgendaAccess, AnExclusionOfNumberedItemsHoldsForThese) {
  const std::vector<AgendaItem> items =
      Marked({Item("4", "Exclusion of the public", "To exclude the public for items 5, 7 to 9."),
              Item("5", "Site"), Item("6", "Trees"), Item("8", "Contract")});
  EXPECT_EQ(items[1].exempt, true);
  EXPECT_EQ(items[1].exempt_paragraph, std::nullopt);
  EXPECT_EQ(items[2].exempt, std::nullopt);
  EXPECT_EQ(items[3].exempt, true);
}

TEST(AgendaAccess, AnExclusionEndsWhenThePublicComesBack) {
  const std::vector<AgendaItem> items =
      Marked({Item("7", "Exclusion of the public for the following items"), Item("8", "Depot lease"),
              Item("9", "Readmission of the public"), Item("10", "Trees")});
  EXPECT_EQ(items[1].exempt, true);
  EXPECT_EQ(items[3].exempt, std::nullopt);
}

TEST(AgendaAccess, AnExclusionThatNamesNoItemsHoldsForNone) {
  const std::vector<AgendaItem> items = Marked(
      {Item("7", "Exclusion of the public", "To exclude the public under paragraph 3 of Schedule 12A."),
       Item("8", "Trees")});
  EXPECT_EQ(items[1].exempt, std::nullopt);
}

TEST(AgendaAccess, AnExemptItemMayNameItsParagraphAlone) {
  const std::vector<AgendaItem> items = Marked({Item("8", "Depot lease (Exempt - paragraph 3)")});
  EXPECT_EQ(items[0].exempt, true);
  EXPECT_EQ(items[0].exempt_paragraph, "paragraph 3");
  const std::vector<AgendaItem> turned =
      Marked({Item("8", "Depot lease", "Exempt under Part 1 of Schedule 12A, paragraph 3.")});
  EXPECT_EQ(turned[0].exempt_paragraph, "Part 1 of Schedule 12A, paragraph 3");
}

TEST(AgendaAccess, KeyDecisionsAreMarkedInManyWays) {
  for (const char* title :
       {"School places (Key Decision)", "School places (KD)", "School places - Key Decision",
        "School places (KD 0412/21)", "School places - KD"})
    EXPECT_EQ(KeyOf(title), true) << title;
  for (const char* text : {"Key Decision: Yes", "Key Decision Report of the Head of Housing.",
                           "Report of the Head of Housing. Key Decision", "Forward Plan Reference: 2021/14",
                           "This is a key decision."})
    EXPECT_EQ(KeyOf("School places", text), true) << text;
  for (const char* text : {"Key Decision: No", "Non-Key Decision", "This is not a key decision."})
    EXPECT_EQ(KeyOf("School places", text), false) << text;
  for (const char* title : {"Forthcoming key decisions", "Monkey puzzle trees", "Keys to the hall"})
    EXPECT_EQ(KeyOf(title), std::nullopt) << title;
}

TEST(AgendaAccess, AMarkMeansWhatTheLegendSays) {
  const auto items = Marked({Item("1", "Housing strategy *"), Item("2", "Minutes")},
                            AgendaAccess({Row("Items marked * are key decisions.")}));
  EXPECT_EQ(items[0].key_decision, true);
  EXPECT_EQ(items[1].key_decision, std::nullopt);
  EXPECT_EQ(KeyOf("Housing strategy *"), std::nullopt) << "without a legend a star says nothing";
}

TEST(AgendaAccess, PartsAreOfKeyDecisionsOrOthers) {
  AgendaAccess access({});
  access.TakeRow(Row("KEY DECISIONS"), true);
  AgendaItem key = Item("1", "Town plan");
  access.Mark(key);
  access.TakeRow(Row("NON-KEY DECISIONS"), true);
  AgendaItem other = Item("2", "Annual report");
  access.Mark(other);
  EXPECT_EQ(key.key_decision, true);
  EXPECT_EQ(other.key_decision, false);
}

}  // namespace
}  // namespace minutebook::extract
