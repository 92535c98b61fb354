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

void PutBack(const Page& page, const Indices& words, int turn, Block& block) {
  const auto back = [&](Box& box) { box = TurnBack(box, turn, page.width, page.height); };
  const auto name = [&](Indices& indices) {
    for (std::uint32_t& w : indices) w = words[w];
  };
  for (Line& line : block.lines) {
    name(line.words);
    back(line.box);
    for (Segment& segment : line.segments) {
      name(segment.words);
      back(segment.box);
    }
  }
  back(block.box);
}

}  // namespace

std::vector<Block> SidewaysBlocks(const Page& page, std::span<const std::uint32_t> words,
                                  const Vocabulary& vocabulary) {
  std::map<int, Indices> by_angle;
  for (const std::uint32_t w : words) {
    if (page.words[w].angle != 0) by_angle[page.words[w].angle].push_back(w);
  }
  std::vector<Block> blocks;
  for (const auto& [angle, turned] : by_angle) {
    const int turn = QuarterTurn(angle);
    const Page copy = UprightCopy(page, turned, turn);
    Indices all(turned.size());
    std::iota(all.begin(), all.end(), 0U);
    std::vector<PlacedLine> lines;
    double right = 0;
    for (Line& line : BuildLines(copy, all)) {
      right = std::max(right, line.box.x1);
      lines.push_back({std::move(line), 0, 0, lines.empty()});
    }
    for (PlacedLine& line : lines) line.right = right;
    for (Block& block : MakeBlocks(lines, vocabulary)) {
      PutBack(page, turned, turn, block);
      blocks.push_back(std::move(block));
    }
  }
  return blocks;
}

}  // namespace minutebook::extract
