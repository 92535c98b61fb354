#include "tools/explanation.h"

#include <algorithm>
#include <cstdio>
#include <type_traits>

#include "extractors/rule_counts.h"
#include "extractors/rules.h"
#include "tools/document_text.h"

namespace minutebook::tools {
namespace {

constexpr std::size_t kAround = 240;                // bytes of text before and after the match
constexpr std::size_t kLeastMatch = 3;              // bytes that a match is worth looking for
constexpr std::size_t kShownMatch = 600;            // bytes of a match that are printed
constexpr double kSamePlace = 0.5;                  // of the smaller box that two boxes share
constexpr std::size_t kShownReadings = 12;          // of the same family at the same place
constexpr std::size_t kBeginnings[] = {0, 60, 30};  // bytes of a field that are looked for; 0: all

// The byte at or before `at` where a code point begins.
std::size_t WholeCharacter(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

bool OnPages(const Section& section, const Provenance& where) {
  return where.page_from >= section.where.page_from && where.page_from <= section.where.page_to;
}

// What to look for, the longest first: the fields' texts, then the last word of a name.
std::vector<std::string> Wanted(const RecordView& record) {
  std::vector<std::string> wanted;
  for (const LabelledText& field : record.fields) {
    if (field.label != "starts" && field.label != "kind") wanted.push_back(OneLine(field.text));
  }
  std::stable_sort(wanted.begin(), wanted.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  for (const LabelledText& field : record.fields) {
    if (field.label != "name") continue;
    const std::string name = OneLine(field.text);
    wanted.push_back(name.substr(name.find_last_of(' ') + 1));
  }
  return wanted;
}

bool Find(const std::string& text, const std::vector<std::string>& wanted, std::size_t& at,
          std::size_t& length) {
  for (const std::string& words : wanted) {
    for (const std::size_t beginning : kBeginnings) {
      if (beginning >= words.size()) continue;
      const std::string part =
          words.substr(0, beginning == 0 ? words.size() : WholeCharacter(words, beginning));
      if (part.size() < kLeastMatch) continue;
      at = text.find(part);
      length = part.size();
      if (at != std::string::npos) return true;
    }
  }
  return false;
}

Excerpt Cut(const Section& section, const std::string& text, std::size_t at, std::size_t length) {
  Excerpt excerpt;
  excerpt.section = section.kind;
  const std::size_t from = WholeCharacter(text, at > kAround ? at - kAround : 0);
  const std::size_t end = at + length;
  excerpt.before = text.substr(from, at - from);
  excerpt.match = text.substr(at, length);
  excerpt.after = text.substr(end, WholeCharacter(text, end + kAround) - end);
  if (from > 0) excerpt.before = "\u2026" + excerpt.before;
  if (end + kAround < text.size()) excerpt.after += "\u2026";
  return excerpt;
}

bool SamePlace(const Provenance& a, const Provenance& b) {
  if (a.page_from != b.page_from || a.box.Empty() || b.box.Empty()) return false;
  const Box common = Intersection(a.box, b.box);
  if (common.Empty()) return false;
  const double smaller = std::min(a.box.Width() * a.box.Height(), b.box.Width() * b.box.Height());
  return common.Width() * common.Height() >= kSamePlace * smaller;
}

bool Touches(const Diagnostic& diagnostic, const Provenance& where) {
  const SourceRef& place = diagnostic.what.where;
  if (place.page < where.page_from || place.page > where.page_to) return false;
  if (place.box.Empty() || where.box.Empty() || place.page != where.page_from) return true;
  return !Intersection(place.box, where.box).Empty();
}

const PageRecord* PageOf(const PackRecords& records, int number) {
  for (const PageRecord& page : records.pages) {
    if (page.number == number) return &page;
  }
  return nullptr;
}

std::string Thousandths(double share) {
  char text[16];
  std::snprintf(text, sizeof text, "%.3f", share);
  return text;
}

std::string Heading(std::string_view title, const Terminal& terminal) {
  return "\n" + Bold(title, terminal) + "\n";
}

std::string ExcerptText(const Excerpt& excerpt, const Terminal& terminal) {
  if (excerpt.section.empty()) return "  no text is kept of its pages\n";
  std::string match = excerpt.match;
  if (match.size() > kShownMatch) match = match.substr(0, WholeCharacter(match, kShownMatch)) + "\u2026";
  std::string text = excerpt.before;
  if (!match.empty()) text += "[" + match + "]";
  text = Wrap(OneLine(text + excerpt.after), terminal.width, 2);
  if (match.empty()) {
    text +=
        Wrap("Its words do not stand together in the text; this is how the part begins.", terminal.width, 2);
  }
  return text;
}

std::string RuleText(const std::string& name) {
  const extract::ReadingRule* rule = extract::FindReadingRule(name);
  if (rule == nullptr)
    return name.empty() ? "no rule is recorded" : name + ", a rule this version does not have";
  return name + ": " + std::string(rule->sentence);
}

}  // namespace

Excerpt ExcerptOf(const RecordView& record, const PackRecords& records) {
  const std::vector<std::string> wanted = Wanted(record);
  const Section* first = nullptr;
  for (const Section& section : records.sections) {
    if (!OnPages(section, record.where)) continue;
    if (first == nullptr) first = &section;
    const std::string text = OneLine(section.text);
    std::size_t at = 0, length = 0;
    if (Find(text, wanted, at, length)) return Cut(section, text, at, length);
  }
  if (first == nullptr) return {};
  return Cut(*first, OneLine(first->text), 0, 0);
}

std::string ConfidenceText(const Provenance& where, const PackRecords& records) {
  std::string text =
      Thousandths(where.confidence) + ", from 0 to 1: how often a record of this rule is right";
  const auto counts = extract::RuleCounts();
  const auto row = std::find_if(counts.begin(), counts.end(),
                                [&](const extract::RuleCount& count) { return count.rule == where.rule; });
  if (row == counts.end()) {
    text += "; the rule found nothing in papers whose records are known, so it is not known how sure it is";
  } else {
    text += "; of " + Count(row->found, "record", "records") +
            " that it found in papers whose records are known, " + Grouped(row->right) +
            " were right in full";
  }
  const PageRecord* page = PageOf(records, where.page_from);
  if (page != nullptr && page->text_source == "ocr")
    text += "; lowered by how sure the recognition was of the words, since the page is a scan";
  return text;
}

std::vector<std::string> OtherReadings(const RecordView& record, const PackRecords& records) {
  std::vector<std::string> readings;
  for (const Diagnostic& diagnostic : records.diagnostics) {
    if (!Touches(diagnostic, record.where)) continue;
    readings.push_back(std::string(Name(diagnostic.severity)) + ": p. " +
                       std::to_string(diagnostic.what.where.page) + ": " + diagnostic.what.message);
  }
  std::size_t others = 0;
  ForEachRecord(records, [&](const auto& other) {
    using Record = std::remove_cvref_t<decltype(other)>;
    if (kFamily<Record> != record.family || other.id == record.id || !SamePlace(other.where, record.where) ||
        ++others > kShownReadings)
      return;
    const auto view = FindRecord(records, other.id);
    std::string words;
    for (const LabelledText& field : view->fields) {
      if (field.text.size() > words.size()) words = field.text;
    }
    readings.push_back(other.id + ", at the same place: " + Shorten(OneLine(words), 60));
  });
  if (others > kShownReadings)
    readings.push_back("and " + Grouped(static_cast<long long>(others - kShownReadings)) +
                       " more at the same place");
  return readings;
}

std::string ExplanationText(const RecordView& record, const PackRecords& records, const Terminal& terminal) {
  std::string text = RecordText(record, records, terminal);
  const Excerpt excerpt = ExcerptOf(record, records);
  std::string part = excerpt.section;
  std::replace(part.begin(), part.end(), '_', ' ');
  text += Heading(part.empty() ? "Read from" : "Read from (" + part + ")", terminal) +
          ExcerptText(excerpt, terminal);
  text += Heading("Found by", terminal) + Wrap(RuleText(record.where.rule), terminal.width, 2);
  text += Heading("Confidence", terminal) + Wrap(ConfidenceText(record.where, records), terminal.width, 2);
  text += Heading("Other readings", terminal);
  const std::vector<std::string> readings = OtherReadings(record, records);
  for (const std::string& reading : readings) text += Wrap("- " + reading, terminal.width, 2);
  return readings.empty() ? text + "  none\n" : text;
}

}  // namespace minutebook::tools
