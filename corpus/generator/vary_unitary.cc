// Varied agenda packs in the unitary style: front sheet, minutes, ruled report forms, data set, monitoring
// table.
#include <algorithm>

#include "corpus/generator/maker.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

constexpr int kLongestDataSet = 24;  // rows

struct Paper {
  std::string item;
  std::string topic;
  enum class Kind { kReport, kPerformance, kMonitoring } kind = Kind::kReport;
};

class UnitaryMaker {
 public:
  explicit UnitaryMaker(Maker& maker) : m_(maker) {}

  void Make() {
    Prepare();
    FrontSheet();
    PublicInformation();
    Agenda();
    Minutes();
    for (const Paper& paper : papers_) {
      Report(paper);
      if (paper.kind == Paper::Kind::kPerformance) DataSet(paper);
      if (paper.kind == Paper::Kind::kMonitoring) Monitoring(paper);
      if (paper.kind == Paper::Kind::kReport && m_.Chance(70)) Briefing(paper);
    }
  }

 private:
  void Prepare() {
    static const std::vector<std::string> kBodies = {"Scrutiny Panel", "Scrutiny Committee",
                                                     "Select Committee"};
    static const std::vector<std::string> kTimes = {"10:00", "14:00", "17:30", "18:00", "19:00"};
    m_.council = m_.place + (m_.Chance(50) ? " City Council" : " Borough Council");
    const std::string kind = m_.OneOf(kBodies);
    m_.word = kind.substr(kind.find(' ') + 1);
    body_ = m_.theme.body + " " + kind;
    date_ = m_.RandomDate();
    last_ = AddDays(date_, -7 * m_.Between(5, 10));
    time_ = m_.OneOf(kTimes);
    venue_ = m_.OneOf(Rooms());
    for (int i = m_.Between(5, 11); i > 0; --i) councillors_.push_back("Councillor " + m_.NewSurname());
    director_ = m_.Person();
    officer_ = m_.Person();
    cabinet_member_ = "Councillor " + m_.NewSurname();
    topics_ = m_.SomeOf(m_.theme.topics, static_cast<int>(m_.theme.topics.size()));
    labels_ = m_.Between(0, 2);
    static const std::vector<std::string> kStems = {"**RESOLVED**", "**RESOLVED:**", "**RESOLVED** :-"};
    stem_ = m_.OneOf(kStems);
    const std::vector<std::string> lead_ins = {"The " + m_.word + " noted the following points:-",
                                               "In discussion the following points were made:",
                                               "The " + m_.word + " raised the following matters:-"};
    lead_in_ = m_.OneOf(lead_ins);
    m_.year = date_.year;
    m_.Add("style", "unitary | markdown");
    m_.Add("document", "agenda_pack | " + m_.council + " | " + body_ + " | " + body_);
    m_.Add("meeting", Iso(date_) + " | " + time_ + " | " + venue_);
    m_.Add("published", Iso(AddDays(date_, -6)));
  }

  void FrontSheet() {
    m_.Add("section", "front_sheet | " + body_);
    m_.Add("space", "70");
    m_.Add("title", body_);
    m_.Add("centre", FrontSheetDate(date_));
    m_.Add("centre", "at " + ClockTime(time_));
    m_.Add("space", "20");
    m_.Add("centre", venue_);
    m_.Add("centre", "This meeting is open to the public");
    m_.Add("space", "40");
    m_.Add("columns", "50 | 50");
    m_.Add("sub", "Members");
    for (size_t i = 0; i < councillors_.size(); ++i) {
      m_.Add("member", councillors_[i] + (i == 0 ? " | Chair" : i == 1 ? " | Vice-Chair" : ""));
    }
    AppointedMembers();
    m_.Add("column");
    m_.Add("sub", "Contacts");
    const std::string clerk = m_.Person();
    m_.Add("contact",
           "Democratic Services Officer | " + clerk + " | " + m_.Phone() + " | " + m_.Email(clerk));
    if (m_.Chance(60)) {
      m_.Add("contact", "Scrutiny Manager | " + officer_ + " | " + m_.Phone() + " | " + m_.Email(officer_));
    }
    m_.Add("endcolumns");
  }

