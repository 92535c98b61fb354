// People inside items: sentences that report who came or sent apologies, labelled lines, lists under a
// heading. Tests: minutes_attendance_test.cc.
#include "extractors/minutes/attendance.h"

#include <algorithm>

#include "extractors/minutes/attendance_text.h"
#include "extractors/patterns/minutes.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

std::vector<Attendance> Tagged(std::string_view names, const std::string& status, const OptionalText& item,
                               const Block& block, const std::string& rule) {
  std::vector<Attendance> people;
  for (const Person& person : ParsePeople(names)) {
    Attendance attendance = MakeAttendance(person, status, Where(block, rule));
    attendance.item = item;
    people.push_back(std::move(attendance));
  }
  return people;
}

}  // namespace

Provenance Where(const Block& block, std::string rule) {
  return {block.page_from, block.page_to, block.box, std::move(rule), 1};
}

std::vector<Attendance> SentenceAttendance(const Block& block, const OptionalText& item) {
  const std::string& text = block.text;
  if (const Match m = patterns::kApologiesOf.Find(text))
    return Tagged(m[1], "apologies", item, block, "attendance.apologies-of");
  if (const Match m = patterns::kSentApologies.Find(text))
    return Tagged(m[1], "apologies", item, block, "attendance.apologies-from");
  if (const Match m = patterns::kApologiesFrom.Find(text)) {
    return Tagged(FirstSentence(m[1]), "apologies", item, block, "attendance.apologies-from");
  }
  const std::string_view sentence = FirstSentence(text);
  const Match m = patterns::kInAttendanceSentence.Find(sentence);
  if (!m || patterns::kNarrative.In(m[1])) return {};
  const std::string status = m[2].empty() ? "in_attendance" : "virtual";
  std::vector<Attendance> people = Tagged(m[1], status, item, block, "attendance.sentence");
  std::erase_if(people, [](const Attendance& a) { return a.name && !a.role && !LooksLikeName(*a.name); });
  return people;
}

bool TakeLabelledAttendance(const Block& block, const OptionalText& item, std::vector<Attendance>& people) {
  const Match m = patterns::kAttendanceLabel.Find(block.text);
  if (!m || patterns::kReportsOf.In(m[2]) || block.text.substr(m[1].size(), 1) != ":") return false;
  if (patterns::kNobody.In(m[2])) return true;
  for (Attendance& person : Tagged(FirstSentence(m[2]), StatusOf(m[1]), item, block, "attendance.labelled"))
    people.push_back(std::move(person));
  return true;
}

OptionalText OpensList(const Block& block) {
  const Match m = patterns::kAttendanceLabel.Find(block.text);
  if (!m || !m[2].empty() || !block.text.ends_with(':') || patterns::kReportsOf.In(m[2])) return std::nullopt;
  return StatusOf(m[1]);
}

bool ListsPeople(const Block& block) { return !block.label && ContinuesList(block); }

std::vector<Attendance> ListedPeople(const Block& block, const std::string& status,
                                     const OptionalText& item) {
  if (patterns::kNobody.In(block.text) || patterns::kNarrative.In(block.text)) return {};
  const std::string text = PeopleText(block);
  const Match group = patterns::kListLabel.Find(text);
  return Tagged(group ? group[1] : std::string_view(text), status, item, block,
                "attendance.listed-" + status);
}

void FillNames(const std::vector<Attendance>& header, std::vector<Attendance>& people) {
  for (Attendance& person : people) {
    if (person.name || !person.role) continue;
    const auto known = std::find_if(header.begin(), header.end(), [&](const Attendance& other) {
      return other.name && other.role && EqualNoCase(*other.role, *person.role) && *other.role != "Chair";
    });
    if (known != header.end()) person.name = known->name;
  }
}

}  // namespace minutebook::extract
