// Blocks are taken one by one. A RESOLVED line opens a resolution: what follows in list form belongs to it
// until a paragraph at the margin ends it.
//     RESOLVED                          stem, empty
//     (i) that the dataset be updated   one resolution
//         - including care leavers      nested: part of (i)
//     NOTE: Councillor Keogh declared   ends it: a declaration
// Tests: content_test.cc.
#include "extractors/minutes/content.h"

#include <algorithm>

#include "extractors/dates.h"
#include "extractors/minutes/attendance.h"
#include "extractors/minutes/votes.h"
#include "extractors/patterns/minutes.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kNested = 8;                // points to the right that make a list item a nested one
constexpr int kMaxSubheadingWords = 9;       // of a bold line without a full stop
constexpr int kMaxPlainSubheading = 4;       // of a line with a colon and no verb
constexpr std::size_t kNumberedLength = 45;  // a numbered paragraph, not a numbered sub-heading

bool IsNumbered(const Block& block) {
  return block.label.kind == LabelKind::kNumber || block.label.kind == LabelKind::kDotted;
}

bool IsNumberedParagraph(const Block& block) {
  return IsNumbered(block) && !block.bold &&
         (block.text.size() > kNumberedLength || EndsSentence(block.text));
}

bool IsSubheading(const Block& block) {
  if (block.kind == BlockKind::kHeading) return true;
  const std::string_view text = Trim(block.text);
  if (text.ends_with(":-") || text.ends_with(":–")) return false;
  if (block.bold && WordCount(text) <= kMaxSubheadingWords && !text.ends_with('.') && !FindDate(text))
    return true;
  if (block.label.kind == LabelKind::kBullet) return false;
  return text.ends_with(':') && WordCount(text) <= kMaxPlainSubheading && !patterns::kSubheadingVerb.In(text);
}

void AppendText(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += ' ';
  text += more;
}

void Extend(Provenance& where, const Block& block) {
  where.page_to = std::max(where.page_to, block.page_to);
  if (block.page_from == where.page_from) where.box = Union(where.box, block.box);
}

// "A) Note the forecast" keeps "A"; brackets and stops go.
OptionalText LabelOf(const Block& block) {
  if (!block.label || block.label.kind == LabelKind::kBullet) return std::nullopt;
  return block.label.bare;
}

class ItemReader {
 public:
  ItemReader(const ItemStart& item, MinutesStyle style, bool last) : item_(item), style_(style), last_(last) {
    item_where_ = item.where;
    item_where_.rule = "resolution.moved";
    present_ = item.title && WordCount(*item.title) <= 2 && patterns::kPresentLabel.In(*item.title);
    apologies_ = item.title && patterns::kApologiesTitle.In(*item.title);
  }

  ItemContent Read(std::span<const Block> blocks) {
    numbered_ = std::any_of(blocks.begin(), blocks.end(), IsNumberedParagraph) && FirstIsNumbered(blocks);
    has_list_ = std::any_of(blocks.begin(), blocks.end(),
                            [](const Block& b) { return b.label && !patterns::kResolved.In(b.text); });
    if (item_.proposer) {
      ReadMotion(blocks);
      return std::move(out_);
    }
    for (const Block& block : blocks) {
      if (!Take(block)) break;
    }
    FinishResolution();
    out_.votes = votes_.Finish();
    DecideNoted();
    return std::move(out_);
  }

 private:
  // Plain paragraphs before the first numbered one must be few: attendance, an opening.
  static bool FirstIsNumbered(std::span<const Block> blocks) {
    int before = 0;
    for (const Block& block : blocks) {
      if (IsNumberedParagraph(block)) return before <= 2;
      before += block.label ? 0 : 1;
    }
    return false;
  }

  // False when the item is over.
  bool Take(const Block& block) {
    if (block.kind == BlockKind::kGrid || block.kind == BlockKind::kBlankNotice || block.text.empty())
      return true;
    if (patterns::kNone.In(block.text)) return true;
    if (patterns::kAccessLine.In(block.text)) return true;
    const bool next_meeting = item_.title && patterns::kNextMeetingTitle.In(*item_.title) &&
                              patterns::kNextMeetingTitle.In(block.text);
    if (patterns::kClosing.In(block.text) && !block.label && !next_meeting)
      return !last_ || out_.points.empty() ? SkipClosing() : false;
    if (patterns::kActionLine.In(block.text)) return true;
    if (TakeVote(block)) return true;
    if (TakeResolution(block) || TakeWithinResolution(block) || TakeDeclaration(block) ||
        TakeAttendance(block))
      return true;
    TakePoint(block);
    return true;
  }