  void AppointedMembers() {
    static const std::vector<std::string> kBodies = {"Church of England", "Primary Parent Governor",
                                                     "Tenants' Forum", "Health Partnership",
                                                     "Chamber of Trade"};
    const int count = m_.Between(0, 3);
    if (count == 0) return;
    m_.Add("sub", "Appointed Members");
    for (const std::string& represents : m_.SomeOf(kBodies, count)) {
      const std::string name = m_.Chance(20) ? "Vacancy" : m_.TitledPerson();
      m_.Add("member", name + " | Appointed Member | " + represents);
    }
  }

  void PublicInformation() {
    const int quorum = m_.Between(3, 5);
    m_.Add("section", "public_information | PUBLIC INFORMATION");
    m_.Add("size", "9.5");
    m_.Add("heading", "PUBLIC INFORMATION");
    m_.Add("sub", Upper(body_));
    m_.Add("p", "The " + m_.word + " looks into the work of " + m_.theme.role +
                    " and makes recommendations to the Cabinet of " + m_.council + ".");
    m_.Add("sub", "Public Representations");
    m_.Add("p", "With the consent of the Chair, residents may speak on a report that is on the agenda.");
    m_.Add("quorum",
           std::to_string(quorum) +
               " | **QUORUM** The minimum number of appointed Members required to be in attendance to hold "
               "the meeting is " +
               std::to_string(quorum) + ".");
    m_.Add("sub", "Dates of Meetings: Municipal Year");
    std::string dates = Iso(last_) + " " + Iso(date_);
    Date next = date_;
    for (int i = m_.Between(2, 6); i > 0; --i) {
      next = AddDays(next, 7 * m_.Between(5, 9));
      dates += " " + Iso(next);
    }
    m_.Add("dates", dates);
    if (!m_.Chance(60)) return;
    m_.Add("section", "disclosure | DISCLOSURE OF INTERESTS");
    m_.Add("heading", "DISCLOSURE OF INTERESTS");
    m_.Add("p",
           "Each Member must state any interest that he or she has in a matter on this Agenda, and what kind "
           "of interest it is.");
    m_.Add("label", "(i) | A job, trade, profession or office that is carried on for payment.");
    m_.Add("label", "(ii) | A contract for goods, services or works with the Council.");
    m_.Add("label", "(iii) | A right to occupy land within the area of the Council.");
  }

  void Agenda() {
    m_.Add("section", "agenda | AGENDA");
    m_.Add("heading", "AGENDA");
    int number = 0;
    const auto item = [&](const std::string& title, const std::string& description, bool papers) {
      ++number;
      m_.Add("item", std::to_string(number) + " | " + title + (papers ? " | auto" : ""),
             description.empty() ? std::vector<std::string>{} : std::vector<std::string>{description});
    };
    item("APOLOGIES AND CHANGES IN MEMBERSHIP (IF ANY)",
         "To note any changes in the membership of the " + m_.word + ".", false);
    if (m_.Chance(70))
      item("DISCLOSURE OF INTERESTS",
           "Members are invited to disclose any interest in a matter on the agenda.", false);
    if (m_.Chance(50)) item("DECLARATION OF PARTY POLITICAL WHIP", "", false);
    if (m_.Chance(50)) item("STATEMENT FROM THE CHAIR", "", false);
    item("MINUTES OF THE PREVIOUS MEETING (INCLUDING MATTERS ARISING)",
         "To approve as a correct record the Minutes of the meeting held on " + LongDate(last_) +
             ", attached.",
         true);
    minutes_item_ = std::to_string(number);
    const int reports = m_.Between(1, 3);
    for (int i = 0; i < reports; ++i) {
      item(topics_[static_cast<size_t>(i)],
           "Report of the Service Director, " + m_.theme.role + " on " + m_.OneOf(m_.theme.things) +
               ", attached.",
           true);
      papers_.push_back({std::to_string(number), topics_[static_cast<size_t>(i)]});
    }
    topics_.erase(topics_.begin(), topics_.begin() + reports);
    if (m_.Chance(70)) {
      item(Upper(m_.theme.body) + " PERFORMANCE",
           "Report of the Service Director, Governance with performance data, attached.", true);
      papers_.push_back(
          {std::to_string(number), Upper(m_.theme.body) + " PERFORMANCE", Paper::Kind::kPerformance});
    }
    if (m_.Chance(70)) {
      item("MONITORING SCRUTINY RECOMMENDATIONS",
           "Report of the Service Director, Governance on the recommendations of earlier meetings, attached.",
           true);
      papers_.push_back(
          {std::to_string(number), "MONITORING SCRUTINY RECOMMENDATIONS", Paper::Kind::kMonitoring});
    }
    m_.Add("space", "16");
    m_.Add("lines", WeekdayName(AddDays(date_, -6)) + ", " + LongDate(AddDays(date_, -6)));
    m_.Add("right", "Service Director, Governance");
  }

