// The words packs are made up from: themes, names and sentences with blanks to fill. Plain data.
//
// Blanks: {thing} and {service} of the theme, {place}, {month}, {n} (12..980), {few} (2..19), {p} (3..48, a
// percentage), {money} (thousands of pounds).
#pragma once

#include <string>
#include <vector>

namespace packmaker {

struct Theme {
  std::string body;                 // "Housing and Neighbourhoods"
  std::string role;                 // of the director: "Housing Services"
  std::vector<std::string> topics;  // titles of reports
  std::vector<std::string> things;  // what is counted, plural
  std::vector<std::string> areas;   // service areas of the data set
};

const std::vector<Theme>& Themes();
const std::vector<std::string>& PlaceStarts();
const std::vector<std::string>& PlaceEnds();
const std::vector<std::string>& Surnames();
const std::vector<std::string>& GivenNames();
const std::vector<std::string>& Posts();  // of officers who come to a meeting
const std::vector<std::string>& Rooms();
const std::vector<std::string>& Points();        // of a discussion
const std::vector<std::string>& Requests();      // after "that "
const std::vector<std::string>& NestedThings();  // parts of a request
const std::vector<std::string>& Motions();       // after "That the BODY "
const std::vector<std::string>& Interests();     // after "declared "
const std::vector<std::string>& Paragraphs();    // of a report
const std::vector<std::string>& Bullets();       // of a report or briefing
const std::vector<std::string>& Summaries();
const std::vector<std::string>& Responses();  // to a recommendation, empty for none yet
const std::vector<std::string>& Statuses();
const std::vector<std::string>& Commentaries();  // of an indicator, some empty
const std::vector<std::string>& ParishMatters();
const std::vector<std::string>& Payees();
// Pairs of term and definition.
const std::vector<std::pair<std::string, std::string>>& Terms();

}  // namespace packmaker