  bool SkipClosing() {
    FinishResolution();
    return true;
  }

  // What was said or resolved last is the motion of a vote that prints none.
  bool TakeVote(const Block& block) {
    const std::string& pending = resolving_ && listed_ == 0 ? stem_ : last_text_;
    if (!votes_.Take(block, pending)) return false;
    FinishResolution();
    return true;
  }

  // ---- resolutions ----

  bool TakeResolution(const Block& block) {
    std::string_view rest;
    if (const Match m = patterns::kResolved.Find(block.text)) {
      rest = m[3];
    } else if (const Match body = patterns::kBodyResolved.Find(block.text)) {
      rest = body[2];
    } else if (votes_.AwaitsMotion() && !block.label && block.text.starts_with("THAT ")) {
      rest = block.text;
    } else {
      return false;
    }
    FinishResolution();
    resolving_ = true;
    resolved_block_ = block;
    stem_ = std::string(Trim(rest));
    stem_where_ = Where(block, "resolution.stem");
    list_kind_ = LabelKind::kNone;
    return true;
  }

  bool TakeWithinResolution(const Block& block) {
    if (!resolving_) return false;
    if (patterns::kNote.In(block.text) || block.kind == BlockKind::kHeading) return EndResolution();
    if (EndsSeries(block)) return EndResolution();
    if (block.label) return TakeListed(block);
    // A paragraph set under the text of a listed resolution goes on with it.
    const bool under = !block.marked && listed_ > 0 && block.x >= list_text_x_ - 3;
    if (under && !IsSubheading(block)) {
      AppendText(out_.resolutions.back().text, block.text);
      Extend(out_.resolutions.back().where, block);
      return true;
    }
    if (listed_ == 0 && stem_.empty()) {
      stem_ = block.text;
      stem_where_ = Where(block, "resolution.next-paragraph");
      return true;
    }
    if (listed_ == 0 && !EndsSentence(stem_) && (block.text.starts_with("AND") || StartsLower(block.text))) {
      AppendText(stem_, block.text);
      return true;
    }
    return EndResolution();
  }

  bool EndResolution() {
    FinishResolution();
    return false;
  }

  // "4." after "3. RESOLVED that ..." is the next paragraph of the minute.
  bool EndsSeries(const Block& block) const {
    if (!IsNumbered(block) || !IsNumbered(resolved_block_)) return false;
    return block.label.value == resolved_block_.label.value + 1 &&
           block.x < (listed_ > 0 ? list_x_ : resolved_block_.x) + kNested;
  }

  bool TakeListed(const Block& block) {
    const bool bullet = block.label.kind == LabelKind::kBullet;
    // A list after a sentence that was the whole resolution is what comes next.
    if (listed_ == 0 && !bullet && IsWholeSentence(stem_)) return EndResolution();
    if (listed_ == 0 && bullet && !stem_.empty()) {
      // A stem with bullets is one resolution.
      AppendText(stem_, block.text);
      Extend(stem_where_, block);
      return true;
    }
    const bool nested =
        listed_ > 0 && ((bullet && list_kind_ != LabelKind::kBullet) ||
                        (!block.marked && block.x > list_x_ + kNested && block.label.kind != list_kind_));
    if (nested) {
      AppendText(out_.resolutions.back().text, bullet ? block.text : block.Printed());
      Extend(out_.resolutions.back().where, block);
      return true;
    }
    if (listed_ == 0) {
      list_kind_ = block.label.kind;
      list_x_ = block.x;
    }
    list_text_x_ = block.text_x;
    Resolution resolution;
    resolution.label = LabelOf(block);
    resolution.text = block.text;
    resolution.where = Where(block, "resolution.listed");
    out_.resolutions.push_back(std::move(resolution));
    ++listed_;
    return true;
  }

  static bool IsWholeSentence(std::string_view text) {
    return text.ends_with('.') || text.ends_with("”") || text.ends_with("”.") || text.ends_with('"');
  }

