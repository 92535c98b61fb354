// Takes the units of one report one by one. Until the first named part they are fields of the head; then the
// part decides what a unit is: a recommendation, a paragraph, a title in a list of papers.
//
// The aspects are files: head.cc (fields), parts.cc (which part a line opens), paragraphs.cc (headings and
// paragraphs), recommendations.cc, papers.cc (contacts, lists of papers, assessments). Tests:
// reports_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/reports/contacts.h"
#include "extractors/reports/units.h"
#include "schema/records.h"

namespace minutebook::extract {

enum class ReportPart {
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

class ReportReader {
 public:
  explicit ReportReader(std::vector<Unit> units) : units_(std::move(units)) {}

  // The report; call once.
  Report Read();

  // How many fields of a report's head were stated.
  int facts() const { return facts_; }

 private:
  using Part = ReportPart;

  void Take(const Unit& unit);

  // ---- fields (head.cc) ----
  // A row or line that names a field. Below the head only rows of a form and lines in capitals count.
  bool TakeField(const Unit& unit);
  // Fields that stand in the head or after the last paragraph.
  bool TakeCommonField(const Unit& unit, const std::string& first);
  bool TakeHeadField(const Unit& unit, const std::string& first);
  static bool LooksLikeField(std::string_view text);
  // "Key Decision: No   Budget/Policy Framework: No" is two fields.
  void TakeHeadLine(const Unit& unit, std::string_view text);
  bool TakeOneHeadField(const Unit& unit, const std::string& first);
  bool TakeNamelessLine(const Unit& unit, const std::string& first);
  bool TakeRelease(const Unit& unit);
  void TakeTitlesAbove();
  void TakeBoxAbove(const Unit& box);
  bool IsTitle(const Unit& unit, const std::string& text) const;
  bool TakeElectoral(const std::string& first);
  std::string ValueOf(const Unit& unit, std::string_view inner) const;
  bool SetField(OptionalText& field, std::string_view inner, const Unit& unit);
  bool SetDate(const Unit& unit, std::string_view inner);
  void NoteFact(const Unit& unit);
  // Lines of the head that name no field known here: the rest of a wrapped value, or a field that is not
  // kept.
  void TakeHead(const Unit& unit);
  // "Decision:" on a line of its own, with a paragraph under it.
  bool HeadsProse(const Unit& unit) const;

  // ---- parts (parts.cc) ----
  bool TakePartName(const Unit& unit);
  // Inside a paragraph list "Summary" or "Appendix" may only be a heading of its own.
  bool FitsPart(const Unit& unit, Part part, std::string_view rest) const;
  void EnterPart(const Unit& unit, Part part, std::string_view rest);
  void TakeOutside(const Unit& unit);

  // ---- headings and paragraphs (paragraphs.cc) ----
  bool NextIsNumbered() const;
  bool IsRowOverNumbers(const Unit& unit) const;
  // "1. Background" over "1.1 ...".
  bool OpensDotted(const Unit& unit) const;
  bool IsHeading(const Unit& unit) const;
  // "2.  Background" over a paragraph without a number.
  bool StandsOverProse(std::string_view text) const;
  // "1   Purpose of this report" over "1.1 ...".
  bool OpensBareNumber(std::string_view text) const;
  // Short, without figures, right before a numbered paragraph, and not the last of a list whose marks were
  // lost.
  bool IsPlainHeading(const Unit& unit, std::string_view text, int words) const;
  // A line of a few words over a long paragraph.
  bool StandsApart(const Unit& unit, int words) const;
  bool TakeHeading(const Unit& unit);
  void StartHeading(const Unit& unit);
  // Its number follows the last one, or fits the numbered heading above.
  bool OpensParagraph(const Unit& unit) const;
  void TakeParagraph(const Unit& unit);
  // Prose without numbers: each paragraph is one of its own.
  bool GoesInList(const Unit& unit) const;
  bool StandsAlone(const Unit& unit) const;
  void AddParagraph(const Unit& unit, OptionalText number, std::string text);
  // The rest of a row that a page end broke.
  bool TakeRest(const Unit& unit);

  // ---- recommendations (recommendations.cc) ----
  void TakeRecommendation(const Unit& unit);
  // A paragraph under the list goes on with the last recommendation when it stands under its text.
  void AppendRecommendation(const Unit& unit, const std::string& text);
  void AddRecommendation(OptionalText label, std::string text, Provenance where);
  // A recommendation without a list is the sentence itself.
  void FinishRecommendations();
  static void Extend(Provenance& where, const Unit& unit);

  // ---- contacts, lists of papers, assessments (papers.cc) ----
  void TakeContact(const Unit& unit);
  // A heading ends a list of papers: numbered and bold, or a new numbered series with paragraphs under it.
  bool EndsList(const Unit& unit);
  void TakeAppendix(const Unit& unit);
  void TakeAppendixText(std::string_view text, const Unit& unit);
  void AddAppendix(OptionalText number, std::string_view title, const Unit& unit);
  void TakePaper(const Unit& unit, std::vector<std::string>& papers);
  void TakeAssessment(const Unit& unit, OptionalText& field);
  void Finish();

  std::vector<Unit> units_;
  std::size_t at_ = 0;
  Part part_ = Part::kBefore;
  int facts_ = 0;
  std::size_t first_fact_ = 0;    // unit
  OptionalText* open_ = nullptr;  // the field whose value may go on in the next line
  std::size_t by_line_ =
      0;  // after the line that names the author without a field; the title may stand there
  OptionalText dates_above_;  // a date on a line of its own
  std::size_t open_at_ = 0;   // the unit that named it
  bool in_head_contacts_ = false;
  ContactReader contacts_;
  OptionalText heading_;
  std::string major_;  // "2" of a heading "2. Outturn"
  std::string last_major_;
  int last_number_ = 0;
  double last_label_x_ = 0;
  bool dotted_ = false;           // paragraphs are numbered 1.1, 1.2
  bool fresh_ = false;            // no paragraph since the heading
  bool captioned_ = false;        // after the caption of a table or figure
  bool listed_ = false;           // a list went into the last paragraph
  bool typed_form_ = false;       // the rows of a form as plain lines: its lists are numbered
  bool papers_numbered_ = false;  // of a list of papers set without a form
  bool repeated_ = false;         // recommendations were read before
  LabelKind recommendation_kind_ = LabelKind::kNone;
  double recommendation_x_ = 0;
  std::string stem_;
  Provenance stem_where_;
  Report report_;
};

// Of a list of paragraphs: "3." or "3.1".
bool IsNumbered(const Label& label);
// "4.0", the number of a heading.
bool IsDottedZero(const Label& label);
// Label, unless it is a bullet, and text.
std::string TextOf(const Unit& unit);
// Appends with a blank between.
void AppendText(std::string& text, std::string_view more);
void AppendText(OptionalText& text, std::string_view more);

}  // namespace minutebook::extract
