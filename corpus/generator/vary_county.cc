// Varied packs in the county style: running minute numbers, numbered points, From/To/Subject reports.
#include "corpus/generator/maker.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

class CountyMaker {
 public:
  explicit CountyMaker(Maker& maker) : m_(maker) {}

  void Make() {
    Prepare();
    Agenda();
    Minutes();
    for (size_t i = 0; i < papers_.size(); ++i) Report(papers_[i], reports_[i]);
  }

 private:
  void Prepare() {
    m_.council = m_.place.substr(0, m_.place.size() - 2) + "shire County Council";
    body_ = m_.theme.body + (m_.Chance(70) ? " Cabinet Committee" : " Policy Committee");
    date_ = m_.RandomDate();
    last_ = AddDays(date_, -7 * m_.Between(6, 11));
    m_.year = date_.year;
    venue_ = "Council Chamber, County Offices, " + m_.wards[0];
    for (int i = m_.Between(6, 13); i > 0; --i) members_.push_back(m_.TitledPerson());
    cabinet_member_ = m_.Person();
    director_ = m_.Person();
    const std::vector<std::string> topics =
        m_.SomeOf(m_.theme.topics, static_cast<int>(m_.theme.topics.size()));
    const long count = m_.Between(1, 3);
    reports_.assign(topics.begin(), topics.begin() + count);
    earlier_.assign(topics.begin() + count, topics.end());
    for (std::string& topic : reports_) topic = Numbered(topic);
    for (std::string& topic : earlier_) topic = Numbered(topic);
    m_.Add("style", "county | plain");
    m_.Add("document", "agenda_pack | " + m_.council + " | " + body_ + " | " + Upper(body_));
    m_.Add("meeting", Iso(date_) + " | 10:00 | " + venue_);
    m_.Add("published", Iso(AddDays(date_, -6)));
  }

  // Half of the topics are decisions with a number.
  std::string Numbered(const std::string& topic) {
    if (m_.Chance(50)) return TitleCase(topic);
    return std::to_string(date_.year % 100 + 100).substr(1) + "/" +
           std::to_string(100000 + m_.Between(1, 180)).substr(1) + " - " + TitleCase(topic);
  }

  void Agenda() {
    const std::string clerk = m_.Person();
    const std::string phone = m_.Phone();
    m_.Add("section", "agenda packstamp | AGENDA");
    m_.Add("heading", "AGENDA");
    m_.Add("heading", Upper(body_));
    m_.Add("grid", "unruled 54 | 17 | 29",
           {"**" + FrontSheetDate(date_) + ", at 10.00 am** | Ask for: | **" + clerk + "**",
            "**Council Chamber, County Offices,** | Telephone: | **" + phone + "**",
            "**" + m_.wards[0] + "** | Email: | **" + m_.Email(clerk) + "**"});
    m_.Add("contact", "silent | " + clerk + " | " + phone + " | " + m_.Email(clerk));
    m_.Add("heading", "UNRESTRICTED ITEMS");
    m_.Add("centre", "__(The meeting is likely to be open to the public while these items are considered)__");
    m_.Add("item", "1 | Apologies and Substitutes");
    m_.Add("item", "2 | Declarations of Interest");
    m_.Add("item", "3 | Minutes of the meeting held on " + LongDate(last_) + " | auto");
    int number = 4;
    if (m_.Chance(60)) m_.Add("item", std::to_string(number++) + " | Verbal Updates by the Cabinet Member");
    for (const std::string& topic : reports_) {
      papers_.push_back(std::to_string(number));
      m_.Add("item", std::to_string(number++) + " | " + topic + " | auto");
    }
    m_.Add("item", std::to_string(number++) + " | Work Programme");
    if (m_.Chance(50)) {
      m_.Add("heading", "EXEMPT ITEMS");
      m_.Add("item", std::to_string(number) + " | Lease of Land in " + m_.OneOf(m_.wards));
    }
    const std::string counsel = m_.Person();
    const std::string counsel_phone = m_.Phone();
    m_.Add("lines", "", {counsel, "General Counsel", counsel_phone});
    m_.Add("contact", "silent General Counsel | " + counsel + " | " + counsel_phone + " |");
    m_.Add("p", "**" + WeekdayName(AddDays(date_, -6)) + ", " + LongDate(AddDays(date_, -6)) + "**");
  }

  void Minutes() {
    const std::string title = "MINUTES of a meeting of the " + body_ + " held in the " + venue_ + " on " +
                              WeekdayName(last_) + ", " + LongDate(last_) + ".";
    m_.Add("section", "minutes item=3 numbers | " + title);
    m_.Add("minutes", Iso(last_) + " | " + body_);
    m_.Add("heading", Upper(m_.council));
    m_.Add("rule");
    m_.Add("heading", Upper(body_));
    m_.Add("p", title);
    std::vector<std::string> present(members_.begin(), members_.end() - 1);
    present[0] += " | Chair";
    present[1] += " | Vice-Chair";
    m_.Add("present", "PRESENT:", present);
    std::vector<std::string> officers;
    for (int i = m_.Between(1, 4); i > 0; --i) officers_.push_back(m_.TitledPerson());
    for (const std::string& officer : officers_) officers.push_back(officer + " | " + m_.OneOf(Posts()));
    m_.Add("inattendance", "IN ATTENDANCE:", officers);
    if (m_.Chance(30))
      m_.Add("virtual", "IN ATTENDANCE VIRTUALLY:", {m_.TitledPerson() + " | " + m_.OneOf(Posts())});
    m_.Add("heading", "UNRESTRICTED ITEMS");
    number_ = m_.Between(1, 240);
    OpeningItems();
    int item = 4;
    for (const std::string& topic : earlier_) MinuteItem(topic, item++);
  }

