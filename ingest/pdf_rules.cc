#include "ingest/pdf_rules.h"

#include <algorithm>
#include <cmath>

namespace minutebook::ingest {
namespace {

constexpr double kMaxRuleWidth = 3.5;       // thicker is an area
constexpr double kMinRuleAspect = 3;        // a filled box this much longer than thick is a rule
constexpr double kMinRuleLength = 4;        // after merging
constexpr double kSlant = 0.5;              // how far off the axis a rule may end
constexpr double kSameLine = 0.6;           // rules nearer than this across are one
constexpr double kTouching = 1.2;           // and nearer than this along
constexpr std::uint32_t kWhite = 0xF8;      // each channel at least this
constexpr std::size_t kFillsLookedAt = 64;  // how far back white looks for a colour under it

bool White(std::uint32_t colour) {
  return (colour >> 16) >= kWhite && ((colour >> 8) & 0xFF) >= kWhite && (colour & 0xFF) >= kWhite;
}

}  // namespace

void RuleBuilder::BeginPage(double width, double height) {
  page_ = {0, 0, width, height};
  horizontal_.clear();
  vertical_.clear();
  fills_.clear();
}

bool RuleBuilder::Shows(const Box& box, std::uint32_t colour) const {
  if (!White(colour)) return true;
  const Point middle{box.CentreX(), box.CentreY()};
  const std::size_t stop = fills_.size() > kFillsLookedAt ? fills_.size() - kFillsLookedAt : 0;
  for (std::size_t i = fills_.size(); i > stop; --i) {
    if (fills_[i - 1].box.Contains(middle)) return !White(fills_[i - 1].colour);
  }
  return false;
}

void RuleBuilder::Segment(Point a, Point b, double width, std::uint32_t colour, const Box& clip) {
  const double dx = std::abs(b.x - a.x);
  const double dy = std::abs(b.y - a.y);
  if (std::min(dx, dy) > kSlant || !std::isfinite(dx + dy)) return;
  const Box line{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
  const double half = width / 2;
  if (width > kMaxRuleWidth) {
    Area(dx >= dy ? Box{line.x0, line.CentreY() - half, line.x1, line.CentreY() + half}
                  : Box{line.CentreX() - half, line.y0, line.CentreX() + half, line.y1},
         colour, clip);
    return;
  }
  const Box seen = Intersection(clip, page_);
  const double slack = half + 0.1;
  const Box shown = Intersection(line, {seen.x0 - slack, seen.y0 - slack, seen.x1 + slack, seen.y1 + slack});
  if (shown.x1 < shown.x0 || shown.y1 < shown.y0 || !Shows(shown, colour)) return;
  if (dx >= dy) {
    AddSpan(horizontal_, {shown.CentreY(), shown.x0, shown.x1, width});
  } else {
    AddSpan(vertical_, {shown.CentreX(), shown.y0, shown.y1, width});
  }
}

void RuleBuilder::Area(const Box& box, std::uint32_t colour, const Box& clip) {
  const Box shown = Intersection(box, Intersection(clip, page_));
  const double width = shown.Width();
  const double height = shown.Height();
  if (!(width >= 0 && height >= 0) || !Shows(shown, colour)) return;
  const double thick = std::min(width, height);
  const double length = std::max(width, height);
  if (thick <= kMaxRuleWidth && (length >= kMinRuleAspect * thick || length <= kMaxRuleWidth)) {
    // A dot may be the joint of lines either way; alone it is too short to stay.
    if (width >= height || length <= kMaxRuleWidth)
      AddSpan(horizontal_, {shown.CentreY(), shown.x0, shown.x1, height});
    if (height > width || length <= kMaxRuleWidth)
      AddSpan(vertical_, {shown.CentreX(), shown.y0, shown.y1, width});
    return;
  }
  fills_.push_back({shown, colour});
}

std::vector<RuleBuilder::Span> RuleBuilder::Merge(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.at < b.at; });
  std::vector<Span> merged;
  for (std::size_t begin = 0; begin < spans.size();) {
    std::size_t end = begin + 1;
    while (end < spans.size() && spans[end].at - spans[begin].at <= kSameLine) ++end;
    const auto first = spans.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = spans.begin() + static_cast<std::ptrdiff_t>(end);
    std::sort(first, last, [](const Span& a, const Span& b) { return a.from < b.from; });
    Span run = *first;
    double weight = std::max(0.01, run.to - run.from);
    double sum = run.at * weight;
    const auto finish = [&] {
      run.at = sum / weight;
      if (run.to - run.from >= kMinRuleLength) merged.push_back(run);
    };
    for (auto span = first + 1; span != last; ++span) {
      if (span->from - run.to > kTouching) {
        finish();
        run = *span;
        weight = std::max(0.01, run.to - run.from);
        sum = run.at * weight;
        continue;
      }
      const double length = std::max(0.01, span->to - span->from);
      sum += span->at * length;
      weight += length;
      run.to = std::max(run.to, span->to);
      run.width = std::max(run.width, span->width);
    }
    finish();
    begin = end;
  }
  return merged;
}

void RuleBuilder::EndPage(Page& page) {
  for (const Span& span : Merge(std::move(horizontal_))) {
    page.rules.push_back({{span.from, span.at}, {span.to, span.at}, span.width});
  }
  for (const Span& span : Merge(std::move(vertical_))) {
    page.rules.push_back({{span.at, span.from}, {span.at, span.to}, span.width});
  }
  page.fills = std::move(fills_);
}

}  // namespace minutebook::ingest
