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
constexpr double kAdjoining = 0.5;          // edges nearer than this meet
constexpr int kSimilarColour = 6;           // of 255 in each channel: neighbouring stripes of one gradient
constexpr std::uint32_t kWhite = 0xF8;      // each channel at least this
constexpr std::size_t kFillsLookedAt = 64;  // how far back white looks for a colour under it

bool White(std::uint32_t colour) {
  return (colour >> 16) >= kWhite && ((colour >> 8) & 0xFF) >= kWhite && (colour & 0xFF) >= kWhite;
}

bool Near(double a, double b) { return std::abs(a - b) <= kAdjoining; }

bool SimilarColours(std::uint32_t a, std::uint32_t b) {
  for (const int shift : {0, 8, 16}) {
    const int difference = static_cast<int>((a >> shift) & 0xFF) - static_cast<int>((b >> shift) & 0xFF);
    if (std::abs(difference) > kSimilarColour) return false;
  }
  return true;
}

}  // namespace

void RuleBuilder::BeginPage(double width, double height) {
  page_ = {0, 0, width, height};
  horizontal_.clear();
  vertical_.clear();
  fills_.clear();
  last_ = {};
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
    horizontal_.push_back({shown.CentreY(), shown.x0, shown.x1, width});
  } else {
    vertical_.push_back({shown.CentreX(), shown.y0, shown.y1, width});
  }
}

// When `box` goes on where the area before it ended, in nearly the same colour, that one is withdrawn and
// `box` grows to cover both.
bool RuleBuilder::TakeBackAdjoining(Box& box, std::uint32_t& colour) {
  if (!last_.valid || !SimilarColours(last_.colour, colour)) return false;
  const Box& before = last_.box;
  const bool stacked = Near(before.x0, box.x0) && Near(before.x1, box.x1) &&
                       (Near(before.y1, box.y0) || Near(before.y0, box.y1));
  const bool in_row = Near(before.y0, box.y0) && Near(before.y1, box.y1) &&
                      (Near(before.x1, box.x0) || Near(before.x0, box.x1));
  if (!stacked && !in_row) return false;
  if (last_.spans != nullptr) {
    last_.spans->pop_back();
  } else {
    fills_.pop_back();
  }
  colour = last_.first_colour;
  box = {std::min(before.x0, box.x0), std::min(before.y0, box.y0), std::max(before.x1, box.x1),
         std::max(before.y1, box.y1)};
  return true;
}

void RuleBuilder::Area(const Box& box, std::uint32_t colour, const Box& clip) {
  Box shown = Intersection(box, Intersection(clip, page_));
  if (!(shown.Width() >= 0 && shown.Height() >= 0) || !Shows(shown, colour)) return;
  const std::uint32_t own_colour = colour;
  TakeBackAdjoining(shown, colour);
  const double width = shown.Width();
  const double height = shown.Height();
  const double thick = std::min(width, height);
  const double length = std::max(width, height);
  last_ = {shown, own_colour, colour, nullptr, true};
  if (length <= kMaxRuleWidth) {
    // A dot may be the joint of lines either way; alone it is too short to stay.
    horizontal_.push_back({shown.CentreY(), shown.x0, shown.x1, height});
    vertical_.push_back({shown.CentreX(), shown.y0, shown.y1, width});
    last_.valid = false;
  } else if (thick <= kMaxRuleWidth && length >= kMinRuleAspect * thick) {
    last_.spans = width >= height ? &horizontal_ : &vertical_;
    last_.spans->push_back(width >= height ? Span{shown.CentreY(), shown.x0, shown.x1, height}
                                           : Span{shown.CentreX(), shown.y0, shown.y1, width});
  } else {
    fills_.push_back({shown, colour});
  }
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
