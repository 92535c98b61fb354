// The walk over the units and its end. Tests: reports_test.cc.
#include "extractors/reports/reader.h"

#include <algorithm>

#include "extractors/dates.h"
#include "extractors/patterns/reports.h"
#include "extractors/text.h"

namespace minutebook::extract {

void AppendText(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += ' ';
  text += more;
}

void AppendText(OptionalText& text, std::string_view more) {
  if (!text) text.emplace();
  AppendText(*text, more);
}

bool IsNumbered(const Label& label) {
  return label.kind == LabelKind::kNumber || label.kind == LabelKind::kDotted;
}

bool IsDottedZero(const Label& label) {
  return label.kind == LabelKind::kDotted && label.bare.ends_with(".0");
}

std::string TextOf(const Unit& unit) {
  std::string text =
      unit.label.kind == LabelKind::kBullet || !unit.label ? std::string() : unit.label.printed;
  AppendText(text, unit.text());
  return text;
}

Report ReportReader::Read() {
  for (at_ = 0; at_ < units_.size(); ++at_) Take(units_[at_]);
  Finish();
  return std::move(report_);
}

void ReportReader::Take(const Unit& unit) {
  if (part_ == Part::kDone || (unit.carries_on && TakeRest(unit))) return;
  if (TakeField(unit) || TakeRelease(unit) || TakePartName(unit)) return;
  switch (part_) {
    case Part::kDone: return;
    case Part::kBefore:
    case Part::kSkip: TakeOutside(unit); return;
    case Part::kHead: TakeHead(unit); return;
    case Part::kContacts: TakeContact(unit); return;
    case Part::kConfidentiality:
      if (!TakeHeading(unit)) AppendText(report_.confidentiality, TextOf(unit));
      return;
    case Part::kSummary:
      if (!TakeHeading(unit)) AppendText(report_.summary, TextOf(unit));
      return;
    case Part::kRecommendations:
      if (!TakeHeading(unit)) TakeRecommendation(unit);
      return;
    case Part::kBody:
      if (!TakeHeading(unit)) TakeParagraph(unit);
      return;
    case Part::kAppendices:
      if (!EndsList(unit)) TakeAppendix(unit);
      return;
    case Part::kMembersRooms:
      if (!EndsList(unit)) TakePaper(unit, report_.members_rooms);
      return;
    case Part::kBackground:
      if (!EndsList(unit)) TakePaper(unit, report_.background_papers);
      return;
    case Part::kEquality: TakeAssessment(unit, report_.equality_assessment_required); return;
    case Part::kPrivacy: TakeAssessment(unit, report_.privacy_assessment_required); return;
  }
}

constexpr std::size_t kTitlesAbove = 5;  // units over the first field

void ReportReader::Finish() {
  FinishRecommendations();
  if ((!report_.subject || !report_.decision_maker) && facts_ >= 2 && first_fact_ > 0 &&
      first_fact_ <= kTitlesAbove) {
    at_ = first_fact_;
    TakeTitlesAbove();
  }
  report_.contacts = contacts_.Finish();
  if (report_.decision_maker) {
    const Match m = patterns::kToDate.Find(*report_.decision_maker);
    const auto date = FindDate(*report_.decision_maker);
    if (m && date) {
      if (!report_.decision_date) report_.decision_date = date->iso;
      if (!m[1].empty()) report_.decision_maker = FoldSpace(m[1]);
    }
  }
  for (const Unit& unit : units_) {
    if (report_.exempt_paragraph) break;
    if (const Match m = patterns::kFieldExempt.Find(unit.text()); m && !m[1].empty())
      report_.exempt_paragraph = FoldSpace(m[1]);
  }
  if (!units_.empty()) report_.where.page_to = std::max(report_.where.page_from, units_.back().where.page_to);
}

}  // namespace minutebook::extract
