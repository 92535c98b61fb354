// A resolution to exclude the public is printed once and holds for several items:
//     9   Exclusion of the public: ... for the following items ... paragraphs 1 and 3 of Schedule 12A
//     10  Depot lease                exempt, under the paragraphs printed in item 9
//     12  Exclusion ... for item 14  only item 14
// Where the text only says that the public may be excluded at some time, nothing follows for other items.
// Tests: agenda_access_test.cc.
#include "extractors/agenda_access.h"

#include <algorithm>
#include <cstdlib>

#include "extractors/patterns/agenda.h"
#include "extractors/patterns/agenda_access.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMaxRange = 40;  // items that "items 12 to 15" may name

// Whether what follows is open to the public, by the part's name.
std::optional<bool> PartIsExempt(std::string_view text) {
  const bool open = patterns::kOpenPart.In(text);
  const bool exempt = patterns::kExemptPart.In(text);
  if (exempt && !patterns::kPartNote.In(text)) return true;
  if (open) return false;
  return std::nullopt;
}

OptionalText ScheduleParagraph(std::string_view text) {
  if (const Match m = patterns::kScheduleParagraph.Find(text)) return FoldSpace(m[1]);
  return std::nullopt;
}

// "12 to 14" and "12, 13 and 15" as numbers.
std::vector<int> ItemNumbers(std::string_view text) {
  std::vector<int> numbers;
  bool range = false;
  while (const Match m = patterns::kListedNumber.Find(text)) {
    const int number = std::atoi(std::string(m[2]).c_str());
    range = m[1] == "to" || m[1] == "-" || m[1] == "–";
    if (range && !numbers.empty() && number - numbers.back() < kMaxRange)
      for (int between = numbers.back() + 1; between < number; ++between) numbers.push_back(between);
    numbers.push_back(number);
    text = m.after;
  }
  return numbers;
}

std::string MarkOf(std::string_view printed) {
  return EqualNoCase(printed, "asterisk") ? "*" : std::string(printed);
}

std::string TextOf(const AgendaItem& item) {
  return item.title.value_or("") + " " + item.description.value_or("");
}

}  // namespace

AgendaAccess::AgendaAccess(const std::vector<AgendaRow>& rows) {
  for (const AgendaRow& row : rows) {
    if (const Match m = patterns::kKeyLegend.Find(row.text); m && key_mark_.empty())
      key_mark_ = MarkOf(m[1].empty() ? m[2] : m[1]);
  }
}

void AgendaAccess::TakeRow(const AgendaRow& row, bool part) {
  if (part) {
    if (patterns::kKeyPart.In(row.text)) key_part_ = !patterns::kNotKeyDecision.In(row.text);
    if (const std::optional<bool> exempt = PartIsExempt(row.text)) {
      exempt_ = exempt;
      paragraph_.reset();
      exclusion_ = {};
      key_part_.reset();
    }
  }
  if (exempt_.value_or(false)) {
    if (OptionalText paragraph = ScheduleParagraph(row.text)) paragraph_ = paragraph;
  }
}

void AgendaAccess::Mark(AgendaItem& item) {
  const std::string text = TextOf(item);
  const Match common = patterns::kCommonExclusion.Find(text);
  const bool excludes = patterns::kExclusionItem.In(item.title.value_or("")) || common;
  item.exempt = exempt_;
  item.key_decision = IsKey(item);
  if (exempt_.value_or(false)) item.exempt_paragraph = paragraph_;
  if (!excludes && IsExcluded(item)) {
    item.exempt = true;
    if (exclusion_.paragraph) item.exempt_paragraph = exclusion_.paragraph;
  }
  if (patterns::kReadmission.In(item.title.value_or("")) || (!excludes && exclusion_.next)) exclusion_ = {};
  if (common) NoteExclusion(text);
  if (excludes) return;
  if (patterns::kExemptItem.In(text)) {
    item.exempt = true;
    if (const Match m = patterns::kParagraphAlone.Find(text)) item.exempt_paragraph = FoldSpace(m[1]);
  }
  if (OptionalText paragraph = ScheduleParagraph(text)) {
    item.exempt = true;
    item.exempt_paragraph = paragraph;
  }
}

void AgendaAccess::NoteExclusion(const std::string& text) {
  const Match m = patterns::kCommonExclusion.Find(text);
  exclusion_ = {};
  exclusion_.paragraph = ScheduleParagraph(text);
  exclusion_.numbers = ItemNumbers(m[2]);
  exclusion_.next = EqualNoCase(m[1], "item") || EqualNoCase(m[1], "report");
  exclusion_.following = exclusion_.numbers.empty() && !exclusion_.next;
}

bool AgendaAccess::IsExcluded(const AgendaItem& item) const {
  if (exclusion_.following || exclusion_.next) return true;
  const int number = std::atoi(item.number.value_or("").c_str());
  return number > 0 &&
         std::find(exclusion_.numbers.begin(), exclusion_.numbers.end(), number) != exclusion_.numbers.end();
}

std::optional<bool> AgendaAccess::IsKey(const AgendaItem& item) const {
  const std::string title = item.title.value_or("");
  const std::string description = item.description.value_or("");
  for (const std::string* text : {&title, &description}) {
    if (patterns::kNotKeyDecision.In(*text)) return false;
  }
  if (!key_mark_.empty() && title.find(key_mark_) != std::string::npos) return true;
  for (const std::string* text : {&title, &description}) {
    if (patterns::kKeyDecision.In(*text)) return true;
  }
  return key_part_;
}

}  // namespace minutebook::extract