  void OpeningItems() {
    m_.Add("mitem", std::to_string(number_++) + " | Apologies and Substitutes | 1");
    m_.Add("p", "Apologies were received from " + members_.back() + ".");
    m_.Add("attend", "apologies | " + members_.back());
    m_.Add("mitem", std::to_string(number_++) + " | Declarations of Interest | 2");
    if (m_.Chance(60)) {
      m_.Add("fact", "No declarations of interest were received.");
    } else {
      m_.Add("declare", members_[2] + " declared an interest in item 5 as the owner of land in " +
                            m_.OneOf(m_.wards) + ".");
    }
    m_.Add("mitem", std::to_string(number_++) + " | Minutes of the previous meeting | 3");
    m_.Add("resolved",
           "RESOLVED | that the minutes of the previous meeting were correctly recorded and that they be "
           "signed by the Chairman.");
  }

  void MinuteItem(const std::string& topic, int item) {
    m_.Add("mitem", std::to_string(number_++) + " | " + topic + " | " + std::to_string(item));
    m_.Add("point",
           m_.OneOf(officers_) + " introduced the report and said that " + Lowered(m_.FilledOneOf(Points())));
    for (const std::string& text : m_.FilledSome(Points(), m_.Between(0, 4))) m_.Add("point", text);
    if (m_.Chance(40)) {
      std::vector<std::string> nested;
      char letter = 'a';
      for (const std::string& text : m_.FilledSome(Points(), m_.Between(2, 4)))
        nested.push_back(std::string("(") + letter++ + ") " + text);
      m_.Add("point", "Members made the following comments:", nested);
    }
    if (m_.Chance(35)) AddVotes(m_, {members_.begin(), members_.end() - 1}, true);
    const int count = m_.Between(1, 4);
    if (count == 1) {
      m_.Add("resolved", m_.Chance(50) ? "RESOLVED | that the report be noted."
                                       : "RESOLVED | that " + m_.FilledOneOf(Requests()) + ".");
      return;
    }
    m_.Add("p", "RESOLVED that:");
    int i = 0;
    for (const std::string& request : m_.FilledSome(Requests(), count)) {
      const std::string end = i + 1 == count ? "." : i + 2 == count ? "; and" : ";";
      m_.Add("resolve", std::string(1, static_cast<char>('a' + i++)) + " | " + request + end);
    }
  }

  void Report(const std::string& item, const std::string& topic) {
    const std::string author = m_.Person();
    m_.Add("section", "report item=" + item + (m_.Chance(50) ? " numbers" : "") + " | " + topic);
    m_.Add("report", "item=" + item,
           {"of: " + cabinet_member_ + ", Cabinet Member for " + m_.theme.body, "maker: " + body_,
            "subject: " + topic, "date: " + Iso(date_), "confidentiality: Unrestricted",
            m_.Chance(50) ? "division: All" : "division: " + m_.wards[1] + "; " + m_.wards[2],
            m_.Chance(40) ? "past: None" : "", m_.Chance(40) ? "future: Cabinet Member decision" : "",
            "contact: Author | " + m_.OneOf(Posts()) + " | " + author + " | " + m_.Phone() + " | " +
                m_.Email(author),
            "contact: Director | Director of " + m_.theme.role + " | " + director_ + " | " + m_.Phone() +
                " | " + m_.Email(director_)});
    m_.Add("summary", m_.FilledOneOf(Summaries()));
    m_.Add("recstem", "The " + m_.word + " is asked to agree that:");
    const int count = m_.Between(1, 5);
    int i = 0;
    for (const std::string& request : m_.FilledSome(Requests(), count)) {
      m_.Add("rec",
             std::string(1, static_cast<char>('a' + i)) + " | " + request + (i + 1 == count ? "." : ";"));
      ++i;
    }
    Parts();
    m_.Add("reportcontacts");
    if (!has_appendix_) return;
    const std::string title = "Appendix A: Figures for each ward";
    m_.Add("section", "appendix item=" + item + " nostamp | " + title);
    m_.Add("sub", title);
    m_.AddWardTable(true, 10);
  }

  void Parts() {
    static const std::vector<std::string> kParts = {
        "Introduction",           "Present position",   "Proposal",  "Consultation",
        "Financial implications", "Legal implications", "Conclusion"};
    int part = 0;
    for (const std::string& name : m_.SomeOf(kParts, m_.Between(3, 6))) {
      m_.Add("rhead", std::to_string(++part) + ". " + name);
      int number = 0;
      for (const std::string& text : m_.FilledSome(Paragraphs(), m_.Between(1, 4))) {
        m_.Add("rpara", std::to_string(part) + "." + std::to_string(++number) + " | " + text);
      }
      if (part == 2 && m_.Chance(60)) m_.AddWardTable(false, 0);
    }
    has_appendix_ = m_.Chance(50);
    if (has_appendix_) {
      m_.Add("rhead", std::to_string(++part) + ". Appendices");
      m_.Add("appendix", "A | Figures for each ward");
    }
    m_.Add("rhead", std::to_string(++part) + ". Background documents");
    m_.Add("background",
           m_.Chance(40) ? "- | None"
                         : "- | Report to the Cabinet, " + LongDate(AddDays(date_, -m_.Between(60, 400))));
  }

  Maker& m_;
  std::string body_, venue_, cabinet_member_, director_;
  Date date_, last_;
  std::vector<std::string> members_, officers_, reports_, earlier_, papers_;
  int number_ = 1;
  bool has_appendix_ = false;
};

}  // namespace

void MakeCountyPack(Maker& maker) { CountyMaker(maker).Make(); }

}  // namespace packmaker