  // --- minutes ---

  void Minutes() {
    const std::string title = "MINUTES OF THE MEETING HELD ON " + Upper(LongDate(last_));
    m_.Add("section", "minutes item=" + minutes_item_ + " | " + title);
    m_.Add("minutes", Iso(last_) + " | " + body_);
    m_.Add("rule");
    m_.Add("heading", Upper(body_));
    m_.Add("heading", title);
    m_.Add("rule");
    const size_t absent = councillors_.size() > 5 ? static_cast<size_t>(m_.Between(0, 2)) : 0;
    present_.assign(councillors_.begin(), councillors_.end() - static_cast<long>(absent));
    std::vector<std::string> lines = present_;
    lines[0] += " | Chair";
    if (m_.Chance(80)) lines[1] += " | Vice-Chair";
    m_.Add("present", "Present:", lines);
    if (absent > 0)
      m_.Add("apologies", "Apologies:", {councillors_.end() - static_cast<long>(absent), councillors_.end()});
    if (m_.Chance(70))
      m_.Add("inattendance",
             "Also in Attendance:", {cabinet_member_ + " | Cabinet Member for " + m_.theme.body});
    int number = m_.Between(1, 60);
    m_.Add("mitem",
           std::to_string(number++) + " | MINUTES OF THE PREVIOUS MEETING (INCLUDING MATTERS ARISING)");
    const Date before = AddDays(last_, -7 * m_.Between(4, 9));
    m_.Add("resolved", "RESOLVED | that the minutes of the meeting held on " + LongDate(before) +
                           " be approved and signed as a correct record.");
    for (const std::string& topic : topics_) MinuteItem(number++, topic);
    if (m_.Chance(60)) {
      m_.Add("mitem", std::to_string(number) + " | MONITORING SCRUTINY RECOMMENDATIONS");
      m_.Add("noted", "The " + m_.word +
                          " noted the report of the Service Director, Governance on the recommendations made "
                          "at previous meetings.");
    }
  }

  void MinuteItem(int number, const std::string& topic) {
    m_.Add("mitem", std::to_string(number) + " | " + topic);
    m_.Add("p", "The " + m_.word + " considered the report of the Service Director, " + m_.theme.role +
                    " on " + m_.OneOf(m_.theme.things) + ".");
    Officers();
    const int points = m_.Between(0, 8);
    if (points > 0) m_.Add("p", lead_in_);
    for (const std::string& point : m_.FilledSome(Points(), points)) m_.Add("point", point);
    if (m_.Chance(20)) Vote();
    const int resolutions = m_.Between(points == 0 ? 1 : 0, 4);
    if (resolutions == 1) {
      m_.Add("resolved", "RESOLVED | that " + Request(topic, "") + ".");
    } else if (resolutions > 1) {
      Resolutions(topic, resolutions);
    }
    if (m_.Chance(25)) {
      m_.Add("declare", "NOTE: | " + m_.OneOf(present_) + " declared " + m_.FilledOneOf(Interests()) +
                            ", and remained in the meeting during the discussion.");
    }
  }

  void Officers() {
    if (!m_.Chance(60)) return;
    std::vector<std::string> shown;
    for (int i = m_.Between(1, 3); i > 0; --i) {
      const std::string name = m_.Person();
      const std::string post = m_.OneOf(Posts());
      shown.push_back(name + ", " + post);
      m_.Add("attend", "in_attendance | " + name + " | " + post);
    }
    const std::string verb = shown.size() == 1 ? ", was" : ", were";
    m_.Add("p", JoinWithAnd(shown) + verb +
                    " in attendance and with the consent of the Chair addressed the meeting.");
  }

  void Follow(const std::string& topic, const std::string& label, const std::string& text) {
    followed_.push_back({topic, label, "That " + text + "."});
  }

  std::string Request(const std::string& topic, const std::string& label) {
    const std::string text = m_.FilledOneOf(Requests());
    Follow(topic, label, text);
    return text;
  }

