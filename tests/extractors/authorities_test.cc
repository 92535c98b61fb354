#include "extractors/authorities.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace minutebook::extract {
namespace {

TEST(Authorities, AreSortedForSearch) {
  const auto rows = AllAuthorities();
  EXPECT_GT(rows.size(), 380U);
  EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(),
                             [](const Authority& a, const Authority& b) { return a.domain < b.domain; }));
  const auto twin = std::adjacent_find(
      rows.begin(), rows.end(), [](const Authority& a, const Authority& b) { return a.domain == b.domain; });
  EXPECT_EQ(twin, rows.end());
}

TEST(Authorities, EveryRowIsFoundByItsOwnDomain) {
  for (const Authority& row : AllAuthorities()) {
    EXPECT_EQ(AuthorityOfDomain(row.domain), row.name) << row.domain;
    EXPECT_FALSE(row.name.empty()) << row.domain;
  }
}

TEST(Authorities, TakesAddressesHostsAndLinks) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"claire.heaslip@southampton.gov.uk", "Southampton City Council"},
      {"Jane.Hart@KENT.GOV.UK", "Kent County Council"},
      {"democracy.kent.gov.uk", "Kent County Council"},
      {"https://www.nottinghamcity.gov.uk/meetings?x=1", "Nottingham City Council"},
      {"mailto:a.b@n-somerset.gov.uk", "North Somerset Council"},
      {"http://moderngov.lambeth.gov.uk:8080/ieList.aspx", "London Borough of Lambeth"},
      {"cyfarfodydd@gwynedd.llyw.cymru", "Gwynedd Council"},
      {" clerk@fife.gov.scot. ", "Fife Council"},
  };
  for (const auto& [text, name] : cases) EXPECT_EQ(AuthorityOfDomain(text), name) << text;
}

TEST(Authorities, KnowsNothingOfOtherHosts) {
  for (const char* text : {"", "gov.uk", "clerk@milburnparishcouncil.com", "a@example.org", "southampton",
                           "notkent.gov.uk", "kent.gov.uk.example"}) {
    EXPECT_EQ(AuthorityOfDomain(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace minutebook::extract
