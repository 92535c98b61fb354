// Takes the blocks of one minute item one by one. A RESOLVED line opens a resolution: what follows in list
// form belongs to it until a paragraph at the margin ends it.
//     RESOLVED                          stem, empty
//     (i) that the dataset be updated   one resolution
//         - including care leavers      nested: part of (i)
//     NOTE: Councillor Kemal declared   ends it: a declaration
//
// The aspects are files: content.cc (what a block is taken for), resolutions.cc, points.cc,
// declarations.cc (declarations and people). Tests: minutes_content_test.cc.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/minutes/content.h"
#include "extractors/minutes/votes.h"

namespace minutebook::extract {

class ItemReader {
 public:
  ItemReader(const ItemStart& item, MinutesStyle style, bool last);

  // What the item records; call once.
  ItemContent Read(std::span<const Block> blocks);

 private:
  static constexpr double kNested = 8;  // points to the right that make a list item a nested one

  static bool FirstIsNumbered(std::span<const Block> blocks);
  // False when the item is over.
  bool Take(const Block& block);
  bool SkipClosing();
  bool TakeVote(const Block& block);

  // ---- blocks (content.cc) ----
  static bool IsNumbered(const Block& block);
  static bool IsNumberedParagraph(const Block& block);
  static bool IsSubheading(const Block& block);
  bool IsNumberedHeading(const Block& block) const;
  static void AppendText(std::string& text, std::string_view more);
  static void Extend(Provenance& where, const Block& block);

  // ---- resolutions (resolutions.cc) ----
  bool DecidesInList(const Block& block) const;
  bool TakeResolution(const Block& block);
  bool TakeWithinResolution(const Block& block);
  bool EndResolution();
  bool EndsSeries(const Block& block) const;
  bool TakeListed(const Block& block);
  void FinishResolution();
  void TakeMoversBehind();
  void ReadMotion(std::span<const Block> blocks);
  void TakeInnerResolution(const Block& block);
  void DropLost();
  void DecideNoted();
  void AddNoted(const std::string& text, Provenance where);

  // ---- points (points.cc) ----
  void AddPoint(const Block& block, std::string rule);
  void AppendToPoint(const Block& block);
  bool IsSubtitle(const Block& block) const;
  void TakePoint(const Block& block);
  void TakeNumberedPoint(const Block& block);
  bool IsNestedUnderPoint(const Block& block) const;
  bool IsNestedByMark(const Block& block) const;

  // ---- declarations and people (declarations.cc) ----
  bool TakeDeclaration(const Block& block);
  bool TakeMovement(const Block& block);
  bool TakeList(const Block& block);
  bool TakeAttendance(const Block& block);

  const ItemStart& item_;
  Provenance item_where_;  // of the heading
  MinutesStyle style_;
  bool last_;
  const Block* next_ = nullptr;  // the block after the one that is taken
  bool apologies_ = false;       // the item lists who sent them
  bool present_ = false;         // the item lists who was there
  std::string listing_;          // status of those listed below the last label
  bool numbered_ = false;        // the item's paragraphs are numbered
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

}  // namespace minutebook::extract
