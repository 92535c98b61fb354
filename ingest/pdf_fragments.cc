#include "ingest/pdf_fragments.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace minutebook::ingest {
namespace {

// In font sizes.
constexpr double kOrdinalGap = 0.35;   // between a number and its suffix, drawn space included
constexpr double kOrdinalRaise = 0.5;  // of the suffix's own size, where its number's baseline is sought
constexpr double kFragmentGap = 0.06;  // fragments drawn out of order touch this closely
constexpr double kFragmentSizeRatio = 1.1;
constexpr double kSamePlace = 0.01;  // drawn twice without any shift makes nothing bolder

// Part of a word, as against punctuation; any byte beyond ASCII counts.
bool WordByte(char c) {
  return IsAsciiDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

bool ClosingMark(char c) { return c == ',' || c == '.' || c == ';' || c == ':' || c == ')'; }

// Points in cells of a few points, for finding what lies near a place without comparing all pairs.
class PointGrid {
 public:
  explicit PointGrid(std::size_t expected) {
    std::size_t size = 64;
    while (size < expected * 2) size *= 2;
    heads_.assign(size, kNone);
    nodes_.reserve(expected);
  }

  void Insert(double x, double y, std::uint32_t id) {
    std::uint32_t& head = heads_[Slot(Cell(x), Cell(y))];
    nodes_.push_back({id, head});
    head = static_cast<std::uint32_t>(nodes_.size() - 1);
  }

  // Calls `visit(id)` for what was inserted within about half a cell, until it returns true.
  template <typename Visit>
  void Near(double x, double y, Visit visit) const {
    const std::int64_t x0 = Cell(x - kCell / 2);
    const std::int64_t y0 = Cell(y - kCell / 2);
    for (int corner = 0; corner < 4; ++corner) {
      int steps = 0;
      for (std::uint32_t n = heads_[Slot(x0 + corner % 2, y0 + corner / 2)]; n != kNone; n = nodes_[n].next) {
        if (++steps > kMaxChain) break;
        if (visit(nodes_[n].id)) return;
      }
    }
  }

 private:
  static constexpr double kCell = 8;
  static constexpr int kMaxChain = 64;
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  struct Node {
    std::uint32_t id, next;
  };
  static std::int64_t Cell(double v) { return static_cast<std::int64_t>(std::floor(v / kCell)); }
  std::size_t Slot(std::int64_t x, std::int64_t y) const {
    const auto mixed = static_cast<std::uint64_t>(x) * 0x9E3779B97F4A7C15U ^
                       static_cast<std::uint64_t>(y) * 0xC2B2AE3D27D4EB4FU;
    return (mixed ^ (mixed >> 29)) & (heads_.size() - 1);
  }

  std::vector<std::uint32_t> heads_;
  std::vector<Node> nodes_;
};

class WordJoiner {
 public:
  WordJoiner(std::vector<Word>& words, std::vector<WordTail>& tails) : words_(words), tails_(tails) {}

  void JoinFragments();
  void DropDuplicates();

 private:
  bool IsOrdinalOf(std::uint32_t to, const WordTail& end, std::uint32_t j) const;
  bool IsContinuation(std::uint32_t to, const WordTail& end, std::uint32_t j) const;
  bool IsDuplicate(std::uint32_t i, std::uint32_t j) const;
  void Compact();

  std::vector<Word>& words_;
  std::vector<WordTail>& tails_;
};

// Whether word `j` is the raised "nd" of the number `to` that ends at `end`, be it drawn elsewhere or behind
// a space.
bool WordJoiner::IsOrdinalOf(std::uint32_t to, const WordTail& end, std::uint32_t j) const {
  const Word& number = words_[to];
  const WordTail& start = tails_[j];
  if (number.angle != 0 || words_[j].angle != 0 || start.size > kSmallerSize * end.size) return false;
  const double dy = start.start_y - end.end_y;
  return IsOrdinalSuffix(words_[j].text) && IsAsciiDigit(number.text.back()) &&
         std::abs(start.start_x - end.end_x) <= kOrdinalGap * end.size && dy < 0 &&
         dy > -kMaxRaise * end.size;
}

// Whether fragment `j`, drawn elsewhere in the stream, starts exactly where the unfinished word `to` ends.
bool WordJoiner::IsContinuation(std::uint32_t to, const WordTail& end, std::uint32_t j) const {
  const WordTail& start = tails_[j];
  const Word& before = words_[to];
  const Word& after = words_[j];
  if (end.space_after || before.angle != after.angle) return false;
  const double size = std::min(start.size, end.size);
  if (std::max(start.size, end.size) > size * kFragmentSizeRatio) return false;
  return std::abs(start.start_x - end.end_x) <= kFragmentGap * size &&
         std::abs(start.start_y - end.end_y) <= kFragmentGap * size && WordByte(before.text.back()) &&
         (WordByte(after.text.front()) || ClosingMark(after.text.front()));
}

void WordJoiner::JoinFragments() {
  const auto count = static_cast<std::uint32_t>(words_.size());
  const bool any =
      std::any_of(tails_.begin(), tails_.end(), [](const WordTail& tail) { return tail.jumped; });
  if (!any) return;
  PointGrid ends(count);
  std::vector<std::uint32_t> root(count);  // the word that now holds the text of each
  for (std::uint32_t i = 0; i < count; ++i) {
    root[i] = i;
    if (!tails_[i].space_after || IsAsciiDigit(words_[i].text.back()))
      ends.Insert(tails_[i].end_x, tails_[i].end_y, i);
  }
  for (std::uint32_t j = 0; j < count; ++j) {
    if (!tails_[j].jumped) continue;
    const double drop = IsOrdinalSuffix(words_[j].text) ? kOrdinalRaise * tails_[j].size : 0;
    ends.Near(tails_[j].start_x, tails_[j].start_y + drop, [&](std::uint32_t i) {
      std::uint32_t to = i;
      while (root[to] != to) to = root[to];
      if (to == j) return false;
      const bool ordinal = IsOrdinalOf(to, tails_[i], j);
      if (!ordinal && !IsContinuation(to, tails_[i], j)) return false;
      Word& before = words_[to];
      Word& after = words_[j];
      before.text += after.text;
      before.box = Union(before.box, after.box);
      after.text.clear();
      if (ordinal) {  // what follows stands on the number's baseline again
        tails_[j].end_y = tails_[i].end_y;
        tails_[j].size = tails_[i].size;
      }
      tails_[i].space_after = true;  // nothing else can follow there
      root[j] = to;
      return true;
    });
  }
  Compact();
}

bool WordJoiner::IsDuplicate(std::uint32_t i, std::uint32_t j) const {
  const Word& first = words_[i];
  const Word& again = words_[j];
  const double near = kDuplicateShift * std::max(tails_[i].size, tails_[j].size);
  return std::abs(tails_[i].start_x - tails_[j].start_x) <= near &&
         std::abs(tails_[i].start_y - tails_[j].start_y) <= near && first.angle == again.angle &&
         first.text == again.text;
}

void WordJoiner::DropDuplicates() {
  const auto count = static_cast<std::uint32_t>(words_.size());
  PointGrid starts(count);
  bool dropped = false;
  for (std::uint32_t j = 0; j < count; ++j) {
    const WordTail& tail = tails_[j];
    bool again = false;
    starts.Near(tail.start_x, tail.start_y, [&](std::uint32_t i) {
      if (!IsDuplicate(i, j)) return false;
      Word& first = words_[i];
      Word& second = words_[j];
      const double shift =
          std::abs(tails_[i].start_x - tail.start_x) + std::abs(tails_[i].start_y - tail.start_y);
      if (first.invisible == second.invisible && shift > kSamePlace * tail.size) first.bold = true;
      first.bold = first.bold || second.bold;
      first.invisible = first.invisible && second.invisible;
      second.text.clear();
      return again = true;
    });
    dropped = dropped || again;
    if (!again) starts.Insert(tail.start_x, tail.start_y, j);
  }
  if (dropped) Compact();
}

// Takes out the words that were emptied.
void WordJoiner::Compact() {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (words_[i].text.empty()) continue;
    if (kept != i) {
      words_[kept] = std::move(words_[i]);
      tails_[kept] = tails_[i];
    }
    ++kept;
  }
  words_.resize(kept);
  tails_.resize(kept);
}

}  // namespace

bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }

bool IsOrdinalSuffix(std::string_view text) {
  if (text.size() != 2) return false;
  const auto lower = [](char c) { return static_cast<char>(c | 0x20); };
  const char pair[3] = {lower(text[0]), lower(text[1]), 0};
  for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
    if (suffix == pair) return true;
  }
  return false;
}

void SettleWords(std::vector<Word>& words, std::vector<WordTail>& tails) {
  WordJoiner joiner(words, tails);
  joiner.JoinFragments();
  joiner.DropDuplicates();
}

}  // namespace minutebook::ingest
