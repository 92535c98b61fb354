// Fields of a report's head: "SUBJECT: ...", rows of a form, lines with two fields. Tests: reports_test.cc.
#include "extractors/reports/reader.h"

#include <algorithm>

#include "extractors/dates.h"
#include "extractors/patterns/reports.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kNamelessUnits = 7;  // names of body, paper and author stand above any field
constexpr int kMaxLooseField = 6;          // words of a field with its value below the head
constexpr int kMaxTitleWords = 20;
constexpr int kMinProse = 8;            // words of a paragraph that no field has as its value
constexpr std::size_t kHeadUnits = 30;  // a head is not longer

}  // namespace

// A row or line that names a field. Below the head only rows of a form and lines in capitals count.
bool ReportReader::TakeField(const Unit& unit) {
  const std::string first(Trim(unit.text()));
  const bool head = part_ == Part::kBefore || part_ == Part::kHead || part_ == Part::kContacts;
  if (head && TakeHeadField(unit, first)) return true;
  return !unit.label && TakeCommonField(unit, first);
}

// Fields that stand in the head or after the last paragraph.
bool ReportReader::TakeCommonField(const Unit& unit, const std::string& first) {
  const bool head = part_ == Part::kBefore || part_ == Part::kHead || part_ == Part::kContacts;
  const bool loose = head || unit.row || (WordCount(first) <= kMaxLooseField && unit.gap);
  if (const Match m = patterns::kFieldKeyDecision.Find(first)) {
    if (report_.key_decision || !(loose || IsUpper(first.substr(0, 12)))) return false;
    return SetField(report_.key_decision, m[1], unit);
  }
  if (const Match m = patterns::kFieldWards.Find(first)) {
    if (report_.wards || !(loose || IsUpper(first.substr(0, 12)))) return false;
    return SetField(report_.wards, m[1].empty() ? m[2] : m[1], unit);
  }
  if (const Match m = patterns::kFieldCallIn.Find(first); m && loose && !report_.call_in)
    return SetField(report_.call_in, m[1], unit);
  return false;
}

bool ReportReader::TakeHeadField(const Unit& unit, const std::string& first) {
  const Match inner = patterns::kInnerField.Find(first);
  if (inner && !unit.row && part_ != Part::kContacts && LooksLikeField(inner.before) &&
      !ContactReader::OpensContact(unit)) {
    TakeHeadLine(unit, first);
    return true;
  }
  return TakeOneHeadField(unit, first);
}

bool ReportReader::LooksLikeField(std::string_view text) { return text.find(':') != std::string_view::npos; }

// "Key Decision: No   Budget/Policy Framework: No" is two fields.
void ReportReader::TakeHeadLine(const Unit& unit, std::string_view text) {
  while (true) {
    const Match inner = patterns::kInnerField.Find(text);
    Unit part = unit;
    part.cells = {std::string(Trim(inner ? inner.before : text))};
    if (!TakeOneHeadField(part, part.text()) && !TakeCommonField(part, part.text())) TakeHead(part);
    if (!inner) return;
    text = text.substr(inner.before.size() + 1);
  }
}

bool ReportReader::TakeOneHeadField(const Unit& unit, const std::string& first) {
  Match m;
  if (TakeNamelessLine(unit, first)) return true;
  const bool named = WordCount(first) > 1 && patterns::kFieldSubject.In(first);  // "Title of Decision" alone
  const bool alone = unit.cells.size() > 1 || first.find(':') != std::string::npos || unit.row || unit.bold ||
                     (named && part_ == Part::kHead);
  if (!alone) return TakeElectoral(first);
  if ((m = patterns::kFieldDecisionMaker.Find(first)))
    return !report_.decision_maker && SetField(report_.decision_maker, m[1], unit);
  if ((m = patterns::kFieldSubject.Find(first)))
    return !report_.subject && (part_ != Part::kContacts || StartsWithNoCase(first, "subject")) &&
           SetField(report_.subject, m[1], unit);
  if ((m = patterns::kFieldReportOf.Find(first)))
    return !report_.report_of && SetField(report_.report_of, m[1], unit);
  if ((m = patterns::kFieldDate.Find(first))) return SetDate(unit, m[1]);
  if ((m = patterns::kFieldClassification.Find(first)))
    return !report_.confidentiality && SetField(report_.confidentiality, m[1], unit);
  if ((m = patterns::kFieldAppendices.Find(first))) {
    part_ = Part::kAppendices;
    TakeAppendixText(m[1], unit);
    return true;
  }
  const bool opens_named =
      ContactReader::OpensContact(unit) && !first.ends_with(':') && first.find(':') != std::string::npos;
  if (part_ == Part::kBefore && facts_ == 0 && !opens_named) return false;
  if (patterns::kFieldDivision.In(first) && report_.wards) return true;
  if (TakeElectoral(first)) return true;
  if (ContactReader::OpensContact(unit)) {
    in_head_contacts_ = part_ != Part::kContacts;
    part_ = Part::kContacts;
    contacts_.Take(unit);
    return true;
  }
  return false;
}

