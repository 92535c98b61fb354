// Headings and paragraphs of a report's body. Tests: reports_test.cc.
#include "extractors/reports/reader.h"

#include "extractors/patterns/reports.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMaxHeadingWords = 22;   // of a bold line
constexpr int kMaxPlainHeading = 7;    // of a line that only its place makes a heading
constexpr int kMinProse = 12;          // words of a paragraph that a numbered line may head
constexpr int kMinParagraphWords = 6;  // of a paragraph without a number

}  // namespace

bool ReportReader::NextIsNumbered() const {
  return at_ + 1 < units_.size() && IsNumbered(units_[at_ + 1].label);
}

// "1. Background" over "1.1 ...".
bool ReportReader::OpensDotted(const Unit& unit) const {
  if (at_ + 1 >= units_.size()) return false;
  const Label& next = units_[at_ + 1].label;
  return next.kind == LabelKind::kDotted && next.bare.starts_with(unit.label.bare + ".");
}

// A row of a form over a numbered one. Over its underline a colon is recognised as a semicolon.
bool ReportReader::IsRowOverNumbers(const Unit& unit) const { return unit.row && NextIsNumbered(); }

bool ReportReader::IsHeading(const Unit& unit) const {
  const std::string_view text = Trim(unit.text());
  if (unit.cells.size() > 1 || unit.label.kind == LabelKind::kBullet || text.empty() || text.front() == '(' ||
      (text.ends_with(';') && !IsRowOverNumbers(unit)))
    return false;
  const int words = WordCount(text);
  if (words > kMaxHeadingWords || Letters(text) < 3) return false;
  const bool sentence = text.ends_with('.') || text.ends_with(',');
  if (IsNumbered(unit.label)) {
    if (sentence) return false;
    return unit.bold || unit.heading || (OpensDotted(unit) && words <= kMaxPlainHeading * 2) ||
           IsDottedZero(unit.label) || (words <= kMaxPlainHeading && StandsOverProse(text));
  }
  if (unit.label) return false;
  if (unit.heading || OpensBareNumber(text)) return true;
  if (sentence || patterns::kCaption.In(text)) return false;
  if (unit.bold || (IsUpper(text) && words > 1)) return true;
  const std::string_view opening = text.substr(0, text.find(' '));
  if (IsUpper(opening) && Letters(opening) > 4 && words <= kMaxPlainHeading + 2) return true;
  return IsPlainHeading(unit, text, words);
}

// Short, without figures, right before a numbered paragraph, and not the last of a list whose marks were
// lost.
// "2.  Background" over a paragraph without a number.
bool ReportReader::StandsOverProse(std::string_view text) const {
  if (part_ == Part::kRecommendations || at_ + 1 >= units_.size() || !StartsUpper(text) ||
      text.ends_with(':'))
    return false;
  const Unit& next = units_[at_ + 1];
  return !next.label && !next.row && next.gap && WordCount(next.text()) >= kMinProse &&
         EndsSentence(next.text());
}

// "1   Purpose of this report" over "1.1 ...": a number that stands apart without a stop.
bool ReportReader::OpensBareNumber(std::string_view text) const {
  const Match m = patterns::kBareNumberHeading.Find(text);
  if (!m || at_ + 1 >= units_.size() || WordCount(m[2]) > kMaxPlainHeading * 2) return false;
  const Label& next = units_[at_ + 1].label;
  return next.kind == LabelKind::kDotted && next.bare.starts_with(std::string(m[1]) + ".");
}

bool ReportReader::IsPlainHeading(const Unit& unit, std::string_view text, int words) const {
  const bool after_list = part_ == Part::kRecommendations && !report_.recommendations.empty() &&
                          EndsSentence(report_.recommendations.back().text) && !text.ends_with(':');
  if (part_ != Part::kBody && part_ != Part::kSkip && !after_list) return false;
  const bool colon = text.ends_with(':') || text.ends_with(';');
  if (words > kMaxPlainHeading + (colon ? 3 : 0) || (colon && !unit.row && !NextIsNumbered())) return false;
  if (!StartsUpper(text) || text.find_first_of("0123456789") != std::string_view::npos) return false;
  if (!unit.row && !report_.paragraphs.empty() && !unit.where.box.Empty() && last_label_x_ > 0 &&
      unit.x > last_label_x_ + 12)
    return false;
  return NextIsNumbered() || unit.row || StandsApart(unit, words);
}

// A line of a few words over a long paragraph.
bool ReportReader::StandsApart(const Unit& unit, int words) const {
  constexpr int kMaxApart = 4;
  constexpr int kMinUnder = 20;
  if (words > kMaxApart || !unit.gap || at_ + 1 >= units_.size()) return false;
  const Unit& next = units_[at_ + 1];
  return !next.label && !next.row && next.gap && WordCount(next.text()) >= kMinUnder;
}

