// Units are taken one by one. Until the first named part they are fields of the head; then the part decides
// what a unit is: a recommendation, a paragraph, a title in a list of papers. Tests: reports_test.cc.
#include "extractors/reports/reports.h"

#include <algorithm>

#include "extractors/dates.h"
#include "extractors/patterns/reports.h"
#include "extractors/reports/contacts.h"
#include "extractors/reports/units.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMaxHeadingWords = 22;    // of a bold line
constexpr int kMaxPlainHeading = 7;     // of a line that only its place makes a heading
constexpr int kMaxFieldWords = 12;      // of a field that stands below the head
constexpr int kMinParagraphWords = 6;   // of a paragraph without a number
constexpr std::size_t kHeadUnits = 30;  // a head is not longer

enum class Part {
  kBefore,
  kHead,
  kContacts,
  kConfidentiality,
  kSummary,
  kRecommendations,
  kBody,
  kAppendices,
  kMembersRooms,
  kEquality,
  kPrivacy,
  kBackground,
  kSkip,
  kDone
};

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

class ReportReader {
 public:
  explicit ReportReader(std::vector<Unit> units) : units_(std::move(units)) {}

  Report Read() {
    for (at_ = 0; at_ < units_.size(); ++at_) Take(units_[at_]);
    Finish();
    return std::move(report_);
  }

  int facts() const { return facts_; }

