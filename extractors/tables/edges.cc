#include "extractors/tables/edges.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace minutebook::extract {
namespace {

// All in units of UnitOf.
constexpr double kSnap = 2;        // neighbours this close lie on one line
constexpr double kSnapExtent = 3;  // but a line is never thicker than this
constexpr double kJoinGap = 3.5;   // breaks along a line up to this are closed
constexpr double kMinLength = 4;   // merged edges shorter than this are ticks and dots
constexpr double kBesideRule = 4;  // a fill's side this close to a rule is the rule's
constexpr double kCovered = 0.6;   // ... where the rule covers this share of it

bool ByPlace(const Edge& a, const Edge& b) {
  if (a.at != b.at) return a.at < b.at;
  if (a.from != b.from) return a.from < b.from;
  return a.to < b.to;
}

// Joins the edges [begin, end) of one line; `at` is their mean weighted by length.
void JoinLine(std::vector<Edge>::iterator begin, std::vector<Edge>::iterator end, double unit,
              std::vector<Edge>& out) {
  double weight = 0, sum = 0;
  for (auto it = begin; it != end; ++it) {
    const double w = it->Length() + 0.01 * unit;
    weight += w;
    sum += w * (it->at - begin->at);
  }
  const double at = begin->at + sum / weight;
  std::sort(begin, end, [](const Edge& a, const Edge& b) { return a.from < b.from; });
  Edge open{at, begin->from, begin->to};
  const auto close = [&] {
    if (open.Length() >= kMinLength * unit) out.push_back(open);
  };
  for (auto it = begin + 1; it != end; ++it) {
    if (it->from <= open.to + kJoinGap * unit) {
      open.to = std::max(open.to, it->to);
    } else {
      close();
      open = {at, it->from, it->to};
    }
  }
  close();
}

// Whether edges (ordered by place) run along most of `side`.
bool HasEdgeAlong(const std::vector<Edge>& edges, const Edge& side, double unit) {
  const double reach = kBesideRule * unit;
  auto it = std::lower_bound(edges.begin(), edges.end(), side.at - reach,
                             [](const Edge& e, double at) { return e.at < at; });
  double covered = 0;
  for (; it != edges.end() && it->at <= side.at + reach; ++it) {
    covered += std::max(0.0, std::min(it->to, side.to) - std::max(it->from, side.from));
  }
  return covered >= kCovered * side.Length();
}

}  // namespace

double UnitOf(const Page& page) {
  std::vector<float> sizes;
  sizes.reserve(page.words.size());
  for (const Word& word : page.words) {
    if (word.font_size > 0) sizes.push_back(word.font_size);
  }
  if (sizes.empty()) return 1;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return static_cast<double>(*middle) / 10;
}

std::vector<Edge> MergeEdges(std::vector<Edge> edges, double unit) {
  std::vector<Edge> merged;
  std::sort(edges.begin(), edges.end(), ByPlace);
  for (auto begin = edges.begin(); begin != edges.end();) {
    auto end = begin + 1;
    while (end != edges.end() && end->at - (end - 1)->at <= kSnap * unit &&
           end->at - begin->at <= kSnapExtent * unit) {
      ++end;
    }
    JoinLine(begin, end, unit, merged);
    begin = end;
  }
  std::sort(merged.begin(), merged.end(), ByPlace);
  return merged;
}

Edges RuleEdges(const Page& page, double unit) {
  Edges edges;
  for (const Rule& rule : page.rules) {
    if (rule.Horizontal()) {
      edges.horizontal.push_back({(rule.from.y + rule.to.y) / 2, rule.from.x, rule.to.x});
    } else {
      edges.vertical.push_back({(rule.from.x + rule.to.x) / 2, rule.from.y, rule.to.y});
    }
  }
  edges.horizontal = MergeEdges(std::move(edges.horizontal), unit);
  edges.vertical = MergeEdges(std::move(edges.vertical), unit);
  return edges;
}

Edges RuleAndFillEdges(const Edges& rules, const std::vector<Fill>& fills, double unit) {
  Edges edges = rules;
  const auto add = [&](const std::vector<Edge>& known, std::vector<Edge>& out, const Edge& side) {
    if (!HasEdgeAlong(known, side, unit)) out.push_back(side);
  };
  for (const Fill& fill : fills) {
    const Box& b = fill.box;
    add(rules.horizontal, edges.horizontal, {b.y0, b.x0, b.x1});
    add(rules.horizontal, edges.horizontal, {b.y1, b.x0, b.x1});
    add(rules.vertical, edges.vertical, {b.x0, b.y0, b.y1});
    add(rules.vertical, edges.vertical, {b.x1, b.y0, b.y1});
  }
  edges.horizontal = MergeEdges(std::move(edges.horizontal), unit);
  edges.vertical = MergeEdges(std::move(edges.vertical), unit);
  return edges;
}

}  // namespace minutebook::extract
