#include "extractors/tables/block.h"

#include <algorithm>
#include <cstddef>

namespace minutebook::extract {
namespace {

constexpr double kRim = 1.5;  // em; edges this far outside the text belong to the block

std::vector<Edge> EdgesIn(const std::vector<Edge>& edges, double from, double to, double low, double high) {
  std::vector<Edge> inside;
  auto it =
      std::lower_bound(edges.begin(), edges.end(), from, [](const Edge& e, double at) { return e.at < at; });
  for (; it != edges.end() && it->at <= to; ++it) {
    if (it->from < high && it->to > low) inside.push_back(*it);
  }
  return inside;
}

}  // namespace

void MeasureBlock(TableBlock& block) {
  std::vector<float> sizes;
  block.box = {};
  for (const TextRow& row : block.rows) {
    block.box = Union(block.box, row.box);
    for (const Chunk& chunk : row.chunks) sizes.push_back(chunk.font_size);
  }
  if (sizes.empty()) return;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  block.em = static_cast<double>(*middle);
}

void FinishBlock(const Edges& edges, TableBlock& block) {
  MeasureBlock(block);
  const Box& b = block.box;
  const double rim = kRim * block.em;
  block.edges.horizontal = EdgesIn(edges.horizontal, b.y0 - rim, b.y1 + rim, b.x0, b.x1);
  block.edges.vertical = EdgesIn(edges.vertical, b.x0 - rim, b.x1 + rim, b.y0, b.y1);
}

}  // namespace minutebook::extract
