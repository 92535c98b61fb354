// Varied packs in the ways of districts and boroughs: every council has its own head, numbering and part
// names.
#include <algorithm>

#include "corpus/generator/heads.h"
#include "corpus/generator/maker.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

// How one council numbers and names the parts of its reports.
struct Manner {
  int look = 0;
  int heads = 0;        // "1. Background", "1.0 BACKGROUND", "Background"
  int labels = 0;       // of recommendations: (1), a), 1., 2.1, (i), none
  bool single = false;  // paragraphs numbered 1, 2, 3 through the report
};

class DistrictMaker {
 public:
  explicit DistrictMaker(Maker& maker) : m_(maker) {}

  void Make() {
    manner_.look = m_.Between(0, kHeadLooks - 1);
    manner_.heads = m_.Between(0, 2);
    manner_.labels = m_.Between(0, 5);
    manner_.single = manner_.heads == 2;
    m_.council = m_.place + (m_.Chance(50) ? " Borough Council" : " District Council");
    static const std::vector<std::string> kBodies = {
        "Cabinet",         "Planning Committee", "Overview and Scrutiny Committee", "Licensing Committee",
        "Audit Committee", "Executive Board"};
    body_ = m_.OneOf(kBodies);
    date_ = m_.RandomDate();
    m_.year = date_.year;
    m_.word = body_ == "Cabinet" ? "Cabinet" : "Committee";
    const bool alone = m_.Chance(35);
    m_.Add("style", std::string("county | ") + (m_.Chance(50) ? "plain" : "markdown"));
    const std::vector<std::string> topics = m_.SomeOf(m_.theme.topics, alone ? 1 : m_.Between(2, 3));
    if (alone) {
      const bool names_council = manner_.look == 4 || manner_.look == 6 || manner_.look == 10;
      m_.Add("document", "report | " + (names_council ? m_.council : std::string()) + " | " + body_ + " | " +
                             TitleCase(topics[0]));
      m_.Add("meeting", Iso(date_) + " | - | -");
      m_.Add("published", Iso(date_));
      Report("", TitleCase(topics[0]));
      return;
    }
    m_.Add("document", "agenda_pack | " + m_.council + " | " + body_ + " | " + body_);
    m_.Add("meeting", Iso(date_) + " | 18:30 | Council Chamber, " + m_.wards[0]);
    m_.Add("published", Iso(date_));
    Agenda(topics);
    int item = 4;
    for (const std::string& topic : topics) Report(std::to_string(item++), TitleCase(topic));
  }

 private:
  void Agenda(const std::vector<std::string>& topics) {
    m_.Add("section", "agenda packstamp | AGENDA");
    m_.Add("heading", Upper(m_.council));
    m_.Add("heading", Upper(body_));
    m_.Add("p", "A meeting of the " + body_ + " will be held in the Council Chamber, " + m_.wards[0] +
                    " on " + WeekdayName(date_) + ", " + LongDate(date_) + " at 6.30 pm.");
    m_.Add("heading", "AGENDA");
    m_.Add("item", "1 | Apologies for absence");
    m_.Add("item", "2 | Declarations of interest");
    m_.Add("item", "3 | Public questions");
    int number = 4;
    for (const std::string& topic : topics)
      m_.Add("item", std::to_string(number++) + " | " + TitleCase(topic) + " | auto",
             m_.Chance(50) ? std::vector<std::string>{"Report of the Head of " + m_.theme.role + "."}
                           : std::vector<std::string>{});
    m_.Add("item", std::to_string(number) + " | Urgent business");
  }

  void Report(const std::string& item, const std::string& topic) {
    ReportHead head;
    head.item = item;
    head.council = m_.council;
    head.body = body_;
    head.topic = topic;
    head.post = "Head of " + m_.theme.role;
    head.author = m_.Person();
    head.author_post = m_.OneOf(Posts());
    head.phone = m_.Phone();
    head.email = m_.Email(head.author);
    head.wards = m_.Chance(50) ? "All" : m_.wards[1] + ", " + m_.wards[2];
    head.key = m_.Chance(50) ? "Yes" : "No";
    head.member = "Councillor " + m_.Person();
    head.classification = m_.Chance(50) ? "Open" : "Public";
    head.date = date_;
    m_.Add("section", "report" + (item.empty() ? "" : " item=" + item) + (m_.Chance(50) ? " numbers" : "") +
                          " | " + topic);
    AddReportHead(m_, manner_.look, head);
    part_ = number_ = 0;
    Summary();
    Recommendations();
    Parts();
    Appendices();
    Papers();
    if (item.empty() || !m_.Chance(60) || !appendix_) return;
    const std::string title = "Appendix 1: Figures for each ward";
    m_.Add("section", "appendix item=" + item + " nostamp | " + title);
    m_.Add("sub", title);
    m_.AddWardTable(true, 10);
  }