  void FinishResolution() {
    if (resolving_ && listed_ == 0 && !stem_.empty()) {
      Resolution resolution;
      resolution.text = stem_;
      resolution.where = stem_where_;
      votes_.NoteResolution(stem_);
      last_text_ = stem_;
      out_.resolutions.push_back(std::move(resolution));
    }
    resolving_ = false;
    listed_ = 0;
    stem_.clear();
  }

  // Cuts "Carried." off the end of a motion and says how it ended.
  static OptionalText TakeResult(std::string& text) {
    const Match m = patterns::kVoteResult.Find(text);
    if (!m) return std::nullopt;
    const std::string word = Lower(m[2]);
    const std::string result = word.starts_with("carried") ? "carried"
                               : word == "withdrawn"       ? "withdrawn"
                                                           : "lost";
    text = std::string(Trim(m[1]));
    if (!text.empty() && text.back() != '.') text += '.';
    return result;
  }

  // "R2024-070 S. Kirkey, T. Butler:" and the motion under it.
  void ReadMotion(std::span<const Block> blocks) {
    std::string text = item_.rest;
    Provenance where = item_where_;
    OptionalText result = TakeResult(text);
    for (const Block& block : blocks) {
      if (result || patterns::kClosing.In(block.text) || block.kind == BlockKind::kGrid) break;
      Extend(where, block);
      AppendText(text, block.Printed());
      result = TakeResult(text);
    }
    if (text.empty()) return;
    Vote vote;
    vote.motion = text;
    vote.proposer = item_.proposer;
    vote.seconder = item_.seconder;
    vote.result = result;
    vote.where = where;
    out_.votes.push_back(vote);
    if (result && *result != "carried") return;
    Resolution resolution;
    resolution.label = item_.number;
    resolution.text = text;
    resolution.where = where;
    out_.resolutions.push_back(std::move(resolution));
  }

  // ---- declarations and attendance ----

  bool TakeDeclaration(const Block& block) {
    std::string_view text = block.text;
    if (const Match note = patterns::kNote.Find(text)) text = note[1];
    if (!patterns::kDeclared.In(text) || patterns::kNoDeclarations.In(text)) return false;
    out_.declarations.push_back({std::string(text), "", Where(block, "declaration.sentence")});
    return true;
  }

