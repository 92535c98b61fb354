#include "extractors/conflicts_agenda.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "extractors/text.h"

namespace minutebook::extract {
namespace {

// "12", "12a": the figures and what follows them. Nothing for "B4", "iv", "3.1".
struct ItemNumber {
  int value = 0;
  std::string suffix;
};

std::optional<int> Figures(std::string_view text) {
  int value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<ItemNumber> NumberOf(const OptionalText& printed) {
  if (!printed) return std::nullopt;
  std::string_view text = Trim(*printed);
  while (text.ends_with('.') || text.ends_with(')')) text.remove_suffix(1);
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto value = Figures(text.substr(0, end));
  if (!value || text.size() > end + 1 || text.substr(end).find('.') != std::string_view::npos)
    return std::nullopt;
  return ItemNumber{*value, Lower(text.substr(end))};
}

std::string Range(const AgendaItem& item) {
  return "pages " + std::to_string(*item.page_from) + " to " + std::to_string(*item.page_to);
}

std::string Name(const AgendaItem& item) {
  return item.number ? "item " + *item.number : "an item without a number";
}

bool HasRange(const AgendaItem& item) { return item.page_from && item.page_to; }

bool Holds(const AgendaItem& item, int page) {
  return HasRange(item) && page >= *item.page_from && page <= *item.page_to;
}

// What is stamped on a page of the file.
struct Stamped {
  int file_page = 0;
  std::optional<int> page;
  std::optional<ItemNumber> item;
};

bool Several(const std::vector<Stamp>& stamps, StampKind kind) {
  return std::count_if(stamps.begin(), stamps.end(), [&](const Stamp& stamp) { return stamp.kind == kind; }) >
         1;
}

// Texts made from a PDF have the stamps of many pages on one: which belong together cannot be told.
std::vector<Stamped> StampsOf(const Flow& flow) {
  std::vector<Stamped> pages;
  for (std::size_t p = 0; p < flow.pages.size(); ++p) {
    Stamped stamped;
    stamped.file_page = static_cast<int>(p) + 1;
    std::vector<Stamp> stamps = flow.pages[p].furniture.stamps;
    if (Several(stamps, StampKind::kPage) || Several(stamps, StampKind::kAgendaItem)) stamps.clear();
    for (const Stamp& stamp : stamps) {
      if (stamp.kind == StampKind::kPage && !stamped.page) stamped.page = Figures(stamp.value);
      if (stamp.kind == StampKind::kAgendaItem && !stamped.item) stamped.item = NumberOf(stamp.value);
    }
    pages.push_back(std::move(stamped));
  }
  return pages;
}

// The item's own pages as stamped against the range that the agenda gives it.
void CompareStamp(const Stamped& stamped, const std::vector<AgendaItem>& items, Diagnostics& diagnostics) {
  const AgendaItem* named = nullptr;
  const AgendaItem* holder = nullptr;
  for (const AgendaItem& item : items) {
    const auto number = NumberOf(item.number);
    const bool same = number && number->value == stamped.item->value;
    if (same && Holds(item, *stamped.page)) return;
    if (same && HasRange(item) && named == nullptr) named = &item;
    if (!same && Holds(item, *stamped.page) && holder == nullptr) holder = &item;
  }
  const std::string stamp = "page " + std::to_string(*stamped.page) + " is stamped as item " +
                            std::to_string(stamped.item->value) + stamped.item->suffix;
  Provenance where;
  where.page_from = stamped.file_page;
  if (named != nullptr) {
    NoteConflict(where, stamp + ", for which the agenda gives " + Range(*named), diagnostics);
  } else if (holder != nullptr) {
    NoteConflict(where, stamp + ", the agenda has it among " + Range(*holder) + " of " + Name(*holder),
                 diagnostics);
  }
}

// A pack whose pages are stamped, but none of them for this item. Exempt papers are printed apart.
void CompareWithPages(const std::vector<Stamped>& pages, const AgendaItem& item, Diagnostics& diagnostics) {
  if (item.exempt.value_or(false)) return;
  const bool there = std::any_of(pages.begin(), pages.end(), [&](const Stamped& stamped) {
    return stamped.page && Holds(item, *stamped.page);
  });
  if (there) return;
  NoteConflict(
      item.where,
      "the agenda gives " + Range(item) + " for " + Name(item) + ", but no page of the file is stamped so",
      diagnostics);
}

// Each range against the one before it.
void CompareWithPrevious(const AgendaItem& previous, const AgendaItem& item, Diagnostics& diagnostics) {
  const bool same = item.page_from == previous.page_from && item.page_to == previous.page_to;
  if (same || *item.page_from >= *previous.page_to || *item.page_to < *previous.page_from) return;
  NoteConflict(item.where,
               "the agenda gives " + Range(item) + " for " + Name(item) + " and " + Range(previous) +
                   " for " + Name(previous),
               diagnostics);
}

}  // namespace

void CompareAgendaNumbers(const std::vector<AgendaItem>& items, Diagnostics& diagnostics) {
  std::optional<ItemNumber> last;
  for (const AgendaItem& item : items) {
    const auto number = NumberOf(item.number);
    if (!number) continue;
    const int step = last ? number->value - last->value : 1;
    const bool next = step == 1 || (step == 0 && number->suffix != last->suffix) || number->value == 1;
    if (last && !next && step == 0) {
      NoteConflict(item.where, "the agenda has two items " + *item.number, diagnostics);
    } else if (last && !next) {
      const std::string wanted = std::to_string(last->value + 1);
      NoteConflict(item.where,
                   "item " + *item.number + " of the agenda follows item " + std::to_string(last->value) +
                       last->suffix +
                       (step > 0 ? ": item " + wanted + " is not printed or was not recognised" : ""),
                   diagnostics);
    }
    last = number;
  }
}

void ComparePageRanges(const Flow& flow, const PackRecords& records, Diagnostics& diagnostics) {
  const std::vector<Stamped> pages = StampsOf(flow);
  const AgendaItem* previous = nullptr;
  const bool stamped_pack = records.document.kind == "agenda_pack" &&
                            std::count_if(pages.begin(), pages.end(),
                                          [](const Stamped& page) { return page.page.has_value(); }) > 1;
  for (const AgendaItem& item : records.agenda_items) {
    if (!HasRange(item)) continue;
    if (*item.page_from > *item.page_to) {
      NoteConflict(item.where, "the agenda gives " + Range(item) + " for " + Name(item), diagnostics);
      continue;
    }
    if (previous != nullptr) CompareWithPrevious(*previous, item, diagnostics);
    if (stamped_pack) CompareWithPages(pages, item, diagnostics);
    previous = &item;
  }
  for (const Stamped& stamped : pages) {
    if (stamped.page && stamped.item) CompareStamp(stamped, records.agenda_items, diagnostics);
  }
}

void CompareItemReferences(const PackRecords& records, Diagnostics& diagnostics) {
  if (records.document.kind != "minutes" || records.agenda_items.empty()) return;
  for (const Minutes& minutes : records.minutes) {
    for (const MinuteItem& item : minutes.items) {
      const auto wanted = NumberOf(item.agenda_item);
      if (!wanted) continue;
      const bool there = std::any_of(records.agenda_items.begin(), records.agenda_items.end(),
                                     [&](const AgendaItem& of_agenda) {
                                       const auto number = NumberOf(of_agenda.number);
                                       return number && number->value == wanted->value;
                                     });
      if (there) continue;
      NoteConflict(item.where,
                   "the minutes are on item " + *item.agenda_item +
                       ", which the agenda printed with them does not have",
                   diagnostics);
    }
  }
}

}  // namespace minutebook::extract
