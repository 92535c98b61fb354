// The title of a section: its subject line, the heading that names its kind, else its first heading. Tests:
// sections_test.cc.
#include <algorithm>

#include "extractors/dates.h"
#include "extractors/minutes/attendance.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/reports.h"
#include "extractors/patterns/sections.h"
#include "extractors/section_forms.h"
#include "extractors/sections.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kStartsLength = 60;
constexpr std::size_t kMaxHeading = 220;
constexpr std::size_t kMaxTitle = 120;  // of a title that no type sets apart

std::string TextOf(const Block& block) {
  return block.kind == BlockKind::kGrid ? block.text : block.Printed();
}

void AddText(const Block& block, std::string& text) {
  const std::string more = TextOf(block);
  if (more.empty()) return;
  if (!text.empty()) text += '\n';
  text += more;
}

OptionalText SubjectOfForm(const Grid& grid) {
  for (int row = 0; row < grid.rows; ++row) {
    const std::vector<std::string> texts = grid.RowTexts(row);
    for (std::size_t c = 0; c < texts.size(); ++c) {
      const Match m = patterns::kReportSubject.Find(texts[c]);
      if (!m) continue;
      if (!m[1].empty()) return std::string(m[1]);
      for (std::size_t k = c + 1; k < texts.size(); ++k) {
        if (!texts[k].empty()) return texts[k];
      }
    }
  }
  return std::nullopt;
}

// The value of a "Subject:" line, with the lines it runs on over.
OptionalText SubjectOfLines(const Flow& flow, std::size_t i, std::size_t last) {
  const Match m = patterns::kReportSubject.Find(flow.blocks[i].text);
  if (!m || m[1].empty()) return std::nullopt;
  std::string subject(m[1]);
  for (std::size_t k = i + 1; k < last && k < i + 3; ++k) {
    const Block& next = flow.blocks[k];
    if (next.gap || next.kind == BlockKind::kGrid || next.text.find(':') != std::string::npos) break;
    subject += ' ' + next.text;
  }
  return subject;
}

OptionalText ReportTitle(const Flow& flow, const SectionSpan& span) {
  for (std::size_t i = span.first; i < span.last && i < span.first + kReportHeadBlocks; ++i) {
    const Block& block = flow.blocks[i];
    const OptionalText subject = block.kind == BlockKind::kGrid
                                     ? SubjectOfForm(flow.grids[static_cast<std::size_t>(block.grid)])
                                     : SubjectOfLines(flow, i, span.last);
    if (subject) return subject;
  }
  for (std::size_t i = span.first + 1; i < span.last && i < span.first + kReportHeadBlocks; ++i) {
    if (!patterns::kReportByLine.In(flow.blocks[i].text)) continue;
    const Block& above = flow.blocks[i - 1];
    if (above.kind != BlockKind::kGrid && !above.label && !patterns::kToDate.In(above.text) &&
        above.text.size() <= kMaxHeading)
      return above.text;
    break;
  }
  return std::nullopt;
}

// "Monthly Dataset          Sep 16": what stands far to the right of a title is no part of it.
std::string LeftPart(const Block& block) {
  if (block.lines.size() != 1 || block.label || block.lines.front().segments.size() < 2) return block.text;
  const std::string& left = block.lines.front().segments.front().text;
  const int right = WordCount(block.text) - WordCount(left);
  return WordCount(left) > right ? left : block.text;
}

bool IsTitleLike(const Block& block) {
  return block.kind != BlockKind::kGrid && !block.text.empty() && block.text.size() <= kMaxTitle &&
         !block.text.ends_with('.') && !patterns::kNoTitle.In(block.text);
}

// The line under "Dear ...", when it is no sentence.
OptionalText SubjectOfLetter(const Flow& flow, const SectionSpan& span) {
  for (std::size_t i = span.first; i + 1 < span.last && i < span.first + kReportHeadBlocks; ++i) {
    if (!patterns::kSalutation.In(flow.blocks[i].text)) continue;
    const Block& next = flow.blocks[i + 1];
    if (IsTitleLike(next) && !next.label && StartsUpper(next.text) && !next.text.ends_with(','))
      return next.text;
    return std::nullopt;
  }
  return std::nullopt;
}

// Text without type: the first line of a page that can be a title; slides may have theirs below their list.
OptionalText TitleOfPage(const Flow& flow, const SectionSpan& span) {
  for (std::size_t i = span.first; i < span.last && i < span.first + kReportHeadBlocks; ++i) {
    const Block& block = flow.blocks[i];
    if (i > span.first && block.opens_page) break;
    if (IsTitleLike(block) && !block.label && StartsUpper(block.text)) return block.text;
  }
  return std::nullopt;
}

OptionalText FirstHeading(const Flow& flow, const SectionSpan& span) {
  OptionalText attachment;
  const Block& opening = flow.blocks[span.first];
  if (!opening.lines.empty() && patterns::kAppendixHeading.In(opening.lines.front().text))
    return opening.lines.front().text;
  if (opening.opens_page) return TitleOfPage(flow, span);
  for (std::size_t i = span.first; i < span.last && i < span.first + kReportHeadBlocks; ++i) {
    const Block& block = flow.blocks[i];
    if (block.kind == BlockKind::kGrid || block.text.empty() || !IsHeadingLike(block) ||
        block.text.size() > kMaxHeading || patterns::kNoTitle.In(block.text) ||
        (span.kind == "minutes" && patterns::kAttendanceLabel.In(block.text)))
      continue;
    if (patterns::kAttachmentLine.In(block.text)) {
      if (!attachment) attachment = block.text;
      continue;
    }
    return LeftPart(block);
  }
  if (attachment) return attachment;
  if (const OptionalText subject = SubjectOfLetter(flow, span)) return subject;
  if (patterns::kNoTitle.In(opening.text) && span.first + 1 < span.last &&
      IsTitleLike(flow.blocks[span.first + 1]))
    return flow.blocks[span.first + 1].text;
  if (opening.kind != BlockKind::kGrid && opening.text.size() <= kMaxHeading) return opening.text;
  return std::nullopt;
}

