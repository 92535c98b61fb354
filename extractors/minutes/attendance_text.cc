// What a label stands for and which text belongs to it. Tests: minutes_attendance_test.cc.
#include "extractors/minutes/attendance_text.h"

#include <algorithm>
#include <cmath>

#include "extractors/dates.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kSameColumn = 4;     // points: parts of lines that stand under one another
constexpr std::size_t kMinPosts = 3;  // lines that show a column of posts

// A label that wraps in its own narrow column:
//     Also in      Councillor Lenton – Cabinet Member for Children's Social Care
//     Attendance   Councillor Paxton – Cabinet Member for Education and Skills
// gives "Also in Attendance: ..."; empty when the lines are not set like that.
std::string WrappedLabelText(const Block& block) {
  if (block.lines.size() < 2 || block.lines.front().segments.size() < 2) return "";
  const double label_x = block.lines.front().segments.front().box.x0;
  std::string label;
  std::string names;
  int label_lines = 0;
  for (const Line& line : block.lines) {
    for (const Segment& segment : line.segments) {
      if (std::abs(segment.box.x0 - label_x) < kSameColumn) {
        label += (label.empty() ? "" : " ") + segment.text;
        ++label_lines;
        continue;
      }
      const bool person = patterns::kPersonalTitle.In(segment.text);
      names += (names.empty() ? "" : person ? "; " : " ") + segment.text;
    }
  }
  if (label_lines < 2) return "";
  const Match m = patterns::kAttendanceLabel.Find(label);
  return m && m[2].empty() && !patterns::kAttendanceLabel.In(block.lines.front().segments.front().text)
             ? label + ": " + names
             : "";
}

// "Ash District Council      Councillor P Tapp": whose member somebody is.
bool IsOrganisation(const Line& line, const Segment& segment) {
  return line.segments.size() > 1 && patterns::kOrganisation.In(segment.text);
}

// "Jan Moss (Chair), Head of Roads": one person and his post.
bool IsPersonWithPost(std::string_view text) {
  const std::size_t end = text.find_first_of(",(");
  if (end == std::string_view::npos || !LooksLikeName(text.substr(0, end)) ||
      !LooksLikeRole(text.substr(end)))
    return false;
  const std::vector<Person> people = ParsePeople(text);
  return std::count_if(people.begin(), people.end(), [](const Person& p) { return p.name.has_value(); }) == 1;
}

// A line without the label before it and the council that somebody comes from.
std::string_view WhoseLine(const Line& line) {
  if (IsOrganisation(line, line.segments.front())) return line.segments[1].text;
  const Match m = patterns::kAttendanceLabel.Find(line.text);
  return m && !m[2].empty() ? m[2] : std::string_view(line.text);
}

// "Chief Officer - J Dale" and the like on every line, a title at the beginning of each, or a name and a
// post.
bool OneToALine(const Block& block) {
  const auto every = [&](const auto& is_person) {
    return std::all_of(block.lines.begin(), block.lines.end(), [&](const Line& line) {
      return is_person(WhoseLine(line)) && !line.text.ends_with(',') && !line.text.ends_with(" and");
    });
  };
  return block.lines.size() > 1 &&
         (every([](std::string_view text) { return patterns::kDashed.In(text); }) ||
          every([](std::string_view text) { return patterns::kPersonalTitle.In(text); }) ||
          every(IsPersonWithPost));
}

// A name, perhaps "(Chair)", and one more part of the line to its right.
bool IsNameBeside(const Line& line) {
  if (line.segments.size() != 2 || patterns::kPersonalTitle.In(line.segments[1].text)) return false;
  const std::vector<Person> people = ParsePeople(line.segments[0].text);
  return people.size() == 1 && people.front().name && LooksLikeName(*people.front().name);
}

// What stands beside a name: a post, or where somebody comes from.
bool IsPostOrPlace(std::string_view text) {
  return LooksLikeRole(text) || patterns::kOrganisation.In(text) || patterns::kRepresents.In(text);
}

}  // namespace

double PostColumn(std::span<const Block> blocks) {
  std::size_t beside = 0;
  std::size_t posts = 0;
  double column = 0;
  for (const Block& block : blocks) {
    for (const Line& line : block.lines) {
      if (!IsNameBeside(line)) continue;
      const double x = line.segments[1].box.x0;
      if (beside > 0 && std::abs(x - column) >= kSameColumn) return 0;
      column = x;
      ++beside;
      posts += IsPostOrPlace(line.segments[1].text) ? 1U : 0U;
    }
  }
  return beside >= kMinPosts && posts * 2 >= beside ? column : 0;
}

std::optional<Person> PersonBesidePost(const Line& line, double column) {
  if (!IsNameBeside(line) || std::abs(line.segments[1].box.x0 - column) >= kSameColumn) return std::nullopt;
  const std::string& post = line.segments[1].text;
  Person person = ParsePerson(line.segments[0].text);
  const Match office = patterns::kOfficeInFront.Find(post);
  if (office || LooksLikeRole(post)) {
    if (!person.role) person.role = RoleName(office ? office[1] : std::string_view(post));
  } else {
    person.represents = post;
  }
  return person;
}