  bool TakeMovement(const Block& block) {
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
  bool TakeList(const Block& block) {
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

  bool TakeAttendance(const Block& block) {
    if (TakeList(block)) return true;
    if (TakeMovement(block) || TakeLabelledAttendance(block, item_.number, out_.attendance)) return true;
    std::vector<Attendance> people = SentenceAttendance(block, item_.number);
    if (people.empty() && (apologies_ || present_) && !block.label) {
      if (patterns::kNobody.In(block.text)) return true;
      people = ListedPeople(block, apologies_ ? "apologies" : "present", item_.number);
    }
    if (people.empty()) return false;
    const bool whole = people.front().where.rule != "attendance.apologies-of";
    out_.attendance.insert(out_.attendance.end(), people.begin(), people.end());
    return whole;
  }

  // ---- points ----

  void AddPoint(const Block& block, std::string rule) {
    out_.points.push_back({block.text, "", Where(block, std::move(rule))});
    last_text_ = block.text;
    votes_.Note(block);
    point_block_ = block;
    TakeInnerResolution(block);
  }

  void AppendToPoint(const Block& block) {
    AppendText(out_.points.back().text,
               block.label.kind == LabelKind::kBullet ? block.text : block.Printed());
    Extend(out_.points.back().where, block);
  }

  void TakePoint(const Block& block) {
    if (numbered_) {
      TakeNumberedPoint(block);
      return;
    }
    if (IsSubheading(block)) {
      point_block_ = Block{};
      return;
    }
    if (style_ == MinutesStyle::kBulletsOnly && !block.label) {
      if (!has_list_) plain_.push_back(block);
      return;
    }
    if (IsNestedUnderPoint(block)) {
      AppendToPoint(block);
      return;
    }
    AddPoint(block, block.label ? "point.listed" : "point.paragraph");
  }

  void TakeNumberedPoint(const Block& block) {
    const bool opens = IsNumbered(block) && (!point_open_ || block.label.kind == point_block_.label.kind) &&
                       (!point_open_ || block.marked || block.x < point_block_.text_x - 3);
    const bool outside =
        point_open_ && !block.label && !block.marked && block.x < point_block_.text_x - 3 && block.gap;
    if (opens || outside || !point_open_) {
      if (!opens && IsSubheading(block)) return;
      AddPoint(block, opens ? "point.numbered" : "point.paragraph");
      point_open_ = point_open_ || opens;
      if (!opens) point_block_.text_x = block.text_x;
      return;
    }
    AppendToPoint(block);
  }

  // Deeper list items and paragraphs under the text of a list item belong to it.
  bool IsNestedUnderPoint(const Block& block) const {
    if (out_.points.empty() || !point_block_.label || block.marked)
      return block.marked && IsNestedByMark(block);
    if (block.label) return block.x > point_block_.x + kNested;
    return block.x >= point_block_.text_x - 3;
  }

  bool IsNestedByMark(const Block& block) const {
    return !out_.points.empty() && point_block_.label && block.label && block.level > point_block_.level;
  }

  // "..., after discussion the Councillors resolved to support ..." inside a narrative.
  void TakeInnerResolution(const Block& block) {
    Match m = patterns::kInnerResolved.Find(block.text);
    if (!m) m = patterns::kBodyAgreed.Find(block.text);
    if (!m || patterns::kWasOpinion.In(m[1])) return;
    Resolution resolution;
    resolution.text = std::string(Trim(m[1]));
    resolution.where = Where(block, "resolution.in-narrative");
    out_.resolutions.push_back(std::move(resolution));
  }

  // An item that only records that something was noted.
  void DecideNoted() {
    if (out_.resolutions.empty() && out_.points.empty()) {
      const auto noted = std::find_if(plain_.begin(), plain_.end(),
                                      [](const Block& b) { return patterns::kNotedOnly.In(b.text); });
      if (noted != plain_.end()) {
        AddNoted(noted->text, Where(*noted, "resolution.noted"));
        return;
      }
      for (const Block& block : plain_) {
        if (!patterns::kFormalOpening.In(block.text)) AddPoint(block, "point.paragraph");
      }
      return;
    }
    if (out_.resolutions.empty() && out_.points.size() == 1 && patterns::kNotedOnly.In(out_.points[0].text) &&
        !patterns::kNotedLeadIn.In(out_.points[0].text)) {
      AddNoted(out_.points[0].text, out_.points[0].where);
      out_.points.clear();
    }
  }

  void AddNoted(const std::string& text, Provenance where) {
    where.rule = "resolution.noted";
    Resolution resolution;
    resolution.text = text;
    resolution.kind = "noted";
    resolution.where = std::move(where);
    out_.resolutions.push_back(std::move(resolution));
  }

  const ItemStart& item_;
  Provenance item_where_;  // of the heading
  MinutesStyle style_;
  bool last_;
  bool apologies_ = false;  // the item lists who sent them
  bool present_ = false;    // the item lists who was there
  std::string listing_;     // status of those listed below the last label
  bool numbered_ = false;   // the item's paragraphs are numbered
  bool has_list_ = false;
  bool point_open_ = false;
  Block point_block_;         // the block that began the last point
  std::vector<Block> plain_;  // paragraphs that count only when nothing else is found

  VoteReader votes_;
  std::string last_text_;

  bool resolving_ = false;
  Block resolved_block_;
  std::string stem_;
  Provenance stem_where_;
  int listed_ = 0;
  LabelKind list_kind_ = LabelKind::kNone;
  double list_x_ = 0;
  double list_text_x_ = 0;
  ItemContent out_;
};

}  // namespace

MinutesStyle FindStyle(std::span<const Block> blocks) {
  int openings = 0;
  int lead_ins = 0;
  for (const Block& block : blocks) {
    openings += patterns::kFormalOpening.In(block.text) ? 1 : 0;
    lead_ins += !block.label && patterns::kNotedLeadIn.In(block.text) ? 1 : 0;
  }
  return openings > 0 && lead_ins > 0 ? MinutesStyle::kBulletsOnly : MinutesStyle::kProse;
}

ItemContent ReadItem(std::span<const Block> blocks, const ItemStart& item, MinutesStyle style, bool last) {
  return ItemReader(item, style, last).Read(blocks);
}

}  // namespace minutebook::extract
