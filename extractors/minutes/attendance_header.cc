// The header of minutes: labelled lists, groups of names, registers, and who presided. Tests:
// minutes_attendance_test.cc.
#include <algorithm>
#include <optional>
#include <span>

#include "extractors/dates.h"
#include "extractors/minutes/attendance.h"
#include "extractors/minutes/attendance_text.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/people.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kMaxLabelBlocks = 40;  // blocks that one label may be followed by

class HeaderReader {
 public:
  HeaderReader(const Flow& flow, const std::vector<Block>& blocks, std::string_view date,
               std::vector<bool>& taken)
      : flow_(flow), blocks_(blocks), date_(date), taken_(taken) {
    for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) JoinLabel(blocks_[i], blocks_[i + 1]);
  }

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
  // "OTHER MEMBERS   Councillor Moss (Member for" over "PRESENT:   Homes)": a label wrapped in its column,
  // set as two blocks.
  static void JoinLabel(Block& block, Block& next) {
    if (next.gap || block.lines.empty() || next.lines.empty() || IsLabelBlock(block)) return;
    Block joined = block;
    joined.lines.insert(joined.lines.end(), next.lines.begin(), next.lines.end());
    joined.text += ' ' + next.text;
    if (!IsLabelBlock(joined)) return;
    block = std::move(joined);
    next.text.clear();
    next.lines.clear();
  }

  // People under one label, from one block or from several that run on.
  struct Run {
    std::string text;
    std::string status;
    OptionalText post;  // that the label gives: "Clerk: J Todd", "in the chair"
    std::string title;  // of all of them, from a heading of their own: "Councillors:"
    const Block* block = nullptr;
  };

  void Add(const Run& run) {
    std::string printed = run.text;
    if (const Match m = patterns::kWhoPresided.Find(printed))
      printed = std::string(m.before) + std::string(m.after);
    std::string_view text = printed;
    if (run.status.empty() || patterns::kNobody.In(text)) return;
    if (const Match m = patterns::kApologiesFrom.Find(text); m && run.status != "apologies") {
      Run apologies{std::string(FirstSentence(m[1])), "apologies", {}, {}, run.block};
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
      if (person.name && !run.title.empty() && !patterns::kElectedTitle.In(*person.name))
        person.name = run.title + *person.name;
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
      if (patterns::kAttendingLabel.In(part.label) && HasPresent()) status = "in_attendance";
      Run run{part.text, status, {}, {}, &blocks_[i]};
      if (clerk) run.post = part.label == Lower(part.label) || IsUpper(part.label) ? "Clerk" : part.label;
      if (patterns::kInTheChair.In(part.label)) run.post = "Chair";
      runs.push_back(std::move(run));
    }
    std::string title;
    const double posts = PostColumn(Listed(i));
    for (std::size_t k = i + 1; k < blocks_.size() && k < i + kMaxLabelBlocks; ++k) {
      if (taken_[k] || IsLabelBlock(blocks_[k])) break;
      if (const Match group = patterns::kGroupHeading.Find(blocks_[k].text)) {
        taken_[k] = true;
        title = TitleOf(group[1]);
        continue;
      }
      if (patterns::kOrganisation.In(blocks_[k].text) && !blocks_[k].label &&
          !patterns::kPersonalTitle.In(blocks_[k].text) && !HasGap(blocks_[k])) {  // whose members follow
        taken_[k] = true;
        continue;
      }
      if (posts > 0 && TakePosts(blocks_[k], posts, status)) {
        taken_[k] = true;
        continue;
      }
      const bool runs_on = RunsOn(runs.back().text, blocks_[k]);
      if (!runs_on && !ContinuesList(blocks_[k])) break;
      taken_[k] = true;
      if (runs_on) {
        runs.back().text += ' ' + (blocks_[k].label ? blocks_[k].Printed() : PeopleText(blocks_[k]));
      } else {
        runs.push_back({PeopleText(blocks_[k]), status, runs.back().post, title, &blocks_[k]});
      }
    }
    for (const Run& run : runs) Add(run);
  }

  // Those listed so far are the members present: "Attending:" below them lists others.
  bool HasPresent() const {
    return std::any_of(people_.begin(), people_.end(),
                       [](const Attendance& person) { return person.status == "present"; });
  }

  static bool HasGap(const Block& block) {
    return std::any_of(block.lines.begin(), block.lines.end(),
                       [](const Line& line) { return line.segments.size() > 1; });
  }

  // The blocks below a label up to the next one.
  std::span<const Block> Listed(std::size_t label) const {
    std::size_t end = label + 1;
    while (end < blocks_.size() && end < label + kMaxLabelBlocks && !IsLabelBlock(blocks_[end])) ++end;
    return std::span(blocks_).subspan(label + 1, end - label - 1);
  }

  // "Jan Moss          Head of Roads", one to a line: the second column is what the first one is.
  bool TakePosts(const Block& block, double column, const std::string& status) {
    std::vector<Person> people;
    for (const Line& line : block.lines) {
      std::optional<Person> person = PersonBesidePost(line, column);
      if (!person) return false;
      people.push_back(std::move(*person));
    }
    for (const Person& person : people)
      people_.push_back(MakeAttendance(person, status, Where(block, "attendance.header-list")));
    return !people.empty();
  }

  // "... when there were present:", "Councillors" and their names below, one to a line.
  void ReadGroup(std::size_t i) {
    taken_[i] = true;
    const std::string title = TitleOf(patterns::kGroupHeading.Find(blocks_[i].text)[1]);
    for (std::size_t k = i + 1; k < blocks_.size() && k < i + kMaxLabelBlocks; ++k) {
      if (taken_[k] || IsLabelBlock(blocks_[k]) || !ContinuesList(blocks_[k])) break;
      taken_[k] = true;
      Add({PeopleText(blocks_[k]), "present", {}, title, &blocks_[k]});
    }
  }

  // What "Councillors" over their names calls each of them.
  static std::string TitleOf(std::string_view group) {
    if (EqualNoCase(group, "members")) return {};
    return EqualNoCase(group, "aldermen") ? "Alderman " : "Councillor ";
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
    // "..., Meetings" / "Administrator (Ms D Moss)": a post broken off after its first word.
    const std::size_t part = text.find_last_of(",;)") + 1;
    if (part > 0 && WordCount(text.substr(part)) == 1 && text.back() != '.' && LooksLikeRole(next.text) &&
        !LooksLikeRole(text.substr(part)) && StartsUpper(next.text) && LooksLikeRole(FirstWord(next.text)))
      return true;
    return text.ends_with(',') || text.ends_with(" and") || text.ends_with(" &") ||
           (bracket && !EndsSentence(text));
  }

  static std::string_view FirstWord(std::string_view text) { return text.substr(0, text.find(' ')); }

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
  std::vector<Block> blocks_;
  std::string_view date_;
  std::vector<bool>& taken_;
  std::string chair_;
  std::optional<Provenance> chair_where_;  // of the sentence that says who presided
  std::vector<Attendance> people_;
};

}  // namespace

std::vector<Attendance> HeaderAttendance(const Flow& flow, const std::vector<Block>& blocks,
                                         std::string_view date, std::vector<bool>& taken) {
  return HeaderReader(flow, blocks, date, taken).Read();
}

}  // namespace minutebook::extract
