// The turned words of one direction are copied to a small page of their own, which is turned upright and read
// like any other; lines and boxes are then put back. Slanting text (a direction that is no quarter turn) is
// read by where its words lie. Tests: sideways_test.cc.
#include "extractors/sideways.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "extractors/tables/turn.h"

namespace minutebook::extract {
namespace {

using Indices = std::vector<std::uint32_t>;

int QuarterTurn(int angle) { return angle % 90 == 0 ? (angle % 360 + 360) % 360 : 0; }

// The given words alone, turned upright.
Page UprightCopy(const Page& page, const Indices& words, int turn) {
  Page copy;
  copy.number = page.number;
  copy.width = page.width;
  copy.height = page.height;
  copy.text_source = page.text_source;
  for (const std::uint32_t w : words) copy.words.push_back(page.words[w]);
  copy = TurnUpright(copy, turn);
  for (Word& word : copy.words) word.angle = 0;
  return copy;
}

// The words of one direction, on a page of their own.
struct Turned {
  Indices words;
  int turn = 0;
  Page page;
  std::vector<Line> lines;  // of `page`
};

std::vector<Turned> TurnedTexts(const Page& page, std::span<const std::uint32_t> words) {
  std::map<int, Indices> by_angle;
  for (const std::uint32_t w : words) {
    if (page.words[w].angle != 0) by_angle[page.words[w].angle].push_back(w);
  }
  std::vector<Turned> texts;
  for (auto& [angle, turned] : by_angle) {
    Turned text{std::move(turned), QuarterTurn(angle), {}, {}};
    text.page = UprightCopy(page, text.words, text.turn);
    Indices all(text.words.size());
    std::iota(all.begin(), all.end(), 0U);
    text.lines = BuildLines(text.page, all);
    texts.push_back(std::move(text));
  }
  return texts;
}

void PutBack(const Page& page, const Turned& text, Line& line) {
  const auto back = [&](Indices& words, Box& box) {
    for (std::uint32_t& w : words) w = text.words[w];
    box = TurnBack(box, text.turn, page.width, page.height);
  };
  back(line.words, line.box);
  for (Segment& segment : line.segments) back(segment.words, segment.box);
}

}  // namespace

std::vector<Line> SidewaysLines(const Page& page, std::span<const std::uint32_t> words) {
  std::vector<Line> lines;
  for (Turned& text : TurnedTexts(page, words)) {
    for (Line& line : text.lines) {
      PutBack(page, text, line);
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

std::vector<Block> SidewaysBlocks(const Page& page, std::span<const std::uint32_t> words,
                                  const Vocabulary& vocabulary) {
  std::vector<Block> blocks;
  for (const Turned& text : TurnedTexts(page, words)) {
    std::vector<PlacedLine> lines;
    double right = 0;
    for (const Line& line : text.lines) {
      right = std::max(right, line.box.x1);
      lines.push_back({line, 0, 0, lines.empty()});
    }
    for (PlacedLine& line : lines) line.right = right;
    for (Block& block : MakeBlocks(lines, vocabulary)) {
      for (Line& line : block.lines) PutBack(page, text, line);
      block.box = TurnBack(block.box, text.turn, page.width, page.height);
      blocks.push_back(std::move(block));
    }
  }
  return blocks;
}

}  // namespace minutebook::extract
