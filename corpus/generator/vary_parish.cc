// Varied papers of small councils: minutes in plain paragraphs, agendas without papers.
#include "corpus/generator/maker.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

struct Parish {
  std::string name;  // of the council
  std::string hall;
  Date date;
  std::string clerk;
};

void Header(Maker& m, const Parish& parish, const std::string& kind, const std::string& title, bool plain) {
  m.Add("style", std::string("parish | ") + (plain ? "plain" : "markdown"));
  m.Add("document", kind + " | " + parish.name + " | Parish Council | " + title);  // as the meeting is called
  m.Add("meeting", Iso(parish.date) + " | 19:30 | " + parish.hall);
  m.Add("published", Iso(AddDays(parish.date, kind == "agenda" ? -6 : 7)));
}

void Attendance(Maker& m, const Parish& parish, std::vector<std::string>& councillors) {
  for (int i = m.Between(4, 8); i > 0; --i) {
    councillors.push_back(std::string(1, static_cast<char>('A' + m.Between(0, 22))) + " " + m.NewSurname());
  }
  std::vector<std::string> shown = councillors;
  shown[0] += " (Chairman)";
  m.Add("p", "Present: Councillors " + JoinWithAnd(shown) + ". Clerk: " + parish.clerk + ".");
  for (size_t i = 0; i < councillors.size(); ++i) {
    m.Add("attend", "present | Councillor " + councillors[i] + (i == 0 ? " | Chair" : ""));
  }
  m.Add("attend", "present | " + parish.clerk + " | Clerk");
}

void Finance(Maker& m, const std::string& number) {
  m.Add("mitem", number + " | Finance");
  m.Add("fact", "The following payments were presented:");
  std::vector<std::string> rows = {"Payee | Purpose | Amount"};
  static const std::vector<std::string> kPurposes = {"Grass cutting", "Hire of hall", "Postage", "Repairs",
                                                     "Insurance"};
  for (const std::string& payee : m.SomeOf(Payees(), m.Between(2, 6))) {
    rows.push_back(payee + " | " + m.OneOf(kPurposes) + " | £" + std::to_string(m.Between(8, 900)) + "." +
                   std::to_string(m.Between(10, 99)));
  }
  m.Add("table", " | 40 40 20 | unruled", rows);
  m.Add("resolved", "Resolved | to make the payments listed above.");
}

void Matter(Maker& m, const std::string& number, const std::string& title) {
  m.Add("mitem", number + " | " + title);
  for (const std::string& text : m.FilledSome(ParishMatters(), m.Between(1, 3))) m.Add("fact", text);
  if (m.Chance(50))
    m.Add("resolved", "Resolved | to ask the county council for a reply before the next meeting.");
}

void MinutesOf(Maker& m, const Parish& parish) {
  const std::string title = "MINUTES OF THE PARISH COUNCIL MEETING HELD ON " +
                            Upper(WeekdayName(parish.date) + ", " + LongDate(parish.date));
  Header(m, parish, "minutes", title, m.Chance(60));
  m.Add("section", std::string("minutes") + (m.Chance(60) ? " numbers" : "") + " | " + title);
  m.Add("minutes", Iso(parish.date) + " | Parish Council");
  m.Add("heading", Upper(parish.name));
  m.Add("heading", title);
  m.Add("centre", "at 7.30 pm in " + parish.hall);
  std::vector<std::string> councillors;
  Attendance(m, parish, councillors);
  int next = m.Between(1, 160);
  const std::string year = m.Chance(50) ? std::to_string(parish.date.year % 100 + 100).substr(1) + "/" : "";
  const auto number = [&] { return year + std::to_string(next++); };
  m.Add("mitem", number() + " | Apologies for Absence");
  const std::string absent =
      "Councillor " + std::string(1, static_cast<char>('A' + m.Between(0, 22))) + " " + m.NewSurname();
  m.Add("p", "Apologies were received from " + absent + ".");
  m.Add("attend", "apologies | " + absent);
  m.Add("mitem", number() + " | Declarations of Interest");
  m.Add("fact", "There were no declarations of interest.");
  m.Add("mitem", number() + " | Minutes of the Last Meeting");
  m.Add("resolved", "Resolved | that the minutes of the meeting held on " +
                        OrdinalDate(AddDays(parish.date, -28)) +
                        " be signed by the Chairman as a true record.");
  static const std::vector<std::string> kTitles = {"Highways",      "Playing Field", "Clerk's Report",
                                                   "Village Green", "Footpaths",     "Public Participation"};
  for (const std::string& matter : m.SomeOf(kTitles, m.Between(2, 5))) Matter(m, number(), matter);
  if (m.Chance(80)) Finance(m, number());
  m.Add("mitem", number() + " | Date of Next Meeting");
  m.Add("fact", "The next meeting will be held on " + OrdinalDate(AddDays(parish.date, 28)) + " at 7.30 pm.");
  m.Add("p",
        "The Chairman closed the meeting at " + ClockTime("21:" + std::to_string(m.Between(10, 55))) + ".");
}

void AgendaOf(Maker& m, const Parish& parish) {
  Header(m, parish, "agenda", Upper(parish.name), m.Chance(60));
  const std::string phone = m.Phone();
  m.Add("section", "agenda | AGENDA");
  m.Add("heading", Upper(parish.name));
  m.Add("p", "A meeting of the Parish Council will be held in " + parish.hall + " on " +
                 WeekdayName(parish.date) + ", " + LongDate(parish.date) + " at 7.30 pm.");
  m.Add("lines", "", {parish.clerk, "Clerk", "Telephone: " + phone});
  m.Add("contact", "silent Clerk | " + parish.clerk + " | " + phone + " |");
  m.Add("heading", "AGENDA");
  int number = 0;
  const auto item = [&](const std::string& title, const std::vector<std::string>& description) {
    m.Add("item", std::to_string(++number) + " | " + title, description);
  };
  item("Apologies for absence", {});
  item("Declarations of interest", {});
  item("Minutes",
       {"To approve the minutes of the meeting held on " + LongDate(AddDays(parish.date, -28)) + "."});
  static const std::vector<std::string> kTitles = {"Highways",   "Playing field", "Planning applications",
                                                   "Allotments", "Summer fair",   "Correspondence",
                                                   "Bus shelter"};
  for (const std::string& title : m.SomeOf(kTitles, m.Between(2, 6))) {
    item(title, m.Chance(60)
                    ? std::vector<std::string>{"To consider what to do about " + m.OneOf(m.theme.things) +
                                               " in " + m.OneOf(m.wards) + "."}
                    : std::vector<std::string>{});
  }
  item("Finance", {"To agree the payments that are due."});
  item("Date of the next meeting", {LongDate(AddDays(parish.date, 28)) + " at 7.30 pm."});
}

}  // namespace

void MakeParishPaper(Maker& m) {
  static const std::vector<std::string> kHalls = {"The Village Hall", "The Reading Room", "The Old School",
                                                  "The Church Room"};
  Parish parish;
  parish.name = m.place + " Parish Council";
  parish.hall = m.OneOf(kHalls);
  parish.date = m.RandomDate();
  parish.clerk = m.TitledPerson();
  m.year = parish.date.year;
  m.word = "Council";
  if (m.Chance(65)) {
    MinutesOf(m, parish);
  } else {
    AgendaOf(m, parish);
  }
}

}  // namespace packmaker
