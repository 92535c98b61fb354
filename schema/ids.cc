// An id has 16 hex digits: the first eight are the document's, so that a document's rows and index entries
// lie together in the database; the last eight come from the record's key text. "resolution-9c1185a53f2a91c4"
// and "vote-9c1185a5d0be77aa" are of one document. Equal keys, and the rare two keys with the same eight
// digits, are told apart by counting on in document order. Covered by tests/schema/ids_test.cc.
#include "schema/ids.h"

#include <charconv>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "schema/record_fields.h"
#include "schema/sha256.h"

namespace minutebook {
namespace {

constexpr std::size_t kHalf = 8;  // hex digits of each half
constexpr char kBetween = '\x1f';

std::string Join(const OptionalText& a, const OptionalText& b) {
  return a.value_or("") + kBetween + b.value_or("");
}
std::string Number(const std::optional<int>& number) { return number ? std::to_string(*number) : ""; }

// What makes a record itself within its document: the facts that stay when a better rule reads more of the
// rest.
std::string KeyOf(const Meeting&) { return ""; }
std::string KeyOf(const Member& r) { return r.name.value_or(""); }
std::string KeyOf(const Contact& r) { return Join(r.name, r.email); }
std::string KeyOf(const MeetingDate& r) { return r.date; }
std::string KeyOf(const Quorum&) { return ""; }
std::string KeyOf(const AgendaItem& r) { return Join(r.number, r.title); }
std::string KeyOf(const Minutes& r) { return Join(r.meeting_date, r.body); }
std::string KeyOf(const Attendance& r) { return Join(r.name, r.item) + kBetween + r.status; }
std::string KeyOf(const MinuteItem& r) { return Join(r.number, r.title); }
std::string KeyOf(const MinutePoint& r) { return r.text; }
std::string KeyOf(const Resolution& r) { return r.label.value_or("") + kBetween + r.text; }
std::string KeyOf(const Vote& r) {
  return Join(r.motion, r.proposer) + kBetween + Number(r.votes_for) + kBetween + Number(r.votes_against);
}
std::string KeyOf(const Declaration& r) { return r.text; }
std::string KeyOf(const Representation& r) { return Join(r.from, r.subject) + kBetween + r.kind; }
std::string KeyOf(const Report& r) { return Join(r.subject, r.decision_maker); }
std::string KeyOf(const ReportContact& r) { return Join(r.post, r.name); }
std::string KeyOf(const Recommendation& r) { return r.label.value_or("") + kBetween + r.text; }
std::string KeyOf(const ReportParagraph& r) { return r.number.value_or("") + kBetween + r.text; }
std::string KeyOf(const ReportAppendix& r) { return Join(r.number, r.title); }
std::string KeyOf(const Action& r) { return Join(r.raised, r.item) + kBetween + r.text; }
std::string KeyOf(const Indicator& r) { return Join(r.ref, r.name) + kBetween + r.area.value_or(""); }
std::string KeyOf(const DataTable& r) {
  std::string key = r.title.value_or("");
  for (const TableCell& cell : r.cells) key += kBetween + cell.text;
  return key;
}
std::string KeyOf(const GlossaryEntry& r) { return r.term; }
std::string KeyOf(const Figure& r) { return r.text; }
std::string KeyOf(const Section& r) { return r.kind + kBetween + r.starts; }

class IdMaker {
 public:
  explicit IdMaker(const PackRecords& records)
      : document_(records.sha256.size() >= 2 * kHalf ? records.sha256 : Sha256Hex(records.source_path)) {}

  std::string DocumentId() const { return "document-" + document_.substr(0, 2 * kHalf); }

  template <typename R>
  void Assign(R& record) {
    std::string key = document_;
    key += kBetween;
    key += kFamily<R>;
    key += kBetween;
    key += KeyOf(record);
    const std::string first = Sha256Hex(key);
    int& occurrence = occurrences_[first];
    std::string half = first.substr(0, kHalf);
    while (occurrence > 0 || used_.count(half) != 0) {
      half = Sha256Hex(first + std::to_string(++occurrence)).substr(0, kHalf);
      if (used_.count(half) == 0) break;
    }
    occurrence = occurrence == 0 ? 1 : occurrence;
    used_.insert(half);
    record.id = std::string(kFamily<R>) + "-" + document_.substr(0, kHalf) + half;
    Fields(record, *this);
  }

  // The visitor: only child records matter.
  template <typename T>
  void Field(std::string_view, T&, std::string_view = {}) {}
  template <typename T>
  void Added(std::string_view, T&, std::string_view = {}) {}
  void Texts(std::string_view, std::vector<std::string>&) {}
  void Pairs(std::string_view, TextPairs&) {}
  void Grid(DataTable&) {}
  template <typename R>
  void List(std::string_view, std::vector<R>& records) {
    for (R& record : records) Assign(record);
  }
  template <typename R>
  void Plain(std::string_view key, std::vector<R>& records) {
    List(key, records);
  }
  template <typename R>
  void Plain(std::string_view, std::optional<R>& record) {
    if (record) Assign(*record);
  }

 private:
  std::string document_;
  std::unordered_map<std::string, int> occurrences_;  // by hash of document, family and key
  std::unordered_set<std::string> used_;              // second halves, over all families
};

}  // namespace

void AssignIds(PackRecords& records) {
  IdMaker maker(records);
  records.document.id = maker.DocumentId();
  records.meeting.id.clear();
  if (records.meeting != Meeting{}) maker.Assign(records.meeting);
  Fields(records, maker);
}

std::int64_t KeyOfId(std::string_view id) {
  if (id.size() < 2 * kHalf) return 0;
  const std::string_view digits = id.substr(id.size() - 2 * kHalf);
  std::uint64_t key = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), key, 16);
  if (problem != std::errc{} || end != digits.data() + digits.size()) return 0;
  return static_cast<std::int64_t>(key & static_cast<std::uint64_t>(INT64_MAX));
}

}  // namespace minutebook