  // The label of the n-th entry of a list, in the way this pack numbers.
  std::string Label(int number) const {
    if (labels_ == 0) return Roman(number);
    return labels_ == 1 ? std::to_string(number) : std::string(1, static_cast<char>('a' + number - 1));
  }

  void Resolutions(const std::string& topic, int count) {
    m_.Add("p", stem_);
    const std::vector<std::string> requests = m_.FilledSome(Requests(), count);
    for (int i = 1; i <= count; ++i) {
      const std::string& request = requests[static_cast<size_t>(i - 1)];
      const std::string end = i == count ? "." : i + 1 == count ? "; and" : ";";
      if (i == count && m_.Chance(30)) {
        std::vector<std::string> nested;
        for (const std::string& part : m_.FilledSome(NestedThings(), m_.Between(2, 4)))
          nested.push_back("- " + part);
        m_.Add("resolve",
               Label(i) + " | that, before the next meeting, the " + m_.word + " be provided with:", nested);
      } else {
        Follow(topic, std::to_string(i), request);
        m_.Add("resolve", Label(i) + " | that " + request + end);
      }
    }
  }

  void Vote() {
    const size_t split = static_cast<size_t>(m_.Between(1, static_cast<int>(present_.size()) - 2));
    std::vector<std::string> one(present_.begin(), present_.begin() + static_cast<long>(split));
    std::vector<std::string> two(present_.begin() + static_cast<long>(split), present_.end() - 1);
    const bool carried = one.size() > two.size();
    std::vector<std::string> body = {"motion: That the " + m_.word + " " + m_.FilledOneOf(Motions()),
                                     "proposer: " + one[0],
                                     "seconder: " + two[0],
                                     std::string("result: ") + (carried ? "carried" : "lost"),
                                     "for: " + std::to_string(one.size()),
                                     "against: " + std::to_string(two.size()),
                                     "abstain: 1"};
    if (m_.Chance(70)) {
      body.push_back("for-names: " + Join(one, "; "));
      body.push_back("against-names: " + Join(two, "; "));
      body.push_back("abstain-names: " + present_.back());
    }
    m_.Add("vote", m_.Chance(50) ? "amendment" : "motion", body);
  }

  // --- papers ---

  void Report(const Paper& paper) {
    const bool own = paper.kind == Paper::Kind::kReport;
    const std::string role = own ? m_.theme.role : "Governance";
    m_.Add("section", "report item=" + paper.item + " | " + paper.topic);
    const auto contact = [&](const std::string& post, const std::string& title, const std::string& name) {
      return "contact: " + post + " | " + title + " | " + name + " | " + m_.Phone() + " | " + m_.Email(name);
    };
    const bool titles = m_.Chance(50);
    m_.Add("report", "item=" + paper.item,
           {"maker: " + Upper(body_), "subject: " + paper.topic, "date: " + Iso(date_),
            "of: SERVICE DIRECTOR – " + Upper(role), "confidentiality: None",
            contact("Author", titles ? m_.OneOf(Posts()) : "", officer_),
            contact("Director", titles ? "Service Director" : "", director_)});
    m_.Add("summary", m_.FilledOneOf(Summaries()));
    const int count = m_.Between(1, 4);
    int number = 0;
    for (const std::string& request : m_.FilledSome(Requests(), count)) {
      ++number;
      m_.Add("rec", Label(number) + " | That " + request + (number == count ? "." : ";"));
    }
    ReportBody();
    SupportingDocuments(paper);
    m_.Add("endreport");
  }

