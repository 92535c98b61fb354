// The people a report names for questions: author, director, contact officer.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/reports/units.h"
#include "schema/records.h"

namespace minutebook::extract {

// Collects contacts from the units of a contact part, one by one.
class ContactReader {
 public:
  // True when the unit opens a contact by naming a post ("Report Author:") or states facts of the open one.
  bool Take(const Unit& unit);

  // A line that opens a contact: "Author:", "Relevant Director:", "Contact Officer: Jon McGinty".
  static bool OpensContact(const Unit& unit);

  std::vector<ReportContact> Finish();

 private:
  bool IsHeldPost(std::string_view text) const;
  void Open(std::string_view post, const Unit& unit);
  void TakeText(std::string_view text, const Unit& unit);
  void TakeKeyed(std::string_view text);
  void TakePlain(std::string_view text, const Unit& unit);
  void SetValue(std::string_view key, std::string_view value);

  std::vector<ReportContact> contacts_;
};

}  // namespace minutebook::extract