 private:
  void Take(const Unit& unit) {
    if (part_ == Part::kDone || (unit.carries_on && TakeRest(unit))) return;
    if (TakeField(unit) || TakePartName(unit)) return;
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

  // ---- fields ----

  // A row or line that names a field. Below the head only rows of a form and lines in capitals count.
  bool TakeField(const Unit& unit) {
    const std::string first(Trim(unit.text()));
    const bool head = part_ == Part::kBefore || part_ == Part::kHead || part_ == Part::kContacts;
    if (head && TakeHeadField(unit, first)) return true;
    return !unit.label && TakeCommonField(unit, first);
  }

  // Fields that stand in the head or after the last paragraph.
  bool TakeCommonField(const Unit& unit, const std::string& first) {
    const bool head = part_ == Part::kBefore || part_ == Part::kHead || part_ == Part::kContacts;
    const bool loose = head || unit.row;
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

  bool TakeHeadField(const Unit& unit, const std::string& first) {
    const Match inner = patterns::kInnerField.Find(first);
    if (inner && !unit.row && part_ != Part::kContacts && LooksLikeField(inner.before)) {
      TakeHeadLine(unit, first);
      return true;
    }
    return TakeOneHeadField(unit, first);
  }

  static bool LooksLikeField(std::string_view text) { return text.find(':') != std::string_view::npos; }

  // "Key Decision: No   Budget/Policy Framework: No" is two fields.
  void TakeHeadLine(const Unit& unit, std::string_view text) {
    while (true) {
      const Match inner = patterns::kInnerField.Find(text);
      Unit part = unit;
      part.cells = {std::string(Trim(inner ? inner.before : text))};
      if (!TakeOneHeadField(part, part.text()) && !TakeCommonField(part, part.text())) TakeHead(part);
      if (!inner) return;
      text = text.substr(inner.before.size() + 1);
    }
  }

  bool TakeOneHeadField(const Unit& unit, const std::string& first) {
    Match m;
    const bool alone = unit.cells.size() > 1 || first.find(':') != std::string::npos || unit.row || unit.bold;
    if (!alone) return TakeElectoral(first);
    if ((m = patterns::kFieldDecisionMaker.Find(first)))
      return !report_.decision_maker && SetField(report_.decision_maker, m[1], unit);
    if ((m = patterns::kFieldSubject.Find(first)))
      return !report_.subject && part_ != Part::kContacts && SetField(report_.subject, m[1], unit);
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
    if (part_ == Part::kBefore && facts_ == 0) return false;
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

  bool TakeElectoral(const std::string& first) {
    const Match m = patterns::kFieldElectoral.Find(first);
    if (!m || report_.wards || patterns::kFieldWards.In(first)) return false;
    report_.wards = FoldSpace(m[1]);
    open_ = &report_.wards;
    return true;
  }

  std::string ValueOf(const Unit& unit, std::string_view inner) const {
    std::string value(Trim(inner));
    for (std::size_t i = 1; i < unit.cells.size(); ++i) AppendText(value, unit.cells[i]);
    return FoldSpace(value);
  }

  bool SetField(OptionalText& field, std::string_view inner, const Unit& unit) {
    std::string value = ValueOf(unit, inner);
    if (value.ends_with(':')) value.clear();  // "DECISION TAKEN BY:   DECISION NUMBER:": the next label
    open_ = &field;
    if (!value.empty()) field = value;
    NoteFact(unit);
    if (part_ == Part::kBefore) part_ = Part::kHead;
    if (&field == &report_.key_decision || &field == &report_.wards) {
      if (part_ == Part::kBody || part_ == Part::kRecommendations) part_ = Part::kSkip;
    }
    return true;
  }

  bool SetDate(const Unit& unit, std::string_view inner) {
    if (report_.decision_date) return false;
    const auto date = FindDate(ValueOf(unit, inner));
    if (!date) return false;
    report_.decision_date = date->iso;
    open_ = nullptr;
    NoteFact(unit);
    if (part_ == Part::kBefore) part_ = Part::kHead;
    return true;
  }

  void NoteFact(const Unit& unit) {
    ++facts_;
    if (report_.where.page_from == 0) {
      report_.where = unit.where;
      report_.where.rule = "report.head";
    }
  }

  // Lines of the head that name no field known here: the rest of a wrapped value, or a field that is not
  // kept.
  void TakeHead(const Unit& unit) {
    if (ContactReader::OpensContact(unit)) {
      part_ = Part::kContacts;
      in_head_contacts_ = true;
      contacts_.Take(unit);
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
    if (open_ != nullptr && *open_ && !unit.gap && !unit.label)
      AppendText(*open_, unit.text());
    else if (open_ == &report_.report_of && report_.report_of && report_.report_of->ends_with(','))
      AppendText(*open_, unit.text());
    if (unit.gap) open_ = nullptr;
  }

  // ---- parts ----

  bool TakePartName(const Unit& unit) {
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
      EnterPart(unit, name.part, m[1]);
      return true;
    }
    const bool contact = !unit.row && ContactReader::OpensContact(unit) &&
                         (unit.bold || unit.heading || first.ends_with(':') || part_ == Part::kContacts);
    if (!contact) return false;
    part_ = Part::kContacts;
    in_head_contacts_ = false;
    contacts_.Take(unit);
    return true;
  }

  // Inside a paragraph list "Summary" or "Appendix" may only be a heading of its own.
  bool FitsPart(const Unit& unit, Part part, std::string_view rest) const {
    if (unit.label.kind == LabelKind::kBullet) return false;
    if (part == Part::kAppendices && part_ == Part::kContacts && in_head_contacts_) return true;
    if (part == Part::kSummary && report_.summary) return false;
    if (part == Part::kContacts && unit.row) return true;
    if (rest.empty()) return true;
    return unit.text().find(':') != std::string::npos || unit.cells.size() > 1;
  }

  void EnterPart(const Unit& unit, Part part, std::string_view rest) {
    open_ = nullptr;
    if (part == Part::kSummary && unit.label) {
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

  void TakeOutside(const Unit& unit) {
    if (part_ == Part::kBefore) return;
    if (TakeHeading(unit)) return;
    if (IsNumbered(unit.label)) {
      part_ = Part::kBody;
      TakeParagraph(unit);
    }
  }

  // ---- headings ----

  bool NextIsNumbered() const { return at_ + 1 < units_.size() && IsNumbered(units_[at_ + 1].label); }

  // "1. Background" over "1.1 ...".
  bool OpensDotted(const Unit& unit) const {
    if (at_ + 1 >= units_.size()) return false;
    const Label& next = units_[at_ + 1].label;
    return next.kind == LabelKind::kDotted && next.bare.starts_with(unit.label.bare + ".");
  }

  bool IsHeading(const Unit& unit) const {
    const std::string_view text = Trim(unit.text());
    if (unit.cells.size() > 1 || unit.label.kind == LabelKind::kBullet || text.empty() ||
        text.front() == '(' || text.ends_with(';'))
      return false;
    const int words = WordCount(text);
    if (words > kMaxHeadingWords || Letters(text) < 3) return false;
    const bool sentence = text.ends_with('.') || text.ends_with(',');
    if (IsNumbered(unit.label)) {
      if (sentence) return false;
      return unit.bold || unit.heading || (OpensDotted(unit) && words <= kMaxPlainHeading * 2) ||
             IsDottedZero(unit.label);
    }
    if (unit.label) return false;
    if (unit.heading) return true;
    if (sentence || patterns::kCaption.In(text)) return false;
    if (unit.bold || (IsUpper(text) && words > 1)) return true;
    const std::string_view opening = text.substr(0, text.find(' '));
    if (IsUpper(opening) && Letters(opening) > 4 && words <= kMaxPlainHeading + 2) return true;
    return IsPlainHeading(unit, text, words);
  }

  // Short, without figures, right before a numbered paragraph, and not the last of a list whose marks were
  // lost.
  bool IsPlainHeading(const Unit& unit, std::string_view text, int words) const {
    if (part_ != Part::kBody && part_ != Part::kSkip) return false;
    const bool colon = text.ends_with(':');
    if (words > kMaxPlainHeading + (colon ? 3 : 0) || (colon && !unit.row && !NextIsNumbered())) return false;
    if (!StartsUpper(text) || text.find_first_of("0123456789") != std::string_view::npos) return false;
    if (!unit.row && !report_.paragraphs.empty() && !unit.where.box.Empty() && last_label_x_ > 0 &&
        unit.x > last_label_x_ + 12)
      return false;
    return NextIsNumbered() || unit.row || StandsApart(unit, words);
  }

  // A line of a few words over a long paragraph.
  bool StandsApart(const Unit& unit, int words) const {
    constexpr int kMaxApart = 4;
    constexpr int kMinUnder = 20;
    if (words > kMaxApart || !unit.gap || at_ + 1 >= units_.size()) return false;
    const Unit& next = units_[at_ + 1];
    return !next.label && !next.row && next.gap && WordCount(next.text()) >= kMinUnder;
  }

  bool TakeHeading(const Unit& unit) {
    if (!IsHeading(unit) || (captioned_ && !unit.label && !unit.heading)) return false;
    part_ = Part::kBody;
    heading_ = unit.Printed();
    StartHeading(unit);
    return true;
  }

  void StartHeading(const Unit& unit) {
    open_ = nullptr;
    major_ = IsNumbered(unit.label) ? unit.label.bare : std::string();
    fresh_ = true;
    captioned_ = false;
  }

  // ---- recommendations ----

  void TakeRecommendation(const Unit& unit) {
    if (repeated_) return;
    const std::string text = FoldSpace(unit.text());
    if (text.empty()) return;
    const bool bullet = unit.label.kind == LabelKind::kBullet;
    if (!unit.label || (unit.label.kind == LabelKind::kDotted && text.ends_with(':'))) {
      if (!report_.recommendations.empty()) {
        AppendRecommendation(unit, text);
      } else {
        if (stem_.empty()) stem_where_ = unit.where;
        AppendText(stem_, text);
      }
      return;
    }
    const bool nested = !report_.recommendations.empty() && unit.label.kind != recommendation_kind_ &&
                        !IsNumbered(unit.label);
    if (nested) {
      AppendText(report_.recommendations.back().text, bullet ? text : TextOf(unit));
      Extend(report_.recommendations.back().where, unit);
      return;
    }
    if (report_.recommendations.empty()) recommendation_kind_ = unit.label.kind;
    AddRecommendation(bullet ? OptionalText() : OptionalText(unit.label.bare), text, unit.where);
  }

  // A paragraph under the list goes on with the last recommendation when it stands under its text.
  void AppendRecommendation(const Unit& unit, const std::string& text) {
    if (text.ends_with(':') || (!unit.row && unit.gap && unit.x < recommendation_x_ - 3)) return;
    AppendText(report_.recommendations.back().text, text);
    Extend(report_.recommendations.back().where, unit);
  }

  void AddRecommendation(OptionalText label, std::string text, Provenance where) {
    where.rule = label ? "report.recommendation" : "report.recommendation-unlabelled";
    recommendation_x_ = at_ < units_.size() ? units_[at_].text_x : 0;
    Recommendation recommendation;
    recommendation.label = std::move(label);
    recommendation.text = std::move(text);
    recommendation.where = std::move(where);
    report_.recommendations.push_back(std::move(recommendation));
  }

  // A recommendation without a list is the sentence itself.
  void FinishRecommendations() {
    if (report_.recommendations.empty() && !stem_.empty()) AddRecommendation({}, stem_, stem_where_);
  }

  static void Extend(Provenance& where, const Unit& unit) {
    where.page_to = std::max(where.page_to, unit.where.page_to);
    if (unit.where.page_from == where.page_from) where.box = Union(where.box, unit.where.box);
  }

  // ---- paragraphs ----

  // Its number follows the last one, or fits the numbered heading above.
  bool OpensParagraph(const Unit& unit) const {
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

  void TakeParagraph(const Unit& unit) {
    if (patterns::kCaption.In(unit.text()) && !unit.label) {
      captioned_ = true;
      return;
    }
    const std::string text = FoldSpace(unit.text());
    if (OpensParagraph(unit)) {
      AddParagraph(unit, unit.label.bare, text);
      return;
    }
    if (captioned_ || text.empty()) return;
    if (!fresh_ && !report_.paragraphs.empty()) {
      AppendText(report_.paragraphs.back().text, TextOf(unit));
      Extend(report_.paragraphs.back().where, unit);
      return;
    }
    if (unit.cells.size() == 1 && WordCount(text) >= kMinParagraphWords) AddParagraph(unit, {}, text);
  }

  void AddParagraph(const Unit& unit, OptionalText number, std::string text) {
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
  bool TakeRest(const Unit& unit) {
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

  // ---- contacts, lists of papers, assessments ----

  void TakeContact(const Unit& unit) {
    if (in_head_contacts_ && !unit.row && !unit.bold && !patterns::kContactKey.In(unit.text() + " ") &&
        unit.gap) {
      part_ = Part::kHead;
      TakeHead(unit);
      return;
    }
    if (unit.heading || (IsNumbered(unit.label) && IsHeading(unit)) || (unit.bold && IsUpper(unit.text()))) {
      if (TakeHeading(unit)) return;
    }
    contacts_.Take(unit);
  }

  // A heading ends a list of papers: numbered and bold, or a new numbered series with paragraphs under it.
  bool EndsList(const Unit& unit) {
    if (unit.row && !unit.bold) return false;
    if (unit.cells.size() > 1) return false;
    if (!(unit.heading || (IsNumbered(unit.label) && (OpensDotted(unit) || IsDottedZero(unit.label))) ||
          (!unit.label && unit.bold && !patterns::kAppendixLabel.In(unit.text())))) {
      return false;
    }
    return TakeHeading(unit);
  }

  void TakeAppendix(const Unit& unit) {
    if (unit.label && unit.label.kind != LabelKind::kBullet) {
      AddAppendix(unit.label.bare, unit.text(), unit);
      return;
    }
    TakeAppendixText(unit.text(), unit);
  }

  void TakeAppendixText(std::string_view text, const Unit& unit) {
    text = Trim(text);
    if (const Match m = patterns::kAppendixLabel.Find(text)) {
      AddAppendix(std::string(m[1]),
                  m[2].empty() && unit.cells.size() > 1 ? unit.cells[1] : std::string(m[2]), unit);
    } else if (const Match lettered = patterns::kLetteredTitle.Find(text)) {
      AddAppendix(std::string(lettered[1]), std::string(lettered[2]), unit);
    } else if (!report_.appendices.empty() && !unit.gap && !unit.row && StartsLower(text)) {
      AppendText(report_.appendices.back().title, text);
    } else {
      AddAppendix({}, std::string(text), unit);
    }
  }

  void AddAppendix(OptionalText number, std::string_view title, const Unit& unit) {
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

  void TakePaper(const Unit& unit, std::vector<std::string>& papers) {
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

  void TakeAssessment(const Unit& unit, OptionalText& field) {
    std::string text = FoldSpace(unit.text());
    for (std::size_t i = 1; i < unit.cells.size(); ++i) text = FoldSpace(unit.cells[i]);
    if (const Match m = patterns::kYesNo.Find(text); m && !field) field = std::string(m[1]);
    if (unit.bold && IsHeading(unit)) TakeHeading(unit);
  }

  // ---- the end ----

  void Finish() {
    FinishRecommendations();
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
    if (!units_.empty())
      report_.where.page_to = std::max(report_.where.page_from, units_.back().where.page_to);
  }

  std::vector<Unit> units_;
  std::size_t at_ = 0;
  Part part_ = Part::kBefore;
  int facts_ = 0;
  OptionalText* open_ = nullptr;  // the field whose value may go on in the next line
  bool in_head_contacts_ = false;
  ContactReader contacts_;

  OptionalText heading_;
  std::string major_;  // "2" of a heading "2. Outturn"
  std::string last_major_;
  int last_number_ = 0;
  double last_label_x_ = 0;
  bool dotted_ = false;     // paragraphs are numbered 1.1, 1.2
  bool fresh_ = false;      // no paragraph since the heading
  bool captioned_ = false;  // after the caption of a table or figure

  bool typed_form_ = false;       // the rows of a form as plain lines: its lists are numbered
  bool papers_numbered_ = false;  // of a list of papers set without a form
  bool repeated_ = false;         // recommendations were read before
  LabelKind recommendation_kind_ = LabelKind::kNone;
  double recommendation_x_ = 0;
  std::string stem_;
  Provenance stem_where_;
  Report report_;
};

OptionalText ItemOfSubject(const Report& report, const std::vector<AgendaItem>& items) {
  if (!report.subject) return std::nullopt;
  const std::string key = Key(*report.subject);
  for (const AgendaItem& item : items) {
    if (item.title && item.number && Key(*item.title) == key) return item.number;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Report> ReadReports(const Flow& flow, const std::vector<SectionSpan>& spans,
                                const std::vector<AgendaItem>& items) {
  constexpr int kMinFacts = 2;
  std::vector<Report> reports;
  for (const SectionSpan& span : spans) {
    if (span.kind != "report") continue;
    ReportReader reader(UnitsOf(flow, span));
    Report report = reader.Read();
    if (!report.subject && reader.facts() < kMinFacts) continue;
    report.agenda_item = span.agenda_item ? span.agenda_item : ItemOfSubject(report, items);
    reports.push_back(std::move(report));
  }
  return reports;
}

}  // namespace minutebook::extract