  void ReportBody() {
    int number = 0;
    const auto paragraphs = [&](int count) {
      for (const std::string& text : m_.FilledSome(Paragraphs(), count)) {
        std::vector<std::string> bullets;
        if (m_.Chance(12)) {
          for (const std::string& bullet : m_.FilledSome(Bullets(), m_.Between(2, 4)))
            bullets.push_back("- " + bullet);
        }
        m_.Add("rpara",
               std::to_string(++number) + " | " + text + (bullets.empty() ? "" : " In the same period:"),
               bullets);
      }
    };
    const auto none = [&] {
      m_.Add("rpara", std::to_string(++number) + " | None directly as a result of this report.");
    };
    m_.Add("rhead", "REASONS FOR REPORT RECOMMENDATIONS");
    paragraphs(1);
    m_.Add("rhead", "ALTERNATIVE OPTIONS CONSIDERED AND REJECTED");
    none();
    m_.Add("rhead", "DETAIL (Including consultation carried out)");
    paragraphs(m_.Between(2, 9));
    m_.Add("rhead", "RESOURCE IMPLICATIONS");
    m_.Add("rsub", "Capital/Revenue");
    paragraphs(1);
    m_.Add("rsub", "Property/Other");
    none();
    m_.Add("rhead", "LEGAL IMPLICATIONS");
    m_.Add("rsub", "Statutory power to undertake proposals in the report:");
    m_.Add("rpara", std::to_string(++number) + " | Part 1A, Section 9 of the Local Government Act 2000.");
    m_.Add("rsub", "Other Legal Implications:");
    none();
    if (m_.Chance(50)) {
      m_.Add("rhead", "RISK MANAGEMENT IMPLICATIONS");
      paragraphs(1);
    }
    m_.Add("rhead", "POLICY FRAMEWORK IMPLICATIONS");
    none();
  }

  void SupportingDocuments(const Paper& paper) {
    m_.Add("key", m_.Chance(15) ? "Yes" : "No");
    m_.Add("wards", m_.Chance(50) ? "All" : m_.OneOf(m_.wards) + " and " + m_.wards[0] + " Park");
    switch (paper.kind) {
      case Paper::Kind::kReport: m_.Add("appendix", "1 | Briefing paper - " + TitleCase(paper.topic)); break;
      case Paper::Kind::kPerformance:
        m_.Add("appendix", "1 | " + DataSetTitle());
        m_.Add("appendix", "2 | Glossary of terms");
        break;
      case Paper::Kind::kMonitoring:
        m_.Add("appendix", "1 | Monitoring Scrutiny Recommendations – " + LongDate(date_));
        break;
    }
    m_.Add("rooms", m_.Chance(80) ? "1 | None" : "1 | Replies to the survey of residents");
    m_.Add("esia", m_.Chance(30) ? "Yes" : "No");
    m_.Add("pia", m_.Chance(20) ? "Yes" : "No");
    m_.Add("background",
           m_.Chance(70) ? "1 | None" : "1 | Report to Cabinet, " + LongDate(AddDays(last_, -100)));
  }

  void Briefing(const Paper& paper) {
    const std::string title = "Briefing paper: " + TitleCase(paper.topic);
    m_.Add("section", "appendix item=" + paper.item + (m_.Chance(30) ? " nostamp" : "") + " | " + title +
                          (m_.Chance(40) ? " | BRIEFING PAPER" : ""));
    m_.Add("sub", title);
    for (int part = m_.Between(1, 3); part > 0; --part) {
      for (const std::string& text : m_.FilledSome(Paragraphs(), m_.Between(1, 3))) m_.Add("p", text);
      m_.Add("sub", m_.Chance(50) ? "What has been done" : "Next steps");
      std::vector<std::string> bullets;
      for (const std::string& bullet : m_.FilledSome(Bullets(), m_.Between(2, 6)))
        bullets.push_back("- " + bullet);
      m_.Add("list", "", bullets);
    }
    if (m_.Chance(60)) m_.AddWardTable(true, 9);
  }

  // --- performance data ---

  std::string DataSetTitle() const {
    return m_.theme.body + " data set – " + MonthName(Month(0).month) + " " + std::to_string(Month(0).year);
  }

  // The month `back` months before the last one of the data set.
  Date Month(int back) const {
    const int months = date_.year * 12 + date_.month - 3 - back;
    return {months / 12, months % 12 + 1, 1};
  }

  void DataSet(const Paper& paper) {
    m_.Add("section", "appendix item=" + paper.item + (m_.Chance(60) ? " turned" : " landscape") + " | " +
                          DataSetTitle());
    m_.Add("sub", DataSetTitle());
    const bool refs = m_.Chance(80);
    const bool areas = m_.Chance(80);
    const bool accountable = m_.Chance(60);
    const int months = m_.Between(5, 13);
    std::vector<std::string> columns;
    if (refs) columns.push_back("ref | Ref | 30");
    if (areas) columns.push_back("area | Area | 52");
    columns.push_back("name | Description | 125");
    columns.push_back("owner | Data owner | 56");
    if (accountable) columns.push_back("accountable | Data accountability | 60");
    for (int i = months - 1; i >= 0; --i)
      columns.push_back("month | " + Iso(Month(i)).substr(0, 7) + " | 27");
    columns.push_back("comparator | 12 month average | 36");
    if (m_.Chance(60)) columns.push_back("comparator | Target | 34");
    if (m_.Chance(60)) columns.push_back("comparator | Nat. | 34");
    columns.push_back("commentary | " + MonthName(Month(0).month) + " commentary | 105");
    m_.Add("indicators", "7", columns);
    const int rows = m_.Between(4, kLongestDataSet);
    for (int i = 1; i <= rows; ++i) Indicator(i, columns);
    m_.Add("endtable");
    Glossary(paper);
  }

