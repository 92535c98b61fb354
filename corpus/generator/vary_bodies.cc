// Varied minutes of bodies other than councils' committees of the usual print: fire authorities, combined
// authorities, trusts, boroughs. They differ in where the number of an item stands and how an outcome is set.
#include "corpus/generator/maker.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

enum Numbering { kSlashes, kInitials, kHeadingAbove, kOwnLine, kDots, kNumberings };
enum Outcome { kDash, kColon, kAgreed, kUnder, kSentence, kOutcomes };

class BodyMaker {
 public:
  explicit BodyMaker(Maker& maker) : m_(maker) {}

  void Make() {
    const auto numbering = m_.Between(0, kNumberings - 1);
    numbering_ = static_cast<Numbering>(numbering);
    outcome_ = static_cast<Outcome>(m_.Between(0, kOutcomes - 1));
    date_ = m_.RandomDate();
    m_.year = date_.year;
    next_ = m_.Between(1, 70);
    Name();
    Head();
    Attendance();
    Opening();
    for (const std::string& topic : m_.SomeOf(m_.theme.topics, m_.Between(2, 4))) Matter(TitleCase(topic));
    m_.Add("p", "The meeting closed at " + ClockTime("20:" + std::to_string(m_.Between(10, 55))) + ".");
  }

 private:
  void Name() {
    struct Known {
      const char* before;
      const char* after;
      const char* body;
      const char* word;
    };
    static const Known kKnown[] = {
        {"", " Fire and Rescue Authority", "Audit and Governance Committee", "Committee"},
        {"", " Combined Authority", "Transport Board", "Board"},
        {"", " Valley NHS Foundation Trust", "Trust Board", "Board"},
        {"London Borough of ", "", "Licensing Sub-Committee", "Sub-Committee"},
        {"", " County Borough Council", "Cabinet", "Cabinet"},
        {"", " Council", "Standards Committee", "Committee"},
    };
    const Known& known = kKnown[m_.Between(0, 5)];
    m_.council = known.before + m_.place + known.after;
    body_ = known.body;
    m_.word = known.word;
    initials_ = m_.word.substr(0, 1);
  }

  void Head() {
    static const std::vector<std::string> kHalls = {"Committee Suite, Civic House",
                                                    "Seminar Room 2, Old Infirmary",
                                                    "Service Headquarters, Mill Bank", "Council Chamber"};
    const std::string hall = m_.OneOf(kHalls);
    const std::string day = WeekdayName(date_) + " " + LongDate(date_);
    const bool sentence = m_.Chance(50);
    const std::string title = sentence ? "Minutes of a meeting of the " + body_ + " held in the " + hall +
                                             " on " + day + " at 6.30 pm"
                                       : "MINUTES OF THE " + Upper(body_);
    m_.Add("style", std::string("parish | ") + (m_.Chance(50) ? "plain" : "markdown"));
    m_.Add("document", "minutes | " + m_.council + " | " + body_ + " | " + title);
    m_.Add("meeting", Iso(date_) + " | 18:30 | " + hall);
    m_.Add("published", Iso(AddDays(date_, 9)));
    m_.Add("section", std::string("minutes") + (m_.Chance(50) ? " numbers" : "") + " | " + title);
    m_.Add("minutes", Iso(date_) + " | " + body_);
    m_.Add("heading", Upper(m_.council).find("NHS") == std::string::npos ? Upper(m_.council) : m_.council);
    m_.Add("heading", title);
    if (sentence) return;
    m_.Add("centre", day + " at 6.30 pm");
    m_.Add("centre", hall);
  }

  void Attendance() {
    std::vector<std::string> present;
    for (int i = m_.Between(4, 7); i > 0; --i)
      present.push_back("Councillor " + std::string(1, static_cast<char>('A' + m_.Between(0, 22))) + " " +
                        m_.NewSurname());
    present[0] += " | Chair";
    m_.Add("present", "Present:", present);
    if (!m_.Chance(60)) return;
    m_.Add("inattendance", "In attendance:",
           {m_.Person() + " | " + m_.OneOf(Posts()), m_.Person() + " | " + m_.OneOf(Posts())});
  }

  std::string Number() {
    const std::string number = std::to_string(next_++);
    const std::string year = std::to_string(date_.year % 100 + 100).substr(1);
    switch (numbering_) {
      case kSlashes: return Upper(m_.word.substr(0, 3)) + "/" + year + "/" + number;
      case kInitials: return initials_ + number;
      case kHeadingAbove: return initials_ + initials_ + number + "/" + year;
      case kOwnLine: return number + "/" + year;
      default: return number + ".";
    }
  }

  // Begins an item; its first words, when the number stands before them, come with the next text.
  void Item(const std::string& title) {
    const std::string number = Number();
    const std::string bare = number.ends_with('.') ? number.substr(0, number.size() - 1) : number;
    if (numbering_ == kHeadingAbove || numbering_ == kOwnLine) {
      m_.Add("mitem", "silent " + bare + " | " + title);
      if (numbering_ == kOwnLine) m_.Add("p", number);
      m_.Add("sub", numbering_ == kOwnLine ? title : Upper(title));
      opening_ = numbering_ == kOwnLine ? "" : number + " ";
      return;
    }
    m_.Add("mitem", bare + " | " + title);
  }

  // A paragraph that is a point; the first of an item may have its number before it.
  void Fact(const std::string& text) {
    m_.Add("p", opening_ + text);
    opening_.clear();
    m_.Add("fact", "silent " + text);
  }

  void Resolved(const std::string& text) {
    static const char* const kWords[] = {"**RESOLVED** – ", "**Resolved:** ", "**AGREED:** "};
    const bool sentence = outcome_ == kSentence;
    const std::string shown = sentence ? Lowered(text) : text;
    if (outcome_ == kUnder) {
      m_.Add("p", opening_ + "**RESOLVED**");
      m_.Add("p", shown);
    } else {
      m_.Add("p", opening_ + (sentence ? "It was RESOLVED " : kWords[outcome_]) + shown);
    }
    opening_.clear();
    m_.Add("resolved", "silent | " + shown);
  }

  void Opening() {
    const std::string absent = "Councillor " + m_.NewSurname();
    Item("Apologies for Absence");
    m_.Add("p", opening_ + "Apologies for absence were received from " + absent + ".");
    opening_.clear();
    m_.Add("attend", "apologies | " + absent);
    Item("Declarations of Interest");
    Fact("There were no declarations of interest.");
    Item("Minutes");
    Resolved("That the minutes of the meeting held on " + LongDate(AddDays(date_, -42)) +
             " be approved as a correct record.");
  }

  void Matter(const std::string& topic) {
    Item(topic);
    for (const std::string& text : m_.FilledSome(Points(), m_.Between(1, 3))) Fact(text);
    const int count = m_.Between(0, 3);
    if (count == 1) return Resolved("That the report be received.");
    if (count < 2) return;
    m_.Add("p", "**RESOLVED** that:");
    int i = 0;
    for (const std::string& request : m_.FilledSome(Requests(), count)) {
      const std::string end = i + 1 == count ? "." : i + 2 == count ? "; and" : ";";
      m_.Add("resolve", std::string(1, static_cast<char>('a' + i++)) + " | " + request + end);
    }
  }

  Maker& m_;
  Numbering numbering_ = kSlashes;
  Outcome outcome_ = kDash;
  Date date_;
  std::string body_, initials_, opening_;
  int next_ = 1;
};

}  // namespace

void MakeBodyMinutes(Maker& maker) { BodyMaker(maker).Make(); }

}  // namespace packmaker
