// Declarations inside a minute item, and the people it says attended, sent apologies, joined or left.
#include "extractors/minutes/attendance.h"
#include "extractors/minutes/item_reader.h"
#include "extractors/patterns/minutes.h"
#include "extractors/people.h"

namespace minutebook::extract {

bool ItemReader::TakeDeclaration(const Block& block) {
  std::string_view text = block.text;
  if (const Match note = patterns::kNote.Find(text)) text = note[1];
  if (!patterns::kDeclared.In(text) || patterns::kNoDeclarations.In(text)) return false;
  out_.declarations.push_back({std::string(text), "", Where(block, "declaration.sentence")});
  return true;
}

bool ItemReader::TakeMovement(const Block& block) {
  const Match m = patterns::kJoinedLeft.Find(block.text);
  if (!m || block.label) return false;
  const bool left = m[2] == "left" || m[2].starts_with("withdrew");
  for (const Person& person : ParsePeople(m[1])) {
    Attendance movement;
    movement.name = person.name;
    (left ? movement.left : movement.joined) = block.text;
    out_.movements.push_back(std::move(movement));
  }
  return true;
}

// "Staff in attendance:" and the people below it.
bool ItemReader::TakeList(const Block& block) {
  if (const OptionalText status = OpensList(block)) {
    listing_ = *status;
    return true;
  }
  if (listing_.empty() || !ListsPeople(block)) {
    listing_.clear();
    return false;
  }
  const std::vector<Attendance> people = ListedPeople(block, listing_, item_.number);
  out_.attendance.insert(out_.attendance.end(), people.begin(), people.end());
  return true;
}

bool ItemReader::TakeAttendance(const Block& block) {
  if (TakeList(block)) return true;
  if (TakeMovement(block) || TakeLabelledAttendance(block, item_.number, out_.attendance)) return true;
  std::vector<Attendance> people = SentenceAttendance(block, item_.number);
  if (people.empty() && (apologies_ || present_) && !block.label) {
    const bool declared = block.text.find("declaration") != std::string::npos;  // nothing about who came
    if (patterns::kNobody.In(block.text)) return !declared;
    if (const Match from = patterns::kReceivedFrom.Find(block.text); from && apologies_) {
      Block named = block;
      named.text = std::string(from[1]);
      named.lines.clear();
      people = ListedPeople(named, "apologies", item_.number);
    }
    if (people.empty()) people = ListedPeople(block, apologies_ ? "apologies" : "present", item_.number);
  }
  if (people.empty()) return false;
  const bool whole = people.front().where.rule != "attendance.apologies-of";
  out_.attendance.insert(out_.attendance.end(), people.begin(), people.end());
  return whole;
}

}  // namespace minutebook::extract
