// One walk over the blocks. Every rule names a kind and the block where it begins; the walk keeps the agenda
// item that the last stamp named, so that appendices know theirs. A report form ends where its grids end:
//     Agenda Item 6 | DECISION-MAKER: ... |   report, item 6
//     SUBJECT: UPDATE ON WORK ...            appendix, item 6 (a first block outside the form)
// A heading inside running text ("see the glossary") begins nothing: it must be a block of its own. Tests:
// sections_test.cc.
#include "extractors/sections.h"

#include <algorithm>

#include "extractors/minutes/attendance.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/reports.h"
#include "extractors/patterns/sections.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kStartsLength = 60;
constexpr int kTitleStepBack = 2;  // title lines above "MINUTES OF ..."
constexpr std::size_t kMaxHeading = 220;
constexpr std::size_t kHeadBlocks = 12;  // how far a From/To/Subject head may reach

bool IsHeadingLike(const Block& block) {
  return block.kind == BlockKind::kHeading || block.bold || IsUpper(block.text);
}

const Grid* GridOf(const Flow& flow, const Block& block) {
  return block.kind == BlockKind::kGrid ? &flow.grids[static_cast<std::size_t>(block.grid)] : nullptr;
}

bool AnyCell(const Grid& grid, const Pattern& pattern) {
  return std::any_of(grid.cells.begin(), grid.cells.end(),
                     [&](const Cell& cell) { return pattern.In(cell.text); });
}

bool IsReportForm(const Grid& grid) {
  return AnyCell(grid, patterns::kReportFormLabel) ||
         (AnyCell(grid, patterns::kReportFrom) && AnyCell(grid, patterns::kReportTo));
}

bool IsMonitoringTable(const Grid& grid) {
  const std::vector<std::string> header = grid.rows > 0 ? grid.RowTexts(0) : std::vector<std::string>{};
  const auto has = [&](const Pattern& pattern) {
    return std::any_of(header.begin(), header.end(), [&](const std::string& t) { return pattern.In(t); });
  };
  return grid.columns >= 3 && has(patterns::kRecommendationColumn) && has(patterns::kProgressColumn);
}

OptionalText ItemStamp(const Block& block) {
  for (const Stamp& stamp : block.stamps) {
    if (stamp.kind == StampKind::kAgendaItem) return stamp.value;
  }
  return std::nullopt;
}

bool HasAppendixStamp(const Block& block) {
  return std::any_of(block.stamps.begin(), block.stamps.end(),
                     [](const Stamp& s) { return s.kind == StampKind::kAppendix; });
}

class Segmenter {
 public:
  Segmenter(const Flow& flow, const Document& document)
      : flow_(flow), blocks_(flow.blocks), document_(document) {}

