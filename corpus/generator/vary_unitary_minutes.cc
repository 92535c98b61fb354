// Varied packs in the unitary style: minutes of the last meeting, whose requests are followed up.
#include "corpus/generator/text.h"
#include "corpus/generator/unitary_maker.h"

namespace packmaker {

void UnitaryMaker::Minutes() {
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

void UnitaryMaker::MinuteItem(int number, const std::string& topic) {
  m_.Add("mitem", std::to_string(number) + " | " + topic);
  m_.Add("p", "The " + m_.word + " considered the report of the Service Director, " + m_.theme.role + " on " +
                  m_.OneOf(m_.theme.things) + ".");
  Officers();
  const int points = m_.Between(0, 8);
  if (points > 0) m_.Add("p", lead_in_);
  for (const std::string& point : m_.FilledSome(Points(), points)) m_.Add("point", point);
  if (m_.Chance(20)) AddVotes(m_, present_, false);
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

void UnitaryMaker::Officers() {
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

void UnitaryMaker::Follow(const std::string& topic, const std::string& label, const std::string& text) {
  followed_.push_back({topic, label, "That " + text + "."});
}

std::string UnitaryMaker::Request(const std::string& topic, const std::string& label) {
  const std::string text = m_.FilledOneOf(Requests());
  Follow(topic, label, text);
  return text;
}

// The label of the n-th entry of a list, in the way this pack numbers.
std::string UnitaryMaker::Label(int number) const {
  if (labels_ == 0) return Roman(number);
  return labels_ == 1 ? std::to_string(number) : std::string(1, static_cast<char>('a' + number - 1));
}

void UnitaryMaker::Resolutions(const std::string& topic, int count) {
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

}  // namespace packmaker
