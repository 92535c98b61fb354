// Recommendations: a list under a lead-in sentence, or the sentence itself. Tests: reports_test.cc.
#include "extractors/reports/reader.h"

#include <algorithm>

#include "extractors/text.h"

namespace minutebook::extract {

void ReportReader::TakeRecommendation(const Unit& unit) {
  if (repeated_) return;
  const std::string text = FoldSpace(unit.text());
  if (text.empty()) return;
  const bool bullet = unit.label.kind == LabelKind::kBullet;
  // "(a) ...; (b) ..." and then "1.1 ...": the paragraphs begin.
  if (unit.label.kind == LabelKind::kDotted && !report_.recommendations.empty() &&
      recommendation_kind_ != LabelKind::kDotted) {
    part_ = Part::kBody;
    TakeParagraph(unit);
    return;
  }
  const bool stem = IsNumbered(unit.label) && text.ends_with(':') &&
                    (unit.label.kind == LabelKind::kDotted || report_.recommendations.empty());
  if (!unit.label || stem) {
    if (!report_.recommendations.empty()) {
      AppendRecommendation(unit, text);
    } else {
      if (stem_.empty()) stem_where_ = unit.where;
      AppendText(stem_, text);
    }
    return;
  }
  const bool nested =
      !report_.recommendations.empty() && unit.label.kind != recommendation_kind_ && !IsNumbered(unit.label);
  if (nested) {
    AppendText(report_.recommendations.back().text, bullet ? text : TextOf(unit));
    Extend(report_.recommendations.back().where, unit);
    return;
  }
  if (report_.recommendations.empty()) recommendation_kind_ = unit.label.kind;
  AddRecommendation(bullet ? OptionalText() : OptionalText(unit.label.bare), text, unit.where);
}

// A paragraph under the list goes on with the last recommendation when it stands under its text.
void ReportReader::AppendRecommendation(const Unit& unit, const std::string& text) {
  if (text.ends_with(':') || (!unit.row && unit.gap && unit.x < recommendation_x_ - 3)) return;
  AppendText(report_.recommendations.back().text, text);
  Extend(report_.recommendations.back().where, unit);
}

void ReportReader::AddRecommendation(OptionalText label, std::string text, Provenance where) {
  where.rule = label ? "report.recommendation" : "report.recommendation-unlabelled";
  recommendation_x_ = at_ < units_.size() ? units_[at_].text_x : 0;
  Recommendation recommendation;
  recommendation.label = std::move(label);
  recommendation.text = std::move(text);
  recommendation.where = std::move(where);
  report_.recommendations.push_back(std::move(recommendation));
}

// A recommendation without a list is the sentence itself.
void ReportReader::FinishRecommendations() {
  if (report_.recommendations.empty() && !stem_.empty()) AddRecommendation({}, stem_, stem_where_);
}

void ReportReader::Extend(Provenance& where, const Unit& unit) {
  where.page_to = std::max(where.page_to, unit.where.page_to);
  if (unit.where.page_from == where.page_from) where.box = Union(where.box, unit.where.box);
}

}  // namespace minutebook::extract