  std::vector<SectionSpan> Run() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) Visit(i);
    Close(blocks_.size());
    MergeFront();
    return std::move(spans_);
  }

 private:
  std::string_view Kind() const {
    return spans_.empty() ? std::string_view{} : std::string_view(spans_.back().kind);
  }

  void Close(std::size_t at) {
    if (!spans_.empty()) spans_.back().last = at;
    while (!spans_.empty() && spans_.back().first >= spans_.back().last) spans_.pop_back();
  }

  void Start(std::size_t at, std::string kind) {
    Close(at);
    SectionSpan span;
    span.kind = std::move(kind);
    span.first = at;
    span.last = blocks_.size();
    if (span.kind != "blank" && span.kind != "agenda") span.agenda_item = item_;
    span.stamped = ItemStamp(blocks_[at]).has_value();
    spans_.push_back(std::move(span));
  }

  void Visit(std::size_t i) {
    const Block& block = blocks_[i];
    if (const OptionalText stamp = ItemStamp(block); stamp && stamp != item_) {
      item_ = stamp;
      new_item_ = true;
    }
    if (block.kind == BlockKind::kBlankNotice) {
      if (Kind() != "blank") Start(i, "blank");
      return;
    }
    if (StartByWording(i) || StartByForm(i) || StartByStamp(i) || StartAppendix(i)) {
      new_item_ = false;
      return;
    }
    if (spans_.empty()) Start(i, "front_sheet");
    if (Kind() == "blank") Start(i, new_item_ ? "report" : item_ ? "appendix" : "other");
    new_item_ = false;
  }

  bool StartByWording(std::size_t i) {
    const Block& block = blocks_[i];
    if (block.kind == BlockKind::kGrid || block.text.size() > kMaxHeading || block.label) return false;
    const bool before_agenda = !seen_agenda_;
    if (before_agenda && patterns::kPublicInformation.In(block.text)) return Begin(i, "public_information");
    if (before_agenda && patterns::kDisclosure.In(block.text) && IsHeadingLike(block) && Kind() != "minutes")
      return Begin(i, "disclosure");
    if (before_agenda && Kind() != "minutes" && patterns::kAgendaTitle.In(block.text)) {
      seen_agenda_ = true;
      return Begin(i, "agenda");
    }
    const bool heading = IsHeadingLike(block) || block.text.starts_with("MINUTES ");
    if (patterns::kMinutesHeading.In(block.text) && heading && Kind() != "minutes") return StartMinutes(i);
    if (Kind() == "minutes" && !new_item_) return false;
    if (patterns::kGlossaryHeading.In(block.text) && IsHeadingLike(block) && item_ && Kind() != "glossary")
      return Begin(i, "glossary");
    if (patterns::kMonitoringHeading.In(block.text) && IsHeadingLike(block) && TableFollows(i) &&
        Kind() != "monitoring")
      return Begin(i, "monitoring");
    return false;
  }

  bool Begin(std::size_t i, std::string kind) {
    Start(i, std::move(kind));
    return true;
  }

  bool TableFollows(std::size_t i) const {
    for (std::size_t k = i + 1; k < blocks_.size() && k < i + 4; ++k) {
      const Grid* grid = GridOf(flow_, blocks_[k]);
      if (grid != nullptr) return IsMonitoringTable(*grid);
    }
    return false;
  }

  // The names of authority and body stand above the title; they belong to the minutes unless another section
  // owns the place.
  bool StartMinutes(std::size_t i) {
    // The stamp of the item stands above the names of authority and body.
    if (Kind() == "report" && !in_form_ && i - spans_.back().first <= 4 && OnlyTitles(i)) {
      spans_.back().kind = "minutes";
      return true;
    }
    std::size_t first = i;
    for (int step = 0; step < kTitleStepBack && first > 0; ++step) {
      const Block& above = blocks_[first - 1];
      if (!blocks_[first].stamps.empty() || above.kind == BlockKind::kGrid ||
          above.kind == BlockKind::kBlankNotice)
        break;
      if (above.page_to != blocks_[i].page_from || !patterns::kBodyWord.In(above.text) ||
          above.text.size() > kMaxHeading)
        break;
      if (!IsHeadingLike(above) || above.label) break;
      --first;
    }
    Start(first, "minutes");
    return true;
  }

  bool StartByForm(std::size_t i) {
    const Grid* grid = GridOf(flow_, blocks_[i]);
    if (grid != nullptr && IsMonitoringTable(*grid) && Kind() != "monitoring" && Kind() != "minutes") {
      if (OnlyTitlesSince(i)) {
        spans_.back().kind = "monitoring";
        return true;
      }
      return Begin(i, "monitoring");
    }
    if (grid != nullptr && IsReportForm(*grid)) {
      if (Kind() == "report" && !new_item_ && in_form_) return true;
      in_form_ = true;
      return Begin(i, "report");
    }
    const bool own_head = Kind() == "report" && i < spans_.back().first + kHeadBlocks;
    const bool labelled = patterns::kReportFrom.In(blocks_[i].text) ||
                          (patterns::kReportTo.In(blocks_[i].text) && Kind() != "minutes");
    if (grid == nullptr && !own_head && labelled && HeadFollows(i)) {
      in_form_ = false;
      form_end_ = 0;
      return Begin(i, "report");
    }
    return false;
  }

  // The section so far is a title or two: they belong to the table that follows.
  bool OnlyTitlesSince(std::size_t i) const {
    if ((Kind() != "appendix" && Kind() != "front_sheet") || i - spans_.back().first > 3) return false;
    return OnlyTitles(i);
  }

  bool OnlyTitles(std::size_t i) const {
    for (std::size_t k = spans_.back().first; k < i; ++k) {
      if (blocks_[k].kind == BlockKind::kGrid || blocks_[k].text.size() > 100) return false;
    }
    return true;
  }

  // "From:", "To:" and "Subject:", or the labels of other councils for them, on this page.
  bool HeadFollows(std::size_t i) const {
    bool from = false;
    bool to = false;
    bool subject = false;
    for (std::size_t k = i;
         k < blocks_.size() && k < i + kHeadBlocks && blocks_[k].page_from == blocks_[i].page_from; ++k) {
      from = from || patterns::kReportFrom.In(blocks_[k].text);
      to = to || patterns::kReportTo.In(blocks_[k].text);
      subject = subject || patterns::kReportSubject.In(blocks_[k].text);
    }
    return from && to && subject;
  }

  bool StartByStamp(std::size_t i) {
    if (!new_item_) return false;
    if (Kind() == "report" && flow_.pages.size() == 1 && !spans_.back().stamped) {
      // Without pages a stamp may be printed after the page it stood on.
      spans_.back().agenda_item = item_;
      spans_.back().stamped = true;
      return true;
    }
    in_form_ = false;
    const Grid* grid = GridOf(flow_, blocks_[i]);
    Start(i, grid != nullptr && IsMonitoringTable(*grid) ? "monitoring" : "report");
    return true;
  }

  bool StartAppendix(std::size_t i) {
    const Block& block = blocks_[i];
    if (Kind() != "report" && Kind() != "appendix") return false;
    const bool stamped = HasAppendixStamp(block);
    const bool page_start = i > 0 && blocks_[i - 1].page_to != block.page_from;
    const bool set_apart = IsHeadingLike(block) ||
                           (page_start && block.text.size() <= kMaxHeading && !block.text.ends_with('.'));
    const bool headed = !block.label && block.kind != BlockKind::kGrid && set_apart &&
                        patterns::kAppendixHeading.In(block.text) && (page_start || flow_.pages.size() == 1);
    const bool form_part = block.label || patterns::kFormTail.In(block.text);
    const bool left_form = Kind() == "report" && in_form_ && block.kind != BlockKind::kGrid && !form_part &&
                           FormHasBody() && !FormGoesOn(i);
    if (Kind() == "report" && !in_form_ && patterns::kFormEnd.In(block.text)) form_end_ = i;
    const bool after_form = Kind() == "report" && form_end_ > 0 && i > form_end_ && block.gap && !form_part &&
                            block.kind != BlockKind::kGrid && StartsUpper(block.text) &&
                            !patterns::kFormEnd.In(block.text);
    // Text made from a PDF may print the first appendix' stamp after its cover page.
    const bool late_stamp =
        stamped && Kind() == "appendix" && FirstAppendix(block) && !spans_.back().stamped_appendix;
    if (late_stamp) {
      spans_.back().stamped_appendix = true;
      return true;
    }
    const bool outlined = page_start && Outlined(block.page_from);
    if (!stamped && !headed && !left_form && !outlined && !after_form) return false;
    in_form_ = false;
    form_end_ = 0;
    Start(i, "appendix");
    spans_.back().stamped_appendix = stamped;
    return true;
  }

  // Rows of a form's second half come after block `i`, before a blank page or the next report: prose between
  // them was set in a cell of the form.
  bool FormGoesOn(std::size_t i) const {
    constexpr std::size_t kMaxBetween = 40;
    for (std::size_t k = i; k < blocks_.size() && k < i + kMaxBetween; ++k) {
      if (blocks_[k].kind == BlockKind::kBlankNotice) return false;
      const Grid* grid = GridOf(flow_, blocks_[k]);
      if (grid == nullptr) continue;
      if (AnyCell(*grid, patterns::kReportSubject)) return false;
      if (AnyCell(*grid, patterns::kFieldKeyDecision) || AnyCell(*grid, patterns::kPartMembersRooms))
        return true;
    }
    return false;
  }

  // The form holds the whole report, not only its head.
  bool FormHasBody() const {
    for (std::size_t k = spans_.back().first; k < blocks_.size(); ++k) {
      const Grid* grid = GridOf(flow_, blocks_[k]);
      if (grid == nullptr && k > spans_.back().first + kHeadBlocks) return false;
      if (grid != nullptr &&
          (AnyCell(*grid, patterns::kPartRecommendations) || AnyCell(*grid, patterns::kPartSummary)))
        return true;
    }
    return false;
  }

  static bool FirstAppendix(const Block& block) {
    return std::any_of(block.stamps.begin(), block.stamps.end(), [](const Stamp& s) {
      return s.kind == StampKind::kAppendix && (s.value == "1" || s.value == "A");
    });
  }

  // The outline has an entry below the first level that leads to this page.
  bool Outlined(int page) const {
    return item_ &&
           std::any_of(document_.outline.begin(), document_.outline.end(), [&](const OutlineEntry& entry) {
             return entry.page == page && entry.level == 1 && !patterns::kNumberedTitle.In(entry.title);
           });
  }

  // A head that runs straight into the agenda on the same page is part of it, unless it lists the members.
  void MergeFront() {
    if (spans_.size() < 2 || spans_[0].kind != "front_sheet") return;
    if (spans_[1].kind == "minutes" && !HasMembers(spans_[0])) Merge();
    if (spans_.size() < 2 || spans_[1].kind != "agenda") return;
    const bool same_page = blocks_[spans_[1].first].page_from == blocks_[spans_[0].first].page_from;
    if (same_page && !HasMembers(spans_[0])) Merge();
  }

  void Merge() {
    spans_[1].first = spans_[0].first;
    spans_.erase(spans_.begin());
  }

  bool HasMembers(const SectionSpan& span) const {
    for (std::size_t i = span.first; i < span.last; ++i) {
      if (patterns::kMembersHeading.In(blocks_[i].text)) return true;
    }
    return false;
  }

  const Flow& flow_;
  const std::vector<Block>& blocks_;
  const Document& document_;
  std::vector<SectionSpan> spans_;
  OptionalText item_;
  bool new_item_ = false;
  bool seen_agenda_ = false;
  bool in_form_ = false;
  std::size_t form_end_ = 0;  // block of the last heading that a typed report form has
};