// "Report to Cabinet", "Report of the Head of Streets" and a date as lines of their own.
bool ReportReader::TakeNamelessLine(const Unit& unit, const std::string& first) {
  if (at_ > kNamelessUnits || unit.row || unit.label || unit.cells.size() > 1) return false;
  if (const Match m = patterns::kReportToLine.Find(first); m && !report_.decision_maker)
    return SetField(report_.decision_maker, m[1], unit);
  const auto date = FindDate(first);
  if (date && !report_.decision_date && Trim(first.substr(date->end)).empty() &&
      WordCount(first.substr(0, date->begin)) <= 1 && first.find(':') == std::string::npos) {
    dates_above_ = date->iso;
    return false;
  }
  const Match m = patterns::kReportByLine.Find(first);
  if (!m || report_.report_of) return false;
  SetField(report_.report_of, m[1], unit);
  TakeTitlesAbove();
  by_line_ = at_ + 1;
  return true;
}

// "FOR GENERAL RELEASE" on a line of its own between the head and the body.
bool ReportReader::TakeRelease(const Unit& unit) {
  const std::string text = FoldSpace(unit.text());
  if (facts_ == 0 || report_.confidentiality || !report_.paragraphs.empty() || unit.row || unit.label ||
      unit.cells.size() > 1 || !patterns::kReleaseLine.In(text))
    return false;
  report_.confidentiality = text;
  open_ = nullptr;
  return true;
}

// The title of the paper stands above the first field, body and date above the title.
void ReportReader::TakeTitlesAbove() {
  for (std::size_t k = std::min(at_, units_.size()); k-- > 0;) {
    const Unit& above = units_[k];
    if (above.row && !above.label) TakeBoxAbove(above);
    if (above.row || above.label || above.cells.size() > 1 || above.text().find(':') != std::string::npos)
      continue;
    const std::string text = FoldSpace(above.text());
    const Match meeting = patterns::kToDate.Find(text);
    if (meeting && !meeting[1].empty()) {
      if (!report_.decision_maker) report_.decision_maker = text;
    } else if (!report_.decision_maker && patterns::kBodyLine.In(text)) {
      report_.decision_maker = text;
    } else if (!report_.subject && !FindDate(text) && IsTitle(above, text)) {
      report_.subject = text;
    }
  }
  if (!report_.decision_date && dates_above_) report_.decision_date = dates_above_;
}

// "Cabinet | 10 October 2031" in a box of its own.
void ReportReader::TakeBoxAbove(const Unit& box) {
  for (const std::string& cell : box.cells) {
    const auto date = FindDate(cell);
    if (date && date->end - date->begin + 2 >= cell.size() && !report_.decision_date)
      report_.decision_date = date->iso;
    if (!report_.decision_maker && patterns::kBodyLine.In(cell)) report_.decision_maker = FoldSpace(cell);
  }
}

bool ReportReader::IsTitle(const Unit& unit, const std::string& text) const {
  const bool set_off = unit.bold || unit.heading || unit.gap;
  return set_off && WordCount(text) <= kMaxTitleWords && Letters(text) > 3 && !text.ends_with('.') &&
         StartsUpper(text) && !patterns::kCouncilLine.In(text) &&
         Key(text) != Key(report_.decision_maker.value_or(""));
}

