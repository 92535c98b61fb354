// Contacts, lists of papers and assessments of a report. Tests: reports_test.cc.
#include "extractors/reports/reader.h"

#include "extractors/patterns/reports.h"
#include "extractors/text.h"

namespace minutebook::extract {

void ReportReader::TakeContact(const Unit& unit) {
  if (in_head_contacts_ && !unit.row && !unit.bold && !patterns::kContactKey.In(unit.text() + " ") &&
      unit.gap) {
    part_ = Part::kHead;
    TakeHead(unit);
    return;
  }
  const bool over_paragraphs = unit.bold && !unit.row && !unit.label && NextIsNumbered();
  if (unit.heading || (IsNumbered(unit.label) && IsHeading(unit)) || (unit.bold && IsUpper(unit.text())) ||
      over_paragraphs) {
    if (TakeHeading(unit)) return;
  }
  contacts_.Take(unit);
}

// A heading ends a list of papers: numbered and bold, or a new numbered series with paragraphs under it.
bool ReportReader::EndsList(const Unit& unit) {
  if (unit.row && !unit.bold) return false;
  if (unit.cells.size() > 1) return false;
  if (!(unit.heading || (IsNumbered(unit.label) && (OpensDotted(unit) || IsDottedZero(unit.label))) ||
        (!unit.label && unit.bold && !patterns::kAppendixLabel.In(unit.text())))) {
    return false;
  }
  return TakeHeading(unit);
}

void ReportReader::TakeAppendix(const Unit& unit) {
  if (unit.label && unit.label.kind != LabelKind::kBullet) {
    AddAppendix(unit.label.bare, unit.text(), unit);
    return;
  }
  TakeAppendixText(unit.text(), unit);
}

void ReportReader::TakeAppendixText(std::string_view text, const Unit& unit) {
  text = Trim(text);
  if (const Match m = patterns::kAppendixLabel.Find(text)) {
    AddAppendix(std::string(m[1]), m[2].empty() && unit.cells.size() > 1 ? unit.cells[1] : std::string(m[2]),
                unit);
  } else if (const Match lettered = patterns::kLetteredTitle.Find(text)) {
    AddAppendix(std::string(lettered[1]), std::string(lettered[2]), unit);
  } else if (!report_.appendices.empty() && !unit.gap && !unit.row && StartsLower(text)) {
    AppendText(report_.appendices.back().title, text);
  } else {
    AddAppendix({}, std::string(text), unit);
  }
}

void ReportReader::AddAppendix(OptionalText number, std::string_view title, const Unit& unit) {
  title = Trim(title);
  if (patterns::kNothing.In(title) || (title.empty() && !number)) return;
  if (const Match m = patterns::kAppendixLabel.Find(title); m && number && !m[2].empty()) {
    number = std::string(m[1]);
    title = m[2];
  }
  ReportAppendix appendix;
  appendix.number = std::move(number);
  if (!title.empty()) appendix.title = FoldSpace(title);
  appendix.where = unit.where;
  appendix.where.rule = "report.appendix";
  report_.appendices.push_back(std::move(appendix));
}

void ReportReader::TakePaper(const Unit& unit, std::vector<std::string>& papers) {
  const std::string text = FoldSpace(unit.text());
  if (text.empty() || patterns::kPapersCaption.In(text)) return;
  // A numbered list of papers is over at the first line without a number.
  if (!unit.row && (papers_numbered_ || (typed_form_ && !patterns::kNothing.In(text))) &&
      !IsNumbered(unit.label) && !StartsLower(text)) {
    part_ = Part::kDone;
    return;
  }
  papers_numbered_ = IsNumbered(unit.label) && !unit.row;
  if (patterns::kNothing.In(text)) return;
  const bool goes_on = !papers.empty() && !unit.label && !unit.row && !unit.gap &&
                       (StartsLower(text) || text.starts_with("http"));
  if (goes_on) {
    AppendText(papers.back(), text);
  } else {
    papers.push_back(text);
  }
}

void ReportReader::TakeAssessment(const Unit& unit, OptionalText& field) {
  std::string text = FoldSpace(unit.text());
  for (std::size_t i = 1; i < unit.cells.size(); ++i) text = FoldSpace(unit.cells[i]);
  if (const Match m = patterns::kYesNo.Find(text); m && !field) field = std::string(m[1]);
  if (unit.bold && IsHeading(unit)) TakeHeading(unit);
}

}  // namespace minutebook::extract
