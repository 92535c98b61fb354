#include "extractors/classify.h"

#include <algorithm>

#include "extractors/patterns/front_sheet.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/reports.h"
#include "extractors/patterns/sections.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kHeadBlocks = 25;  // where titles and attendance stand
constexpr std::size_t kWideHead = 60;
constexpr std::size_t kReportHead = 10;             // where a report says whose it is
constexpr std::size_t kRecommendationsWithin = 40;  // blocks
constexpr int kMinRegisterRows = 3;

bool HasKind(const std::vector<SectionSpan>& sections, std::string_view kind) {
  return std::any_of(sections.begin(), sections.end(), [&](const SectionSpan& s) { return s.kind == kind; });
}

// Names down, "P" and "A" across: who came to which meeting.
bool IsRegister(const Grid& grid) {
  int names = 0;
  int codes = 0;
  for (int row = 0; row < grid.rows; ++row) {
    const std::vector<std::string> texts = grid.RowTexts(row);
    if (!LooksLikeName(texts[0])) continue;
    ++names;
    codes += std::any_of(texts.begin() + 1, texts.end(), [](const std::string& text) {
      return text.size() == 1 && std::string_view("PASLXY").find(text[0]) != std::string_view::npos;
    });
  }
  return codes >= kMinRegisterRows && names * 2 >= grid.rows;
}

// "Present:" and its like with a name after it, or an attendance register.
bool HasAttendance(const Flow& flow, std::size_t within) {
  for (std::size_t i = 0; i < flow.blocks.size() && i < within; ++i) {
    const Block& block = flow.blocks[i];
    if (block.kind == BlockKind::kGrid) {
      if (StartsWithNoCase(block.text, "present") || block.text.find("Attendees ") != std::string::npos ||
          IsRegister(flow.grids[static_cast<std::size_t>(block.grid)]))
        return true;
      continue;
    }
    const Match m = patterns::kAttendanceLabel.Find(block.text);
    // "Appointed Members" heads names on the front sheet of an agenda too.
    if (m && patterns::kAppointedLabel.In(m[1])) continue;
    if (m && patterns::kPresentLabel.In(m[1]) && m[1].size() < 30) return true;
    if (m && StartsWithNoCase(block.text, "in attendance")) return true;
  }
  return false;
}

bool HasTitle(const Flow& flow, const Pattern& pattern, std::size_t within) {
  for (std::size_t i = 0; i < flow.blocks.size() && i < within; ++i) {
    const Block& block = flow.blocks[i];
    if (block.kind != BlockKind::kGrid && block.text.size() < 200 && !block.label && pattern.In(block.text))
      return true;
  }
  return false;
}

bool HasItemStamp(const Flow& flow) {
  return std::any_of(flow.blocks.begin(), flow.blocks.end(), [](const Block& block) {
    return std::any_of(block.stamps.begin(), block.stamps.end(),
                       [](const Stamp& s) { return s.kind == StampKind::kAgendaItem; });
  });
}

}  // namespace

bool IsMinutesAlone(const Flow& flow) {
  if (HasItemStamp(flow)) return false;
  const bool titled = HasTitle(flow, patterns::kMinutesTitle, kHeadBlocks / 2);
  const bool agenda = HasTitle(flow, patterns::kAgendaTitle, kHeadBlocks);
  const bool attendance = HasAttendance(flow, kWideHead);
  if (agenda && !attendance) return false;
  if (attendance) return true;
  return titled && (HasTitle(flow, patterns::kMinutesHeading, kHeadBlocks) ||
                    HasTitle(flow, patterns::kEndsWithMinutes, kHeadBlocks / 4));
}

// A line of the head, also where fields stand close under one another.
bool AnyLine(const Flow& flow, const Pattern& pattern) {
  for (std::size_t i = 0; i < flow.blocks.size() && i < kReportHead; ++i) {
    const std::vector<Line>& lines = flow.blocks[i].lines;
    if (std::any_of(lines.begin(), lines.end(), [&](const Line& line) { return pattern.In(line.text); }))
      return true;
  }
  return false;
}

bool IsLoneReport(const Flow& flow) {
  const auto line = [&](const Pattern& pattern) { return HasTitle(flow, pattern, kReportHead); };
  const bool subject = AnyLine(flow, patterns::kReportSubject);
  const bool head =
      line(patterns::kReportByLine) || line(patterns::kReportToLine) ||
      (subject && (AnyLine(flow, patterns::kReportFrom) || AnyLine(flow, patterns::kFieldWards) ||
                   AnyLine(flow, patterns::kFieldKeyDecision)));
  if (!head) return false;
  const std::size_t last = std::min(flow.blocks.size(), kRecommendationsWithin);
  return std::any_of(
      flow.blocks.begin(), flow.blocks.begin() + static_cast<std::ptrdiff_t>(last), [](const Block& block) {
        return patterns::kPartRecommendations.In(block.text) || patterns::kPurposeHeading.In(block.text);
      });
}

std::string DocumentKind(const Flow& flow, const std::vector<SectionSpan>& sections) {
  const bool reports = HasKind(sections, "report") || HasKind(sections, "appendix");
  const bool agenda = HasKind(sections, "agenda") || HasKind(sections, "front_sheet") ||
                      HasKind(sections, "public_information");
  if (HasItemStamp(flow) && sections.size() > 1) return "agenda_pack";
  if (HasKind(sections, "agenda") && (reports || HasKind(sections, "minutes"))) return "agenda_pack";
  if (HasTitle(flow, patterns::kDecisionRecord, kHeadBlocks)) return "decision_record";
  if (HasKind(sections, "minutes")) return "minutes";
  if (HasKind(sections, "monitoring") && !reports) return "monitoring_report";
  if (HasKind(sections, "agenda")) return "agenda";
  if (HasKind(sections, "report")) return agenda ? "agenda_pack" : "report";
  if (IsLoneReport(flow)) return "report";
  return "other";
}

}  // namespace minutebook::extract
