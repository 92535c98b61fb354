// Votes inside one minute item: who moved what, how it ended, who voted how.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/blocks.h"
#include "extractors/minutes/vote_sides.h"
#include "schema/records.h"

namespace minutebook::extract {

class VoteReader {
 public:
  // Reads one block in the order of the item. True when it says nothing but movers, a motion that was put,
  // counts, names or a result: such a block is no point of the minute. `last` is the text of the point or
  // resolution before it, which is the motion where none is printed.
  bool Take(const Block& block, std::string_view last);

  // True when the block is the motion that the movers before it name; how it ended may follow.
  bool TakeMovedMotion(const Block& block);

  // A narrative paragraph that stays a point may record a vote as well: "... Proposed by A, seconded by B,
  // carried."
  void Note(const Block& block);

  // The text of a resolution that was just opened; the motion of movers that stand before it.
  void NoteResolution(std::string_view text);

  // Figures printed with a resolution: "by 7 votes to 3". The resolution, noted after it, is the motion.
  void NoteCounts(std::string_view figures, const Provenance& where);

  // All votes, in order.
  std::vector<Vote> Finish();

  // True right after movers: a "THAT ..." that follows is what they moved.
  bool AwaitsMotion() const { return fresh_ && !votes_.empty() && votes_.back().seconder.has_value(); }

 private:
  enum class Wants { kNothing, kMotion, kResolution };

  bool TakeMotionAndAmendment(const std::string& text);
  bool TakeMoved(const Block& block, const std::string& text);
  bool TakeMovers(const Block& block, const std::string& text, std::string_view last);
  bool TakeSides(const Block& block, const std::string& text, std::string_view last);
  bool TakeSideAlone(const Block& block, const std::string& text, std::string_view last);
  bool TakeListed(const Block& block, std::string_view last);
  bool TakePut(const Block& block, const std::string& text, std::string_view last);
  void Put(const Block& block, const std::string& text, std::string_view last);
  bool TakeOutcome(const Block& block, const std::string& text, std::string_view last);
  bool TakeMoreNames(const Block& block, const std::string& text);
  void AddSide(const Block& block, VoteSide side, std::string_view last);
  void ExpectNames(Choice choice, int missing);
  Vote& Open(const Block& block, std::string_view motion, const char* rule);
  Vote& Current(const Block& block, std::string_view last, const char* rule);
  Vote& At() { return votes_[at_]; }
  std::vector<std::string>& NamesOf(Choice choice);
  std::optional<int>& CountOf(Choice choice);
  bool Reopen(const std::string& text);
  Vote& Ended(const Block& block, const std::string& text, std::string_view last, const char* rule);
  void TakeTail(std::string_view text);
  void TakeCasting(std::string_view text);
  void Extend(const Block& block);

  std::vector<Vote> votes_;
  std::size_t at_ = 0;    // the vote that is being read
  bool fresh_ = false;    // nothing came between the movers and here
  bool near_ = false;     // nor between the vote and here
  bool open_ = false;     // the vote may still get movers, counts or a result
  bool told_ = false;     // this block's movers and motion have been read
  bool guessed_ = false;  // the vote's motion is only what was said last
  Wants wants_ = Wants::kNothing;
  bool counted_ = false;            // the vote has counts or names
  std::optional<Choice> names_of_;  // the side read last, while names are missing
  int missing_ = 0;                 // how many; kUnknown when no count says
};

}  // namespace minutebook::extract
