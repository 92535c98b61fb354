#include "tests/support/sample_records.h"

#include "schema/record_fields.h"
#include "schema/sha256.h"

namespace minutebook::testing {
namespace {

// Fills every field it is shown with a value that occurs nowhere else.
class Filler {
 public:
  void Field(std::string_view key, std::string& text, std::string_view = {}) {
    text = std::string(key) + " \"" + std::to_string(++count_) + "\"\t\\ £ – ’ 報告\n";
  }
  void Field(std::string_view, int& number, std::string_view = {}) { number = ++count_; }
  void Field(std::string_view, double& number, std::string_view = {}) { number = ++count_ + 1.0 / 3; }
  void Field(std::string_view, bool& truth, std::string_view = {}) { truth = ++count_ % 2 == 0; }
  void Field(std::string_view key, Box& box, std::string_view = {}) {
    for (double* edge : {&box.x0, &box.y0, &box.x1, &box.y1}) Field(key, *edge);
  }
  void Field(std::string_view, std::optional<NameParts>& parts, std::string_view = {}) {
    parts = NameParts{"Councillor", "Anne M.", "O'Neale-" + std::to_string(++count_), ""};
  }
  template <typename T>
  void Field(std::string_view key, std::optional<T>& value, std::string_view = {}) {
    Field(key, value.emplace());
  }
  template <typename T>
  void Added(std::string_view key, T& value, std::string_view = {}) {
    Field(key, value);
  }
  template <typename R>
  void List(std::string_view, std::vector<R>& records) {
    for (int i = 0; i < 2; ++i) Fill(records.emplace_back());
    records.emplace_back();  // one with nothing set
  }
  template <typename R>
  void Plain(std::string_view key, std::vector<R>& records) {
    List(key, records);
  }
  template <typename R>
  void Plain(std::string_view, std::optional<R>& record) {
    Fill(record.emplace());
  }
  void Texts(std::string_view key, std::vector<std::string>& texts) {
    for (int i = 0; i < 3; ++i) Field(key, texts.emplace_back());
    texts.emplace_back(texts.front());
  }
  void Pairs(std::string_view key, TextPairs& pairs) {
    for (const char* name : {"2016-09", "2016-10", "2016-09"}) {
      Field(key, pairs.emplace_back(name, "").second);
    }
    pairs.emplace_back("", "");
  }
  void Grid(DataTable& table) {
    table.pages = {3, 4};
    for (int i = 0; i < 2; ++i) Fields(table.columns.emplace_back(), *this);
    for (int row = 0; row < 3; ++row) {
      TableCell& cell = table.cells.emplace_back();
      Fields(cell, *this);
      cell.row = row;
      cell.column = 0;
      cell.row_span = 1;
      cell.column_span = 2;
    }
  }

  template <typename R>
  void Fill(R& record) {
    Fields(record, *this);
    Fill(record.where);
  }
  void Fill(Provenance& where) {
    where.page_from = ++count_;
    where.page_to = ++count_;
    Field("", where.box);
    where.rule = "sample.rule-" + std::to_string(count_);
    where.confidence = 0.7;
  }

 private:
  int count_ = 0;
};

Diagnostic Noted(Severity severity, ErrorCode code, int page, std::string file) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.what = MakeError(code, "tables", "the table’s last row is cut off; look at the page");
  diagnostic.what.where = {std::move(file), page, {1, 2.5, 3, 4}};
  return diagnostic;
}

}  // namespace

std::string SampleSha256(int seed) { return Sha256Hex("sample " + std::to_string(seed)); }

PackRecords FullRecords() {
  PackRecords records;
  records.sha256 = SampleSha256(0);
  records.source_path = "packs/full pack’s.pdf";
  records.media_type = "application/pdf";
  Filler filler;
  filler.Fill(records.document);
  filler.Fill(records.meeting);
  Fields(records, filler);
  for (int number = 1; number <= 3; ++number) {
    PageRecord& page = records.pages.emplace_back();
    Fields(page, filler);
    page.number = number;
  }
  records.diagnostics = {Noted(Severity::kError, ErrorCode::kOcr, 2, records.source_path),
                         Noted(Severity::kWarning, ErrorCode::kLimit, 3, ""),
                         Noted(Severity::kNote, ErrorCode::kDamaged, 0, "other.pdf")};
  return records;
}

PackRecords SmallRecords(int seed) {
  const std::string n = std::to_string(seed);
  PackRecords records;
  records.sha256 = SampleSha256(seed);
  records.source_path = "minutes/" + n + ".md";
  records.media_type = "text/markdown";
  records.document.kind = "minutes";
  records.document.authority = "Ashcombe Borough Council";
  records.document.body = "Planning Committee";
  records.document.title = "Minutes " + n;
  records.meeting.date = "2016-11-0" + std::to_string(1 + seed % 9);
  records.meeting.where = {1, 1, {72, 72, 300, 90}, "front-sheet.date", 0.9};
  Minutes& minutes = records.minutes.emplace_back();
  minutes.meeting_date = records.meeting.date;
  minutes.where = {1, 2, {}, "minutes.head", 1};
  for (const char* name : {"Councillor Abbot", "Councillor Bede"}) {
    Attendance& person = minutes.attendance.emplace_back();
    person.name = name;
    person.status = "present";
    person.where = {1, 1, {72, 100, 300, 112}, "attendance.list", 0.8};
  }
  for (int i = 0; i < 2; ++i) {
    MinuteItem& item = minutes.items.emplace_back();
    item.number = std::to_string(i + 1);
    item.title = i == 0 ? "Apologies" : "Site at Mill Lane " + n;
    item.where = {1 + i, 1 + i, {72, 200, 300, 212}, "minutes.item", 1};
    item.points.push_back(
        {"The officer described the site " + n + ".", "", {1 + i, 1 + i, {}, "minutes.point", 1}});
    item.points.push_back({"The Committee noted the plans.", "", {1 + i, 1 + i, {}, "minutes.point", 1}});
    Resolution& resolution = item.resolutions.emplace_back();
    resolution.text = "that the application be approved";
    resolution.where = {1 + i, 1 + i, {72, 300, 300, 312}, "minutes.resolved", 1};
  }
  Section& section = records.sections.emplace_back();
  section.kind = "minutes";
  section.starts = "Minutes " + n;
  section.text = "Minutes " + n + " Apologies Site at Mill Lane. The officer described the café’s site.";
  section.where = {1, 2, {}, "segment.minutes", 1};
  for (int number = 1; number <= 2; ++number) {
    records.pages.push_back({number, "", std::nullopt, 595, 842, "text", 120, 100, 15, 5, 0, "Page 1"});
  }
  return records;
}

}  // namespace minutebook::testing