std::string TextOf(const Flow& flow, const Block& block) {
  return block.kind == BlockKind::kGrid ? block.text : (static_cast<void>(flow), block.Printed());
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
  for (std::size_t i = span.first; i < span.last && i < span.first + kHeadBlocks; ++i) {
    const Block& block = flow.blocks[i];
    const OptionalText subject = block.kind == BlockKind::kGrid
                                     ? SubjectOfForm(flow.grids[static_cast<std::size_t>(block.grid)])
                                     : SubjectOfLines(flow, i, span.last);
    if (subject) return subject;
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

OptionalText FirstHeading(const Flow& flow, const SectionSpan& span) {
  OptionalText attachment;
  const Block& opening = flow.blocks[span.first];
  if (!opening.lines.empty() && patterns::kAppendixHeading.In(opening.lines.front().text))
    return opening.lines.front().text;
  for (std::size_t i = span.first; i < span.last && i < span.first + kHeadBlocks; ++i) {
    const Block& block = flow.blocks[i];
    if (block.kind == BlockKind::kGrid || block.text.empty() || !IsHeadingLike(block) ||
        block.text.size() > kMaxHeading || patterns::kNoTitle.In(block.text))
      continue;
    if (patterns::kAttachmentLine.In(block.text)) {
      if (!attachment) attachment = block.text;
      continue;
    }
    return LeftPart(block);
  }
  if (attachment) return attachment;
  const Block& first = flow.blocks[span.first];
  if (first.kind != BlockKind::kGrid && first.text.size() <= kMaxHeading) return first.text;
  return std::nullopt;
}

// The heading that names the kind of section: "AGENDA", "MINUTES OF THE MEETING HELD ON ...".
OptionalText HeadingBy(const Flow& flow, const SectionSpan& span, const Pattern& pattern) {
  for (std::size_t i = span.first; i < span.last && i < span.first + 3 * kHeadBlocks; ++i) {
    const Block& block = flow.blocks[i];
    if (block.kind == BlockKind::kGrid || block.label || !pattern.In(block.text) ||
        block.text.size() > kMaxHeading + 100)
      continue;
    std::string title = block.text;
    // A title that breaks off before its date.
    if (i + 1 < span.last && (StartsWithNoCase(flow.blocks[i + 1].text, "tuesday") ||
                              title.ends_with(" ON") || title.ends_with(" on"))) {
      title += ' ' + flow.blocks[i + 1].text;
    }
    return title;
  }
  return std::nullopt;
}

OptionalText TitleOf(const Flow& flow, const SectionSpan& span) {
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
    const OptionalText title = HeadingBy(flow, span, patterns::kMinutesHeading);
    if (title) return title;
    SectionSpan head = span;
    head.last = std::min(span.last, span.first + kHeadBlocks / 2);
    const OptionalText any = HeadingBy(flow, head, patterns::kMinutesTitle);
    return any && any->size() < 80 ? any : FirstHeading(flow, span);
  }
  if (span.kind == "appendix") {
    const OptionalText subject = SubjectOfLines(flow, span.first, span.last);
    if (subject) return subject;
  }
  return FirstHeading(flow, span);
}

std::vector<std::string> ListedAppendices(const Flow& flow, const SectionSpan& report) {
  std::vector<std::string> titles;
  for (std::size_t i = report.first; i < report.last; ++i) {
    const Match m = patterns::kAppendixHeading.Find(flow.blocks[i].text);
    if (m && !m[2].empty() && flow.blocks[i].kind != BlockKind::kGrid) titles.emplace_back(m[2]);
  }
  return titles;
}

bool IsLetter(const Flow& flow, const SectionSpan& span) {
  for (std::size_t i = span.first; i < span.last && i < span.first + kHeadBlocks; ++i) {
    if (patterns::kSalutation.In(flow.blocks[i].text)) return true;
  }
  return false;
}

constexpr double kSameTitle = 0.75;  // share of words that two titles of one item have in common

// Twice the common words over all words.
double Likeness(std::string_view a, std::string_view b) {
  const std::string key_a = Key(a);
  const std::string key_b = Key(b);
  std::vector<std::string_view> left = Split(key_a, " ");
  std::vector<std::string_view> right = Split(key_b, " ");
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  std::vector<std::string_view> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(left.size() + right.size());
}

OptionalText ItemOfSubject(const std::vector<AgendaItem>& agenda, std::string_view subject) {
  OptionalText best;
  double most = kSameTitle;
  for (const AgendaItem& item : agenda) {
    const double likeness = item.title ? Likeness(*item.title, subject) : 0;
    if (likeness < most || !item.number) continue;
    most = likeness;
    best = item.number;
  }
  return best;
}

OptionalText ItemOfMinutes(const std::vector<AgendaItem>& agenda) {
  for (const AgendaItem& item : agenda) {
    if (item.title && item.number && patterns::kMinutesItem.In(*item.title)) return item.number;
  }
  return std::nullopt;
}

}  // namespace

