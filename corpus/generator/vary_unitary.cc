// Varied packs in the unitary style: front sheet, public information and agenda.
#include "corpus/generator/text.h"
#include "corpus/generator/unitary_maker.h"

namespace packmaker {

void UnitaryMaker::Make() {
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

void UnitaryMaker::Prepare() {
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
  const std::vector<std::string> lead_ins = {
      "The " + m_.word + " noted the following points:-",
      "In discussion the following points were made:", "The " + m_.word + " raised the following matters:-"};
  lead_in_ = m_.OneOf(lead_ins);
  m_.year = date_.year;
  m_.Add("style", "unitary | markdown");
  m_.Add("document", "agenda_pack | " + m_.council + " | " + body_ + " | " + body_);
  m_.Add("meeting", Iso(date_) + " | " + time_ + " | " + venue_);
  m_.Add("published", Iso(AddDays(date_, -6)));
}

void UnitaryMaker::FrontSheet() {
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
  m_.Add("contact", "Democratic Services Officer | " + clerk + " | " + m_.Phone() + " | " + m_.Email(clerk));
  if (m_.Chance(60)) {
    m_.Add("contact", "Scrutiny Manager | " + officer_ + " | " + m_.Phone() + " | " + m_.Email(officer_));
  }
  m_.Add("endcolumns");
}

void UnitaryMaker::AppointedMembers() {
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

void UnitaryMaker::PublicInformation() {
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

void UnitaryMaker::Agenda() {
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
    item("DISCLOSURE OF INTERESTS", "Members are invited to disclose any interest in a matter on the agenda.",
         false);
  if (m_.Chance(50)) item("DECLARATION OF PARTY POLITICAL WHIP", "", false);
  if (m_.Chance(50)) item("STATEMENT FROM THE CHAIR", "", false);
  item("MINUTES OF THE PREVIOUS MEETING (INCLUDING MATTERS ARISING)",
       "To approve as a correct record the Minutes of the meeting held on " + LongDate(last_) + ", attached.",
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

void MakeUnitaryPack(Maker& maker) { UnitaryMaker(maker).Make(); }

}  // namespace packmaker