bool ReportReader::TakeElectoral(const std::string& first) {
  const Match m = patterns::kFieldElectoral.Find(first);
  if (!m || report_.wards || patterns::kFieldWards.In(first)) return false;
  std::string wards = FoldSpace(m[1]);
  if (const Match rest = patterns::kDivisionEnd.Find(wards))
    wards = std::string(rest.before);  // the name went on below
  report_.wards = std::move(wards);
  open_ = &report_.wards;
  return true;
}

std::string ReportReader::ValueOf(const Unit& unit, std::string_view inner) const {
  std::string value(Trim(inner));
  for (std::size_t i = 1; i < unit.cells.size(); ++i) AppendText(value, unit.cells[i]);
  return FoldSpace(value);
}

bool ReportReader::SetField(OptionalText& field, std::string_view inner, const Unit& unit) {
  std::string value = ValueOf(unit, inner);
  if (value.ends_with(':')) value.clear();  // "DECISION TAKEN BY:   DECISION NUMBER:": the next label
  open_ = &field;
  open_at_ = at_;
  if (!value.empty()) field = value;
  NoteFact(unit);
  if (part_ == Part::kBefore) part_ = Part::kHead;
  if (&field == &report_.key_decision || &field == &report_.wards) {
    if (part_ == Part::kBody || part_ == Part::kRecommendations) part_ = Part::kSkip;
  }
  return true;
}

bool ReportReader::SetDate(const Unit& unit, std::string_view inner) {
  if (report_.decision_date) return false;
  const auto date = FindDate(ValueOf(unit, inner));
  if (!date) return false;
  report_.decision_date = date->iso;
  open_ = nullptr;
  NoteFact(unit);
  if (part_ == Part::kBefore) part_ = Part::kHead;
  return true;
}

void ReportReader::NoteFact(const Unit& unit) {
  if (facts_++ == 0) first_fact_ = at_;
  if (report_.where.page_from == 0) {
    report_.where = unit.where;
    report_.where.rule = "report.head";
  }
}

// "Decision:" on a line of its own, with a paragraph under it.
bool ReportReader::HeadsProse(const Unit& unit) const {
  const Match m = patterns::kFieldOther.Find(unit.text());
  if (!m || !m[2].empty() || unit.row || unit.cells.size() > 1 || at_ + 1 >= units_.size()) return false;
  const Unit& next = units_[at_ + 1];
  return !next.row && !next.label && next.cells.size() == 1 && WordCount(next.text()) >= kMinProse &&
         !patterns::kFieldOther.In(next.text());
}

// Lines of the head that name no field known here: the rest of a wrapped value, or a field that is not
// kept.
void ReportReader::TakeHead(const Unit& unit) {
  if (ContactReader::OpensContact(unit)) {
    part_ = Part::kContacts;
    in_head_contacts_ = true;
    contacts_.Take(unit);
    return;
  }
  const bool under_by_line = by_line_ > 0 && at_ <= by_line_ + 1 && !unit.row && !unit.label;
  if (under_by_line && !report_.subject && unit.gap && WordCount(unit.text()) > 1 &&
      unit.text().find(':') == std::string::npos && IsTitle(unit, unit.text())) {
    report_.subject = FoldSpace(unit.text());
    return;
  }
  if (HeadsProse(unit)) {
    part_ = Part::kBody;
    heading_ = unit.Printed();
    StartHeading(unit);
    return;
  }
  if (patterns::kFieldOther.In(unit.text()) || unit.cells.size() > 1) {
    open_ = nullptr;
    return;
  }
  const bool ends = unit.label || unit.heading || unit.bold || at_ > kHeadUnits;
  if (ends && (TakeHeading(unit) || IsNumbered(unit.label))) {
    part_ = Part::kBody;
    if (!IsHeading(unit)) TakeParagraph(unit);
    return;
  }
  if (open_ != nullptr && !*open_ && open_at_ + 1 == at_ && !unit.label)
    *open_ = FoldSpace(unit.text());
  else if (open_ != nullptr && *open_ && !unit.gap && !unit.label)
    AppendText(*open_, unit.text());
  else if (open_ == &report_.report_of && report_.report_of && report_.report_of->ends_with(','))
    AppendText(*open_, unit.text());
  if (unit.gap) open_ = nullptr;
}

}  // namespace minutebook::extract