std::vector<SectionSpan> FindSections(const Flow& flow, const Document& document) {
  return Segmenter(flow, document).Run();
}

void TitleLetters(const Flow& flow, std::vector<SectionSpan>& spans) {
  std::vector<std::string> titles;
  std::size_t next = 0;
  for (SectionSpan& span : spans) {
    if (span.kind == "report") {
      titles = ListedAppendices(flow, span);
      next = 0;
    } else if (span.kind == "appendix") {
      if (next < titles.size() && IsLetter(flow, span)) span.title = titles[next];
      ++next;
    }
  }
}

void MatchItems(const Flow& flow, const std::vector<AgendaItem>& agenda, std::vector<SectionSpan>& spans) {
  OptionalText current;
  bool matched = false;
  for (SectionSpan& span : spans) {
    if (span.kind == "blank" || span.kind == "agenda" || span.kind == "front_sheet" ||
        span.kind == "public_information" || span.kind == "disclosure") {
      continue;
    }
    if (span.stamped) {
      current = span.agenda_item;
      matched = true;
      continue;
    }
    if (span.kind == "minutes" || span.kind == "report") {
      const OptionalText found = span.kind == "minutes"
                                     ? ItemOfMinutes(agenda)
                                     : ItemOfSubject(agenda, TitleOf(flow, span).value_or(""));
      if (found) {
        current = found;
        matched = true;
      }
    }
    if (matched) span.agenda_item = current;
  }
}

Section MakeSection(const Flow& flow, const SectionSpan& span) {
  Section section;
  section.kind = span.kind;
  section.agenda_item = span.agenda_item;
  section.title = TitleOf(flow, span);
  for (std::size_t i = span.first; i < span.last; ++i) {
    const std::string text = TextOf(flow, flow.blocks[i]);
    if (text.empty()) continue;
    if (!section.text.empty()) section.text += '\n';
    section.text += text;
  }
  section.starts = FirstCharacters(FoldSpace(section.text), kStartsLength);
  section.where = Where(flow.blocks[span.first], "section." + span.kind);
  section.where.page_to = flow.blocks[span.last - 1].page_to;
  if (section.kind == "blank" && section.starts.empty()) section.starts = "";
  return section;
}

}  // namespace minutebook::extract