// A title that breaks off before its date, or that capitals carry on over the lines of a text.
bool TitleGoesOn(const std::string& title, const Block& next) {
  if (next.kind == BlockKind::kGrid || next.label || FindDate(title) ||
      title.size() + next.text.size() > kMaxHeading || patterns::kAttendanceLabel.In(next.text))
    return false;
  return (StartsWithWeekday(next.text) && patterns::kTitleGoesOn.In(title)) || title.ends_with(" ON") ||
         title.ends_with(" on") ||
         (patterns::kTitleGoesOn.In(title) && IsUpper(title) && StartsUpper(next.text)) ||
         (IsUpper(title) && IsUpper(next.text) && patterns::kHeldOn.In(title) && !EndsSentence(title));
}

// The heading that names the kind of section: "AGENDA", "MINUTES OF THE MEETING HELD ON ...".
OptionalText HeadingBy(const Flow& flow, const SectionSpan& span, const Pattern& pattern) {
  for (std::size_t i = span.first; i < span.last && i < span.first + 3 * kReportHeadBlocks; ++i) {
    const Block& block = flow.blocks[i];
    if (block.kind == BlockKind::kGrid || block.label || !pattern.In(block.text) ||
        block.text.size() > kMaxHeading + 100 || patterns::kMinutesSentence.In(block.text))
      continue;
    std::string title = block.text;
    for (std::size_t k = i + 1; k < span.last && TitleGoesOn(title, flow.blocks[k]); ++k)
      title += (title.ends_with('-') ? "" : " ") + flow.blocks[k].text;
    return title;
  }
  return std::nullopt;
}

std::vector<std::string> ListedAppendices(const Flow& flow, const SectionSpan& report) {
  std::vector<std::string> titles;
  for (std::size_t i = report.first; i < report.last; ++i) {
    const Match m = patterns::kAppendixHeading.Find(flow.blocks[i].text);
    if (m && !m[2].empty() && flow.blocks[i].kind != BlockKind::kGrid) titles.emplace_back(m[2]);
  }
  return titles;
}

}  // namespace

OptionalText SectionTitle(const Flow& flow, const SectionSpan& span) {
  if (span.title) return span.title;
  if (span.kind == "blank") return std::nullopt;
  if (span.kind == "report") {
    const OptionalText title = ReportTitle(flow, span);
    return title ? title : FirstHeading(flow, span);
  }
  if (span.kind == "agenda") {
    return HeadingBy(flow, span, patterns::kAgendaTitle) ? OptionalText("AGENDA") : FirstHeading(flow, span);
  }
  if (span.kind == "minutes") {
    SectionSpan head = span;
    for (std::size_t i = span.first + 1; i < head.last; ++i) {
      const std::string& text = flow.blocks[i].text;
      // "MINUTES" below those present is an item.
      if (patterns::kAttendanceLabel.In(text) && !patterns::kMinutesTitle.In(text)) head.last = i;
    }
    const OptionalText title = HeadingBy(flow, head, patterns::kMinutesHeading);
    if (title) return title;
    head.last = std::min(head.last, span.first + kReportHeadBlocks / 2);
    const OptionalText any = HeadingBy(flow, head, patterns::kMinutesTitle);
    return any && any->size() < 80 ? any : FirstHeading(flow, span);
  }
  if (span.kind == "monitoring") {
    if (const OptionalText title = HeadingBy(flow, span, patterns::kMonitoringHeading)) return title;
  }
  if (span.kind == "appendix") {
    const OptionalText subject = SubjectOfLines(flow, span.first, span.last);
    if (subject) return subject;
  }
  return FirstHeading(flow, span);
}

void TitleLetters(const Flow& flow, std::vector<SectionSpan>& spans) {
  std::vector<std::string> titles;
  std::size_t next = 0;
  for (SectionSpan& span : spans) {
    if (span.kind == "report") {
      titles = ListedAppendices(flow, span);
      next = 0;
    } else if (span.kind == "appendix") {
      if (next < titles.size() && SalutationFollows(flow, span.first)) span.title = titles[next];
      ++next;
    }
  }
}

Section MakeSection(const Flow& flow, const SectionSpan& span) {
  Section section;
  section.kind = span.kind;
  section.agenda_item = span.agenda_item;
  section.title = SectionTitle(flow, span);
  for (std::size_t i = span.first; i < span.last; ++i) AddText(flow.blocks[i], section.text);
  section.starts = FirstCharacters(FoldSpace(section.text), kStartsLength);
  for (const Aside& aside : flow.asides) {
    if (aside.after >= span.first && aside.after < span.last) AddText(aside.block, section.text);
  }
  section.where = Where(flow.blocks[span.first], "section." + span.kind);
  section.where.page_to = flow.blocks[span.last - 1].page_to;
  if (section.kind == "blank" && section.starts.empty()) section.starts = "";
  return section;
}

}  // namespace minutebook::extract
