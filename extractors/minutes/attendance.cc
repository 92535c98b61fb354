#include "extractors/minutes/attendance.h"

#include <algorithm>
#include <cmath>

#include "extractors/dates.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/people.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kSameColumn = 4;            // points: parts of lines that stand under one another
constexpr std::size_t kMaxLabelBlocks = 40;  // blocks that one label may be followed by

std::string StatusOf(std::string_view label) {
  if (patterns::kApologiesLabel.In(label)) return "apologies";
  if (patterns::kAbsentLabel.In(label)) return "absent";
  if (patterns::kVirtualLabel.In(label)) return "virtual";
  if (patterns::kPresentLabel.In(label)) return "present";
  return "in_attendance";
}

// A label that wraps in its own narrow column:
//     Also in      Councillor Lewzey – Cabinet Member for Children's Social Care
//     Attendance   Councillor Paffey – Cabinet Member for Education and Skills
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

// "Chief Officer - J Dale" and the like on every line.
bool OneToALine(const Block& block) {
  return block.lines.size() > 1 && std::all_of(block.lines.begin(), block.lines.end(), [](const Line& line) {
           return patterns::kDashed.In(line.text) && !line.text.ends_with(',');
         });
}

// Wide gaps inside a line part people as surely as a comma does.
std::string PeopleText(const Block& block) {
  if (block.lines.empty()) return block.text;
  if (std::string wrapped = WrappedLabelText(block); !wrapped.empty()) return wrapped;
  std::string text;
  const bool one_to_a_line = OneToALine(block);
  for (const Line& line : block.lines) {
    for (const Segment& segment : line.segments) {
      const bool joined = text.empty() || &segment == &line.segments.front();
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

struct LabelledText {
  std::string label;
  std::string text;
};

// "PRESENT: A, B. In attendance: C" to its labelled parts. Text before the first label has none.
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

// A block that goes on with names under a label: no sentence, at least one person.
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

class HeaderReader {
 public:
  HeaderReader(const Flow& flow, const std::vector<Block>& blocks, std::string_view date,
               std::vector<bool>& taken)
      : flow_(flow), blocks_(blocks), date_(date), taken_(taken) {}

  std::vector<Attendance> Read() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (taken_[i]) continue;
      if (blocks_[i].kind == BlockKind::kGrid) {
        ReadRegister(i);
      } else if (IsLabelBlock(blocks_[i])) {
        ReadLabelled(i);
      } else if (i > 0 && patterns::kGroupHeading.In(blocks_[i].text) &&
                 patterns::kWherePresent.In(blocks_[i - 1].text)) {
        ReadGroup(i);
      } else {
        ReadChairAndClerk(i);
      }
    }
    ApplyChair();
    return std::move(people_);
  }

 private:
  // People under one label, from one block or from several that run on.
  struct Run {
    std::string text;
    std::string status;
    OptionalText post;  // that the label gives: "Clerk: J Todd", "in the chair"
    const Block* block = nullptr;
  };

  void Add(const Run& run) {
    std::string printed = run.text;
    if (const Match m = patterns::kWhoPresided.Find(printed))
      printed = std::string(m.before) + std::string(m.after);
    std::string_view text = printed;
    if (run.status.empty() || patterns::kNobody.In(text)) return;
    if (const Match m = patterns::kApologiesFrom.Find(text); m && run.status != "apologies") {
      Run apologies{std::string(FirstSentence(m[1])), "apologies", {}, run.block};
      const std::size_t stop = m.before.find_last_of('.');
      text = m.before.substr(0, stop == std::string_view::npos ? m.before.size() : stop);
      AddPeople(text, run);
      AddPeople(apologies.text, apologies);
      return;
    }
    if (const Match m = patterns::kApologiesFrom.Find(text); m && run.status == "apologies") text = m[1];
    if (const Match m = patterns::kReceivedFrom.Find(text); m && run.status == "apologies") text = m[1];
    // "PC Amber Stone who reported that ..."
    if (const Match m = patterns::kWhoSpoke.Find(text)) text = m.before;
    AddPeople(text, run);
  }

  void AddPeople(std::string_view text, const Run& run) {
    for (Person& person : ParsePeople(text)) {
      if (!person.name && !person.role) continue;
      if (run.post && (*run.post == "Chair" || !person.role)) person.role = run.post;
      people_.push_back(MakeAttendance(person, run.status, Where(*run.block, "attendance.header-list")));
    }
  }

  void ReadLabelled(std::size_t i) {
    taken_[i] = true;
    std::vector<Run> runs;
    std::string status;
    for (const LabelledText& part : SplitLabels(Relabelled(blocks_[i]))) {
      // "Present: A and B. Clerk: C": a clerk listed under Present is present.
      const bool clerk = patterns::kClerkLabel.In(part.label);
      if (!part.label.empty() && !clerk) status = StatusOf(part.label);
      Run run{part.text, status, {}, &blocks_[i]};
      if (clerk) run.post = part.label == Lower(part.label) || IsUpper(part.label) ? "Clerk" : part.label;
      if (patterns::kInTheChair.In(part.label)) run.post = "Chair";
      runs.push_back(std::move(run));
    }
    for (std::size_t k = i + 1; k < blocks_.size() && k < i + kMaxLabelBlocks; ++k) {
      if (taken_[k] || IsLabelBlock(blocks_[k])) break;
      const bool runs_on = RunsOn(runs.back().text, blocks_[k]);
      if (!runs_on && !ContinuesList(blocks_[k])) break;
      taken_[k] = true;
      if (runs_on) {
        runs.back().text += ' ' + (blocks_[k].label ? blocks_[k].Printed() : PeopleText(blocks_[k]));
      } else {
        runs.push_back({PeopleText(blocks_[k]), status, runs.back().post, &blocks_[k]});
      }
    }
    for (const Run& run : runs) Add(run);
  }

  // "... when there were present:", "Councillors" and their names below, one to a line.
  void ReadGroup(std::size_t i) {
    taken_[i] = true;
    const Match group = patterns::kGroupHeading.Find(blocks_[i].text);
    const bool titled = !EqualNoCase(group[1], "members");
    for (std::size_t k = i + 1; k < blocks_.size() && k < i + kMaxLabelBlocks; ++k) {
      if (taken_[k] || IsLabelBlock(blocks_[k]) || !ContinuesList(blocks_[k])) break;
      taken_[k] = true;
      const std::size_t before = people_.size();
      Add({PeopleText(blocks_[k]), "present", {}, &blocks_[k]});
      const std::string title = EqualNoCase(group[1], "aldermen") ? "Alderman " : "Councillor ";
      for (std::size_t p = before; titled && p < people_.size(); ++p) {
        if (people_[p].name && !people_[p].name->starts_with(title))
          people_[p].name = title + *people_[p].name;
        if (people_[p].name) people_[p].parts = SplitName(*people_[p].name);
      }
    }
  }

  // A list broken off at a comma or inside brackets goes on in the next line.
  static bool RunsOn(std::string_view text, const Block& next) {
    const bool bracket = next.Printed().starts_with('(');  // "(K), Galway" looks like a list item
    if (next.kind == BlockKind::kGrid || next.kind == BlockKind::kHeading || next.text.empty() ||
        (next.label && !bracket))
      return false;
    text = Trim(text);
    const auto open = std::count(text.begin(), text.end(), '(') - std::count(text.begin(), text.end(), ')');
    if (open > 0) return next.text.find(')') != std::string::npos;
    if (text.empty() || patterns::kNarrative.In(next.text) || patterns::kUsualTitle.In(next.text))
      return false;
    return text.ends_with(',') || text.ends_with(" and") || text.ends_with(" &") ||
           (bracket && !EndsSentence(text));
  }

  // The text with its wide gaps as semicolons, but none right after the label.
  static std::string Relabelled(const Block& block) {
    std::string text = PeopleText(block);
    const Match m = patterns::kAttendanceLabel.Find(text);
    if (!m || patterns::kAttendanceWere.In(text)) return text;
    std::string_view rest = m[2];
    while (rest.starts_with(';') || rest.starts_with(' ')) rest.remove_prefix(1);
    return std::string(m[1]) + ": " + std::string(rest);
  }

  // Attendance registers: names down, dates across, P or A or S in the cells.
  void ReadRegister(std::size_t i) {
    const Grid& grid = flow_.grids[static_cast<std::size_t>(blocks_[i].grid)];
    const int column = RegisterColumn(grid);
    if (column < 0) return;
    taken_[i] = true;
    for (int row = 0; row < grid.rows; ++row) {
      const std::vector<std::string> texts = grid.RowTexts(row);
      const std::string& code = texts[static_cast<std::size_t>(column)];
      if (code.size() != 1 || Letters(texts[0]) < 3) continue;
      const bool there = code == "P" || code == "L" || code == "Y";
      people_.push_back(MakeAttendance({texts[0], {}, {}}, there ? "present" : "apologies",
                                       Where(blocks_[i], "attendance.register")));
    }
  }

  // The column of the meeting's date, else the last one with codes in it.
  int RegisterColumn(const Grid& grid) const {
    int last = -1;
    for (int column = 1; column < grid.columns; ++column) {
      int codes = 0;
      bool dated = false;
      for (const Cell& cell : grid.cells) {
        if (cell.column != column) continue;
        codes += cell.text.size() == 1 && IsUpperLetter(cell.text[0]) ? 1 : 0;
        const auto found = FindDate(cell.text);
        dated = dated || (found && found->iso == date_);
      }
      if (codes < 2) continue;
      last = column;
      if (dated) return column;
    }
    return last;
  }

  static bool IsUpperLetter(char c) { return c >= 'A' && c <= 'Z'; }

  void ReadChairAndClerk(std::size_t i) {
    const std::string text = PeopleText(blocks_[i]);
    if (const Match m = patterns::kChairedBy.Find(text)) chair_ = std::string(Trim(m[1]));
    if (const Match m = patterns::kWasInChair.Find(text); m && LooksLikeName(m[1]) && chair_.empty()) {
      chair_ = std::string(m[1]);
      taken_[i] = true;
      chair_where_ = Where(blocks_[i], "attendance.presided");
    }
    if (const Match m = patterns::kClerkedBy.Find(text)) {
      people_.push_back(MakeAttendance({std::string(Trim(m[1])), "Clerk", {}}, "in_attendance",
                                       Where(blocks_[i], "attendance.clerked-by")));
      taken_[i] = true;
    }
  }

  void ApplyChair() {
    bool listed = false;
    for (Attendance& person : people_) {
      if (chair_.empty() || !person.name || !EqualNoCase(*person.name, chair_)) continue;
      person.role = "Chair";
      listed = true;
    }
    if (listed || !chair_where_) return;
    people_.insert(people_.begin(), MakeAttendance({chair_, "Chair", {}}, "present", *chair_where_));
  }

  const Flow& flow_;
  const std::vector<Block>& blocks_;
  std::string_view date_;
  std::vector<bool>& taken_;
  std::string chair_;
  std::optional<Provenance> chair_where_;  // of the sentence that says who presided
  std::vector<Attendance> people_;
};

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

std::vector<Attendance> HeaderAttendance(const Flow& flow, const std::vector<Block>& blocks,
                                         std::string_view date, std::vector<bool>& taken) {
  return HeaderReader(flow, blocks, date, taken).Read();
}

std::vector<Attendance> SentenceAttendance(const Block& block, const OptionalText& item) {
  const std::string& text = block.text;
  if (const Match m = patterns::kApologiesOf.Find(text))
    return Tagged(m[1], "apologies", item, block, "attendance.apologies-of");
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