  // Prints a heading in the council's manner; what it is as a heading of paragraphs.
  void Heading(const std::string& name) {
    ++part_;
    number_ = manner_.single ? number_ : 0;
    if (manner_.heads == 0) m_.Add("rhead", std::to_string(part_) + ". " + name);
    if (manner_.heads == 1) m_.Add("rhead", std::to_string(part_) + ".0 " + Upper(name));
    if (manner_.heads == 2) m_.Add("rhead", name);
  }

  std::string Next() {
    ++number_;
    return manner_.single ? std::to_string(number_) + "."
                          : std::to_string(part_) + "." + std::to_string(number_);
  }

  void Paragraph(const std::string& text) {
    std::string number = Next();
    if (number.back() == '.') number.pop_back();
    m_.Add("rpara", number + " | " + text);
  }

  void Summary() {
    static const std::vector<std::string> kPurposes = {"Purpose of report", "Purpose of the Report",
                                                       "Reason for report"};
    if (m_.Chance(50)) {
      m_.Add("sub", m_.Chance(50) ? "Summary" : "Executive Summary");
      m_.Add("summary", m_.FilledOneOf(Summaries()));
    }
    if (!m_.Chance(70)) return;
    Heading(m_.OneOf(kPurposes));
    Paragraph(m_.FilledOneOf(Paragraphs()));
  }

  void Recommendations() {
    static const std::vector<std::string> kNames = {"Recommendations", "Recommendation(s)",
                                                    "RECOMMENDATIONS"};
    static const std::vector<std::string> kStems = {
        "The {body} is asked to agree:", "It is recommended that:", "That the {body} agree that:",
        "The {body} is recommended to agree that:"};
    Heading(m_.OneOf(kNames));
    m_.Add("recstem", m_.FilledOneOf(kStems));
    int i = 0;
    const int count = manner_.labels == 5 ? 1 : m_.Between(1, 4);
    for (const std::string& request : m_.FilledSome(Requests(), count)) {
      ++i;
      const std::string letter(1, static_cast<char>('a' + i - 1));
      const std::string labels[] = {"(" + std::to_string(i) + ")",
                                    letter + ")",
                                    std::to_string(i) + ".",
                                    std::to_string(part_) + "." + std::to_string(i),
                                    Roman(i),
                                    letter};
      m_.Add("rec", labels[manner_.labels] + " | " + request + (i == count ? "." : ";"));
    }
  }

  void Parts() {
    static const std::vector<std::string> kParts = {"Background",
                                                    "Introduction and background",
                                                    "Key issues",
                                                    "Options considered",
                                                    "Financial implications",
                                                    "Legal implications",
                                                    "Equality implications",
                                                    "Risk management",
                                                    "Consultation",
                                                    "Reasons for recommendations"};
    for (const std::string& name : m_.SomeOf(kParts, m_.Between(3, 6))) {
      Heading(name);
      for (const std::string& text : m_.FilledSome(Paragraphs(), m_.Between(1, 3))) Paragraph(text);
    }
  }

  void Appendices() {
    appendix_ = m_.Chance(60);
    if (!appendix_) return;
    Heading("Appendices");
    m_.Add("told", "appendix | 1 | Figures for each ward");
    m_.Add("p", m_.Chance(50) ? "Appendix 1 – Figures for each ward" : "Appendix 1: Figures for each ward");
    if (!m_.Chance(40)) return;
    m_.Add("told", "appendix | 2 | Letter from the Minister");
    m_.Add("p", "Appendix 2: Letter from the Minister");
  }

  void Papers() {
    static const std::vector<std::string> kNames = {"Background papers", "Background documents",
                                                    "List of background papers"};
    if (m_.Chance(30)) {
      m_.Add("p", "**Background Papers:** None");
      return;
    }
    Heading(m_.OneOf(kNames));
    if (m_.Chance(30)) {
      m_.Add("p", "None.");
      return;
    }
    const std::string paper = "Report to the Cabinet, " + LongDate(AddDays(date_, -m_.Between(60, 400)));
    m_.Add("told", "paper | " + paper);
    m_.Add("p", paper);
  }

  Maker& m_;
  Manner manner_;
  std::string body_;
  Date date_;
  int part_ = 0, number_ = 0;
  bool appendix_ = false;
};

}  // namespace

void MakeDistrictPack(Maker& maker) { DistrictMaker(maker).Make(); }

}  // namespace packmaker
