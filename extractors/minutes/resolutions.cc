// What a minute item resolves: a RESOLVED line and its list, motions under their movers, resolutions inside a
// narrative, items that were only noted.
#include <algorithm>

#include "extractors/minutes/attendance.h"
#include "extractors/minutes/item_reader.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/vote_sides.h"
#include "extractors/patterns/votes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

// "A) Note the forecast" keeps "A"; brackets and stops go.
OptionalText LabelOf(const Block& block) {
  if (!block.label || block.label.kind == LabelKind::kBullet) return std::nullopt;
  return block.label.bare;
}

bool IsWholeSentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with("”") || text.ends_with("”.") || text.ends_with('"');
}

// Cuts "Carried." off the end of a motion and says how it ended.
OptionalText TakeResult(std::string& text) {
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

}  // namespace

// "Thereafter, the Committee:-" over "(i) AGREED ...", "The Council agreed:" over a list.
bool ItemReader::DecidesInList(const Block& block) const {
  const Match stem = patterns::kDecidingStem.Find(block.text);
  return stem && next_ != nullptr && next_->label &&
         (!stem[1].empty() || patterns::kDecisionVerb.In(next_->text));
}

bool ItemReader::TakeResolution(const Block& block) {
  // "(ii) AGREED ..." in the list that "the Committee:-" opened.
  if (resolving_ && listed_ > 0 && block.label.kind == list_kind_ &&
      patterns::kDecidingStem.In(resolved_block_.text) && patterns::kDecisionVerb.In(block.text))
    return false;
  std::string_view rest;
  if (const Match m = patterns::kResolved.Find(block.text)) {
    rest = m[3];
  } else if (const Match moved = patterns::kMovedResolved.Find(block.text)) {
    votes_.Note(block);
    rest = moved[1];
  } else if (const Match body = patterns::kBodyResolved.Find(block.text)) {
    rest = body[2];
  } else if (DecidesInList(block)) {
    rest = {};
  } else if (votes_.AwaitsMotion() && !block.label &&
             (block.text.starts_with("THAT ") || block.text.starts_with("That "))) {
    rest = block.text;
  } else {
    return false;
  }
  FinishResolution();
  resolving_ = true;
  resolved_block_ = block;
  stem_where_ = Where(block, "resolution.stem");
  if (const Match by = patterns::kResolvedByVotes.Find(rest); by && patterns::kOfVotes.In(by[0])) {
    votes_.NoteCounts(by[1].empty() ? by[2] : by[1], stem_where_);
    rest = by[3];
  }
  stem_ = std::string(Trim(rest));
  list_kind_ = LabelKind::kNone;
  return true;
}

bool ItemReader::TakeWithinResolution(const Block& block) {
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

bool ItemReader::EndResolution() {
  FinishResolution();
  return false;
}

// "4." after "3. RESOLVED that ..." is the next paragraph of the minute.
bool ItemReader::EndsSeries(const Block& block) const {
  if (!IsNumbered(block) || !IsNumbered(resolved_block_)) return false;
  return block.label.value == resolved_block_.label.value + 1 &&
         block.x < (listed_ > 0 ? list_x_ : resolved_block_.x) + kNested;
}

bool ItemReader::TakeListed(const Block& block) {
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

void ItemReader::FinishResolution() {
  if (resolving_ && listed_ == 0 && !stem_.empty()) {
    TakeMoversBehind();
    Resolution resolution;
    resolution.text = stem_;
    resolution.where = stem_where_;
    if (const Match m = patterns::kResolvedCounts.Find(stem_)) votes_.NoteCounts(m[1], stem_where_);
    votes_.NoteResolution(stem_);
    last_text_ = stem_;
    out_.resolutions.push_back(std::move(resolution));
  }
  resolving_ = false;
  listed_ = 0;
  stem_.clear();
}

// "... be felled. Prop. JM, 2nd LH. 4 in favour": the movers and counts are no part of what was resolved.
void ItemReader::TakeMoversBehind() {
  Match m = patterns::kVoteInline.Find(stem_);
  if (!m) m = patterns::kVoteTitled.Find(stem_);  // "Proposed Cllr Moss, seconded Cllr Hart"
  if (!m || WordCount(m.before) < 4 || !EndsSentence(Trim(m.before))) return;
  Block block = resolved_block_;
  block.text = stem_;
  votes_.Note(block);
  stem_ = std::string(Trim(m.before));
}

// "R2024-070 S. Kirkby, T. Batley:" and the motion under it.
void ItemReader::ReadMotion(std::span<const Block> blocks) {
  std::string text = item_.rest;
  Provenance where = item_where_;
  OptionalText result = TakeResult(text);
  for (const Block& block : blocks) {
    if (result || patterns::kClosing.In(block.text) || block.kind == BlockKind::kGrid) break;
    Extend(where, block);
    AppendText(text, block.Printed());
    result = TakeResult(text);
    ++out_.read;
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

// "..., after discussion the Councillors resolved to support ..." inside a narrative.
void ItemReader::TakeInnerResolution(const Block& block) {
  Match m = patterns::kInnerResolved.Find(block.text);
  if (!m) m = patterns::kBodyAgreed.Find(block.text);
  if (!m || patterns::kWasOpinion.In(m[1])) return;
  Resolution resolution;
  resolution.text = std::string(Trim(m[1]));
  resolution.where = Where(block, "resolution.in-narrative");
  // "Following a vote of 6 in favour and 5 against, it was resolved that ..."
  if (patterns::kVoteNumberFor.In(m.before) && patterns::kVoteNumberAgainst.In(m.before)) {
    votes_.NoteCounts(m.before, resolution.where);
    votes_.NoteResolution(resolution.text);
  }
  out_.resolutions.push_back(std::move(resolution));
}

// What was moved and lost is no resolution.
void ItemReader::DropLost() {
  std::erase_if(out_.resolutions, [&](const Resolution& resolution) {
    return resolution.where.rule == "resolution.moved" &&
           std::any_of(out_.votes.begin(), out_.votes.end(), [&](const Vote& vote) {
             return vote.motion == resolution.text && vote.result && *vote.result != "carried";
           });
  });
}

// An item that only records that something was noted.
void ItemReader::DecideNoted() {
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

void ItemReader::AddNoted(const std::string& text, Provenance where) {
  where.rule = "resolution.noted";
  Resolution resolution;
  resolution.text = text;
  resolution.kind = "noted";
  resolution.where = std::move(where);
  out_.resolutions.push_back(std::move(resolution));
}

}  // namespace minutebook::extract
