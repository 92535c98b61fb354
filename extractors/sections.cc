// One walk over the blocks. Every rule names a kind and the block where it begins; the walk keeps the agenda
// item that the last stamp named, so that appendices know theirs. A report form ends where its grids end:
//     Agenda Item 6 | DECISION-MAKER: ... |   report, item 6
//     SUBJECT: UPDATE ON WORK ...            appendix, item 6 (a first block outside the form)
// A heading inside running text ("see the glossary") begins nothing: it must be a block of its own. Tests:
// sections_test.cc.
#include "extractors/sections.h"

#include <algorithm>

#include "extractors/minutes/attendance.h"
#include "extractors/patterns/actions.h"
#include "extractors/patterns/agenda.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/reports.h"
#include "extractors/patterns/sections.h"
#include "extractors/section_forms.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kTitleStepBack = 2;  // title lines above "MINUTES OF ..."
constexpr std::size_t kMaxHeading = 220;
constexpr std::size_t kMinUsualItems = 3;  // that make a list of business an agenda
constexpr std::size_t kMaxTitles = 6;      // above the grid of a report's head
constexpr std::size_t kTailBlocks = 3;     // between the last known row of a typed form and its end

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
    NameAgenda();
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
    if (patterns::kGlossaryHeading.In(block.text) && (IsHeadingLike(block) || block.opens_page) &&
        (item_ || IsPaper()) && Kind() != "glossary")
      return Begin(i, "glossary");
    if (patterns::kMonitoringHeading.In(block.text) && IsHeadingLike(block) && TableFollows(i) &&
        Kind() != "monitoring")
      return StartMonitoring(i);
    if (patterns::kMonitoringHeadLine.In(block.text) && Kind() != "monitoring" && IsPaper())
      return StartMonitoring(i);
    return false;
  }

  bool IsPaper() const { return Kind() == "report" || Kind() == "appendix"; }

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
    if (grid != nullptr && IsMonitoringTable(*grid) && Kind() != "monitoring" && Kind() != "minutes")
      return StartMonitoring(i);
    if (grid != nullptr && IsReportForm(*grid)) {
      if (Kind() == "report" && !new_item_ && (in_form_ || TitlesOfForm(i))) {
        in_form_ = true;
        return true;
      }
      in_form_ = true;
      if (Kind() == "front_sheet" && TitlesOfForm(i)) {
        spans_.back().kind = "report";
        return true;
      }
      return Begin(i, "report");
    }
    if (grid != nullptr && IsPlanningForm(*grid) && Kind() == "front_sheet" && TitlesOfForm(i)) {
      spans_.back().kind = "report";
      return true;
    }
    const bool own_head = Kind() == "report" && i < spans_.back().first + kReportHeadBlocks;
    const bool labelled = patterns::kReportFrom.In(blocks_[i].text) ||
                          (patterns::kReportTo.In(blocks_[i].text) && Kind() != "minutes");
    if (grid == nullptr && !own_head && labelled && HeadFollows(flow_, i)) {
      in_form_ = false;
      form_end_ = form_tail_ = 0;
      if (Kind() == "front_sheet" && TitlesOfForm(i)) {
        spans_.back().kind = "report";
        return true;
      }
      return Begin(i, "report");
    }
    return false;
  }

  bool StartMonitoring(std::size_t i) {
    if (!OnlyTitlesSince(i)) return Begin(i, "monitoring");
    spans_.back().kind = "monitoring";
    return true;
  }

  // The section so far is a title or two: they belong to the table that follows.
  bool OnlyTitlesSince(std::size_t i) const {
    if ((Kind() != "appendix" && Kind() != "front_sheet") || i - spans_.back().first > 3) return false;
    return OnlyTitles(i);
  }

  // The names of council and paper stand above the grid that names the fields, on its page.
  bool TitlesOfForm(std::size_t i) const {
    const std::size_t first = spans_.back().first;
    return i - first <= kMaxTitles && blocks_[first].page_from == blocks_[i].page_from && OnlyTitles(i);
  }

  bool OnlyTitles(std::size_t i) const {
    for (std::size_t k = spans_.back().first; k < i; ++k) {
      const Grid* grid = GridOf(flow_, blocks_[k]);  // of a single row: the meeting, in a box
      if ((grid != nullptr && grid->rows > 1) || blocks_[k].text.size() > 100) return false;
    }
    return true;
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
    if (!IsPaper()) return false;
    if (Kind() == "report" && !in_form_) NoteFormTail(i);
    const bool stamped = HasAppendixStamp(block);
    // Text made from a PDF may print the first appendix' stamp after its cover page.
    if (stamped && Kind() == "appendix" && FirstAppendix(block) && !spans_.back().stamped_appendix) {
      spans_.back().stamped_appendix = true;
      return true;
    }
    const bool outlined = PageStart(i) && Outlined(block.page_from);
    if (!stamped && !outlined && !IsHeaded(i) && !LeavesForm(i) && !LeavesTypedForm(i) && !OpensLetter(i))
      return false;
    in_form_ = false;
    form_end_ = form_tail_ = 0;
    Start(i, "appendix");
    spans_.back().stamped_appendix = stamped;
    return true;
  }

  bool PageStart(std::size_t i) const {
    return blocks_[i].opens_page || (i > 0 && blocks_[i - 1].page_to != blocks_[i].page_from);
  }

  // "Appendix 2: ..." set as a heading at the head of a page.
  bool IsHeaded(std::size_t i) const {
    const Block& block = blocks_[i];
    if (block.label || block.kind == BlockKind::kGrid || !patterns::kAppendixHeading.In(block.text))
      return false;
    const bool page_start = PageStart(i);
    const bool set_apart = IsHeadingLike(block) ||
                           (page_start && block.text.size() <= kMaxHeading && !block.text.ends_with('.'));
    return set_apart && (page_start || flow_.pages.size() == 1);
  }

  static bool IsFormPart(const Block& block) { return block.label || patterns::kFormTail.In(block.text); }

  // The first block outside the grids of a form that holds the whole report.
  bool LeavesForm(std::size_t i) const {
    const Block& block = blocks_[i];
    return Kind() == "report" && in_form_ && block.kind != BlockKind::kGrid && !IsFormPart(block) &&
           FormHasBody(flow_, spans_.back().first) && !FormGoesOn(flow_, i);
  }

  // Where a form is typed as plain lines its last rows are known by their wording.
  void NoteFormTail(std::size_t i) {
    if (patterns::kFormEnd.In(blocks_[i].text)) form_end_ = i;
    if (IsFormPart(blocks_[i]) && form_tail_ + kTailBlocks >= i && form_tail_ > 0) form_tail_ = i;
    if (patterns::kFormEnd.In(blocks_[i].text) || patterns::kPartBackground.In(blocks_[i].text))
      form_tail_ = i;
  }

  // Text set apart after the last rows of a typed form; at the head of a page it may be a list as well.
  bool LeavesTypedForm(std::size_t i) const {
    const Block& block = blocks_[i];
    if (Kind() != "report" || block.kind == BlockKind::kGrid || patterns::kFormEnd.In(block.text))
      return false;
    const bool bullet = block.label.kind == LabelKind::kBullet;
    if (block.opens_page && form_tail_ > 0 && i <= form_tail_ + kTailBlocks && (bullet || !IsFormPart(block)))
      return true;
    return form_end_ > 0 && i > form_end_ && block.gap && !IsFormPart(block) && StartsUpper(block.text);
  }

  // A dated letter bound in behind another appendix.
  bool OpensLetter(std::size_t i) const {
    const Block& block = blocks_[i];
    if (Kind() != "appendix" || block.kind == BlockKind::kGrid || !patterns::kNoTitle.In(block.text))
      return false;
    const bool page_stamp = std::any_of(block.stamps.begin(), block.stamps.end(),
                                        [](const Stamp& s) { return s.kind == StampKind::kPage; });
    return (page_stamp || PageStart(i)) && SalutationFollows(flow_, i) && AppendixIsListed();
  }

  // The report's list of appendices names more than were found.
  bool AppendixIsListed() const {
    std::size_t found = 0;
    for (std::size_t k = spans_.size(); k-- > 0;) {
      if (spans_[k].kind == "report")
        return found < CountListedAppendices(flow_, spans_[k].first, spans_[k].last);
      found += spans_[k].kind == "appendix" ? 1U : 0U;
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

  // A list of business without the word "Agenda" over it: numbers with apologies, declarations, minutes.
  void NameAgenda() {
    if (seen_agenda_ || spans_.size() != 1 || spans_.front().kind != "front_sheet") return;
    std::size_t usual = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (patterns::kResolved.In(blocks_[i].text)) return;
      usual += UsualItems(i);
    }
    if (usual >= kMinUsualItems) spans_.front().kind = "agenda";
  }

  // Numbered titles of usual business: the block, or rows of its table.
  std::size_t UsualItems(std::size_t i) const {
    const Grid* grid = GridOf(flow_, blocks_[i]);
    if (grid == nullptr)
      return blocks_[i].label.kind == LabelKind::kNumber && patterns::kUsualBusiness.In(blocks_[i].text);
    std::size_t usual = 0;
    for (int row = 0; row < grid->rows; ++row) {
      const std::vector<std::string> texts = grid->RowTexts(row);
      usual +=
          texts.size() > 1 && patterns::kNumberCell.In(texts[0]) && patterns::kUsualBusiness.In(texts[1]);
    }
    return usual;
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
  std::size_t form_end_ = 0;   // block of the last heading that a typed report form has
  std::size_t form_tail_ = 0;  // block of the last row of such a form
};

}  // namespace

std::vector<SectionSpan> FindSections(const Flow& flow, const Document& document) {
  return Segmenter(flow, document).Run();
}

}  // namespace minutebook::extract