bool ReportReader::TakeHeading(const Unit& unit) {
  // Bold lines below a caption may be those of its table.
  const bool in_table = captioned_ && !unit.label && !unit.heading && !(unit.bold && NextIsNumbered());
  if (!IsHeading(unit) || in_table) return false;
  part_ = Part::kBody;
  heading_ = unit.Printed();
  StartHeading(unit);
  return true;
}

void ReportReader::StartHeading(const Unit& unit) {
  open_ = nullptr;
  major_ = IsNumbered(unit.label) ? unit.label.bare : std::string();
  fresh_ = true;
  captioned_ = false;
}

// Its number follows the last one, or fits the numbered heading above.
bool ReportReader::OpensParagraph(const Unit& unit) const {
  if (!IsNumbered(unit.label) || Letters(unit.text()) < 1) return false;
  if (unit.label.kind == LabelKind::kDotted) {
    if (Letters(unit.text()) < 3) return false;
    const std::string major = unit.label.bare.substr(0, unit.label.bare.find('.'));
    return major_.empty() || last_major_.empty() || fresh_ || major == major_.substr(0, major_.find('.')) ||
           major == last_major_;
  }
  if (dotted_) return false;
  return last_number_ == 0 || unit.label.value > last_number_;
}

void ReportReader::TakeParagraph(const Unit& unit) {
  if (patterns::kCaption.In(unit.text()) && !unit.label) {
    captioned_ = true;
    return;
  }
  const std::string text = FoldSpace(unit.text());
  if (GoesInList(unit)) {
    AppendText(report_.paragraphs.back().text, TextOf(unit));
    Extend(report_.paragraphs.back().where, unit);
    listed_ = true;
    return;
  }
  if (OpensParagraph(unit)) {
    AddParagraph(unit, unit.label.bare, text);
    return;
  }
  if (captioned_ || text.empty()) return;
  if (!fresh_ && !report_.paragraphs.empty() && !StandsAlone(unit)) {
    AppendText(report_.paragraphs.back().text, TextOf(unit));
    Extend(report_.paragraphs.back().where, unit);
    return;
  }
  if (unit.cells.size() == 1 && WordCount(text) >= kMinParagraphWords) AddParagraph(unit, {}, text);
}

// "1. Mill House" under "These were valued:" in a report whose paragraphs have no numbers.
bool ReportReader::GoesInList(const Unit& unit) const {
  if (unit.label.kind != LabelKind::kNumber || report_.paragraphs.empty() || fresh_ || unit.row) return false;
  const ReportParagraph& last = report_.paragraphs.back();
  return !last.number && (listed_ || last.text.ends_with(':')) && !EndsSentence(unit.text()) &&
         WordCount(unit.text()) <= kMaxPlainHeading;
}

bool ReportReader::StandsAlone(const Unit& unit) const {
  const ReportParagraph& last = report_.paragraphs.back();
  const std::string_view text = unit.text();
  const std::string_view opening = text.substr(0, text.find(' '));
  const bool verb = IsUpper(opening) && Letters(opening) > 4;  // "DELEGATE authority to"
  return !last.number && !unit.label && !unit.row && unit.gap && unit.cells.size() == 1 &&
         (EndsSentence(last.text) || listed_ || verb) && StartsUpper(text) &&
         WordCount(text) >= kMinParagraphWords;
}

void ReportReader::AddParagraph(const Unit& unit, OptionalText number, std::string text) {
  listed_ = false;
  ReportParagraph paragraph;
  paragraph.where = unit.where;
  paragraph.where.rule = number ? "report.numbered-paragraph" : "report.paragraph";
  if (number) {
    dotted_ = dotted_ || unit.label.kind == LabelKind::kDotted;
    last_number_ = unit.label.kind == LabelKind::kNumber ? unit.label.value : 0;
    last_major_ = number->substr(0, number->find('.'));
    last_label_x_ = unit.x;
  }
  paragraph.number = std::move(number);
  paragraph.heading = heading_;
  paragraph.text = std::move(text);
  report_.paragraphs.push_back(std::move(paragraph));
  fresh_ = false;
  captioned_ = false;
}

// The rest of a row that a page end broke.
bool ReportReader::TakeRest(const Unit& unit) {
  if (part_ != Part::kBody && part_ != Part::kSummary && part_ != Part::kRecommendations) return false;
  if (IsHeading(unit)) return false;
  if (part_ == Part::kBody && !report_.paragraphs.empty() && !fresh_) {
    AppendText(report_.paragraphs.back().text, TextOf(unit));
    Extend(report_.paragraphs.back().where, unit);
    return true;
  }
  if (part_ == Part::kRecommendations && !report_.recommendations.empty()) {
    AppendText(report_.recommendations.back().text, TextOf(unit));
    Extend(report_.recommendations.back().where, unit);
    return true;
  }
  return false;
}

}  // namespace minutebook::extract