  void Indicator(int row, const std::vector<std::string>& columns) {
    static const std::vector<std::string> kUnits = {"count", "count", "percent", "rate_per_10000"};
    const std::string unit = m_.OneOf(kUnits);
    const std::string thing = m_.OneOf(m_.theme.things);
    std::string name = "Number of " + thing + " in " + m_.OneOf(m_.wards);
    if (unit == "percent") name = "Percentage of " + thing + " dealt with in time in " + m_.OneOf(m_.wards);
    if (unit == "rate_per_10000")
      name = Capitalised(thing) + " in " + m_.OneOf(m_.wards) + ", rate per 10,000 residents";
    int level = unit == "percent" ? m_.Between(20, 95)
                : unit == "count" ? m_.Between(5, 2400)
                                  : m_.Between(8, 140);
    const auto value = [&](int number) {
      return unit == "percent" ? std::to_string(std::clamp(number, 0, 100)) + "%"
                               : m_.Figure(std::max(0, number));
    };
    std::string cells = unit;
    for (const std::string& column : columns) {
      const std::string kind = column.substr(0, column.find(' '));
      std::string cell;
      if (kind == "ref") cell = m_.theme.areas[0].substr(0, 1) + std::to_string(row);
      if (kind == "area") cell = m_.theme.areas[static_cast<size_t>(row / 3) % m_.theme.areas.size()];
      if (kind == "name") cell = name;
      if (kind == "owner") cell = officer_;
      if (kind == "accountable") cell = director_;
      if (kind == "month")
        cell = m_.Chance(3) ? "n/a" : value(level += m_.Between(-level / 10 - 1, level / 10 + 1));
      if (kind == "comparator") cell = m_.Chance(20) ? "n/a" : value(level);
      if (kind == "commentary") cell = m_.FilledOneOf(Commentaries());
      cells += " | " + cell;
    }
    m_.Add("indicator", cells);
  }

  void Glossary(const Paper& paper) {
    m_.Add("section", "glossary item=" + paper.item + " nostamp | Glossary");
    m_.Add("heading", "Glossary");
    const int count = m_.Between(3, static_cast<int>(Terms().size()));
    for (int i = 0; i < count; ++i) {
      const auto& [term, definition] = Terms()[static_cast<size_t>(i)];
      m_.Add("term", term + " | " + definition);
    }
  }

  void Monitoring(const Paper& paper) {
    const std::string title = body_ + " – Monitoring report";
    m_.Add("section", "monitoring item=" + paper.item + " turned | " + title);
    m_.Add("sub", title);
    m_.Add("p", "Scrutiny Monitoring – " + OrdinalDate(date_));
    m_.Add("monitoring", "9 18 34 27 12 | Date | Title | Recommendation | Action Taken | Progress Status");
    if (followed_.empty()) Request(m_.theme.topics[0], "1");
    std::string item;
    for (const Followed& followed : followed_) {
      const bool same = followed.item == item;
      item = followed.item;
      m_.Add("action", (same ? "" : Iso(last_)) + " | " + (same ? "" : TitleCase(item)) + " | " +
                           followed.label + " | " + followed.text + " | " + m_.FilledOneOf(Responses()) +
                           " | " + m_.OneOf(Statuses()));
    }
    m_.Add("endtable");
  }

  Maker& m_;
  std::string body_, time_, venue_, director_, officer_, cabinet_member_, minutes_item_, stem_, lead_in_;
  Date date_, last_;
  std::vector<std::string> councillors_, present_, topics_;
  std::vector<Paper> papers_;
  std::vector<Followed> followed_;
  int labels_ = 0;  // roman, number, letter
};

}  // namespace

void MakeUnitaryPack(Maker& maker) { UnitaryMaker(maker).Make(); }

}  // namespace packmaker
