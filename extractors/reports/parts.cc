// Which part of a report a line opens: "RECOMMENDATIONS:", "Background documents". Tests: reports_test.cc.
#include "extractors/reports/reader.h"

#include "extractors/patterns/reports.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMaxHeadingWords = 22;  // of a bold line

using Part = ReportPart;

struct PartName {
  const Pattern* pattern;
  Part part;
};

const PartName kPartNames[] = {
    {&patterns::kPartContacts, Part::kContacts},
    {&patterns::kPartConfidentiality, Part::kConfidentiality},
    {&patterns::kPartSummary, Part::kSummary},
    {&patterns::kPartRecommendations, Part::kRecommendations},
    {&patterns::kPartAppendices, Part::kAppendices},
    {&patterns::kPartMembersRooms, Part::kMembersRooms},
    {&patterns::kPartEquality, Part::kEquality},
    {&patterns::kPartPrivacy, Part::kPrivacy},
    {&patterns::kPartBackground, Part::kBackground},
    {&patterns::kPartSupporting, Part::kSkip},
};

// "Lead Contact Officer: Amos Venn, Surveyor".
bool NamesPerson(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view value = Trim(text.substr(colon + 1));
  const std::string_view name = value.substr(0, value.find(','));
  return WordCount(name) >= 2 && LooksLikeName(name);
}

}  // namespace

bool ReportReader::TakePartName(const Unit& unit) {
  const std::string first(Trim(unit.text()));
  if (part_ == Part::kBefore && facts_ == 0) return false;
  if (patterns::kPapersCaption.In(first)) {
    if (part_ == Part::kBackground || unit.row) part_ = Part::kBackground;
    return part_ == Part::kBackground;
  }
  if (WordCount(first) > kMaxHeadingWords && first.find(':') == std::string::npos) return false;
  for (const PartName& name : kPartNames) {
    const Match m = name.pattern->Find(first);
    if (!m || !FitsPart(unit, name.part, m[1])) continue;
    if (name.part == Part::kSkip && IsNumbered(unit.label)) return false;  // "3.0 Supporting information"
    EnterPart(unit, name.part, m[1]);
    return true;
  }
  const bool contact =
      !unit.row && ContactReader::OpensContact(unit) &&
      (unit.bold || unit.heading || first.ends_with(':') || part_ == Part::kContacts || NamesPerson(first));
  if (!contact) return false;
  part_ = Part::kContacts;
  in_head_contacts_ = false;
  contacts_.Take(unit);
  return true;
}

// Inside a paragraph list "Summary" or "Appendix" may only be a heading of its own.
bool ReportReader::FitsPart(const Unit& unit, Part part, std::string_view rest) const {
  if (unit.label.kind == LabelKind::kBullet) return false;
  if (part == Part::kAppendices && part_ == Part::kContacts && in_head_contacts_) return true;
  if (part == Part::kSummary && report_.summary) return false;
  if (part == Part::kContacts && unit.row) return true;
  if (rest.empty()) return true;
  return unit.text().find(':') != std::string::npos || unit.cells.size() > 1;
}

void ReportReader::EnterPart(const Unit& unit, Part part, std::string_view rest) {
  open_ = nullptr;
  if (part == Part::kSummary && unit.label) {
    heading_ = unit.Printed();
    part_ = Part::kBody;
    StartHeading(unit);
    return;
  }
  if (part == Part::kSummary && rest.empty() && at_ + 1 < units_.size() && !unit.row &&
      IsNumbered(units_[at_ + 1].label)) {  // numbered paragraphs under "Summary"
    heading_ = unit.Printed();
    part_ = Part::kBody;
    StartHeading(unit);
    return;
  }
  part_ = part;
  papers_numbered_ = false;
  typed_form_ = typed_form_ || (part == Part::kSkip && !unit.row);
  if (part == Part::kRecommendations) {
    repeated_ = !report_.recommendations.empty() || !stem_.empty();
    if (!stem_.empty()) FinishRecommendations();
  }
  std::string value = ValueOf(unit, rest);
  if (value.empty()) return;
  Unit inner = unit;
  inner.cells = {value};
  inner.label = {};
  inner.bold = inner.heading = false;
  switch (part) {
    case Part::kConfidentiality: AppendText(report_.confidentiality, value); break;
    case Part::kSummary: AppendText(report_.summary, value); break;
    case Part::kRecommendations: TakeRecommendation(inner); break;
    case Part::kAppendices: TakeAppendix(inner); break;
    case Part::kMembersRooms: TakePaper(inner, report_.members_rooms); break;
    case Part::kBackground: TakePaper(inner, report_.background_papers); break;
    default: break;
  }
}

void ReportReader::TakeOutside(const Unit& unit) {
  if (part_ == Part::kBefore) return;
  if (TakeHeading(unit)) return;
  if (IsNumbered(unit.label)) {
    part_ = Part::kBody;
    TakeParagraph(unit);
  }
}

}  // namespace minutebook::extract