std::string StatusOf(std::string_view label) {
  if (patterns::kApologiesLabel.In(label)) return "apologies";
  if (patterns::kAbsentLabel.In(label)) return "absent";
  if (patterns::kVirtualLabel.In(label)) return "virtual";
  if (patterns::kPresentLabel.In(label)) return "present";
  return "in_attendance";
}

std::string PeopleText(const Block& block) {
  if (block.lines.empty()) return block.text;
  if (std::string wrapped = WrappedLabelText(block); !wrapped.empty()) return wrapped;
  std::string text;
  const bool one_to_a_line = OneToALine(block);
  for (const Line& line : block.lines) {
    for (const Segment& segment : line.segments) {
      if (IsOrganisation(line, segment)) continue;
      const bool joined =
          text.empty() || &segment == &line.segments.front() || IsOrganisation(line, line.segments.front());
      // "Nan Michie        Treasurer" is one person.
      const bool post = !joined && LooksLikeRole(segment.text) && !patterns::kPersonalTitle.In(segment.text);
      if (!text.empty()) text += post ? ", " : joined && !one_to_a_line ? " " : "; ";
      text += segment.text;
    }
  }
  if (block.label && text.starts_with(block.label.printed)) text.erase(0, block.label.printed.size());
  while (text.starts_with(' ') || text.starts_with(';')) text.erase(0, 1);
  return text;
}

Attendance MakeAttendance(const Person& person, std::string status, const Provenance& where) {
  Attendance attendance;
  attendance.name = person.name;
  attendance.role = person.role;
  attendance.represents = person.represents;
  attendance.status = std::move(status);
  if (person.name) attendance.parts = SplitName(*person.name);
  attendance.where = where;
  return attendance;
}

std::vector<LabelledText> SplitLabels(std::string_view text) {
  std::vector<LabelledText> parts;
  if (const Match were = patterns::kAttendanceWere.Find(text)) {
    parts.push_back({std::string(were[1]), std::string(were[2])});
  } else if (const Match m = patterns::kAttendanceLabel.Find(text)) {
    parts.push_back({std::string(m[1]), std::string(m[2])});
  } else {
    parts.push_back({"", std::string(text)});
  }
  while (const Match inner = patterns::kAttendanceInline.Find(parts.back().text)) {
    LabelledText next{std::string(inner[1]), std::string(Trim(inner.after))};
    parts.back().text = std::string(Trim(inner.before));
    parts.push_back(std::move(next));
  }
  return parts;
}

// The label of a block stands in its first segment when the names follow after a gap.
bool IsLabelBlock(const Block& block) {
  if (block.kind == BlockKind::kGrid) return false;
  if (!WrappedLabelText(block).empty() || patterns::kAttendanceWere.In(block.text)) return true;
  const Match m = patterns::kAttendanceLabel.Find(block.text);
  if (!m) return false;
  if (m[2].empty()) return true;
  const char stop = m[1].data()[m[1].size()];
  const bool punctuated = std::string_view(":;-.(").find(stop) != std::string_view::npos || stop == '\0' ||
                          block.text.substr(m[1].size()).starts_with(" -") ||
                          block.text.substr(m[1].size()).starts_with(" –") ||
                          block.text.substr(m[1].size()).starts_with(" (");
  const bool apart = !block.lines.empty() && block.lines.front().segments.size() > 1 &&
                     block.lines.front().segments.front().text.size() <= m[1].size() + 1;
  const bool bold = block.bold_prefix >= m[1].size() && block.bold_prefix <= m[1].size() + 2;
  // "Staff Reports: J Brown" lists no staff.
  return punctuated || apart || bold || (StartsUpper(m[2]) && !patterns::kReportsOf.In(m[2]));
}

bool ContinuesList(const Block& block) {
  if (block.kind == BlockKind::kGrid || block.kind == BlockKind::kHeading || block.text.empty()) return false;
  if (patterns::kNarrative.In(block.text) || FindDate(block.text)) return false;
  if (patterns::kChairedBy.In(block.text) || patterns::kClerkedBy.In(block.text)) return false;
  if (patterns::kUsualTitle.In(block.text) || patterns::kItemReference.In(block.text)) return false;
  if (IsUpper(block.text) && block.text.find(',') == std::string::npos &&
      !patterns::kPersonalTitle.In(block.text))
    return false;
  const std::vector<Person> people = ParsePeople(PeopleText(block));
  return !people.empty() && people.front().name && (LooksLikeName(*people.front().name) || people.size() > 1);
}

// Sentence ends inside names ("Mrs. C. Bell") do not count; those before a capitalised word after a long word
// do.
std::string_view FirstSentence(std::string_view text) {
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] != '.' || text[i + 1] != ' ' || i < 4) continue;
    const std::size_t word = text.find_last_of(' ', i) + 1;
    const std::string_view next = text.substr(i + 2);
    if (next.starts_with("There ") || next.starts_with("The ") || next.starts_with("It "))
      return text.substr(0, i);
    if (i - word >= 4 && text.substr(word, i - word) != "Revd" && text.substr(word, i - word) != "Cllr")
      return text.substr(0, i);
  }
  return text;
}

}  // namespace minutebook::extract
