#include "corpus/generator/maker.h"

#include <algorithm>
#include <cctype>

#include "corpus/generator/text.h"

namespace packmaker {
namespace {

constexpr int kWards = 12;

// Takes one of `words` out at random.
std::string TakeOne(std::vector<std::string>& words, int at) {
  const std::string word = words[static_cast<size_t>(at)];
  words.erase(words.begin() + at);
  return word;
}

std::string ReplaceFirst(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

}  // namespace

Maker::Maker(unsigned seed) : random_(seed), surnames_(Surnames()) {
  for (const std::string& start : PlaceStarts()) {
    for (const std::string& end : PlaceEnds()) places_.push_back(start + end);
  }
  place = NewPlace();
  for (int i = 0; i < kWards; ++i) wards.push_back(NewPlace());
  theme = Themes()[static_cast<size_t>(Between(0, static_cast<int>(Themes().size()) - 1))];
  master_.name = "seed " + std::to_string(seed);
}

int Maker::Between(int low, int high) {
  return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
}

const std::string& Maker::OneOf(const std::vector<std::string>& words) {
  return words[static_cast<size_t>(Between(0, static_cast<int>(words.size()) - 1))];
}

std::vector<std::string> Maker::SomeOf(std::vector<std::string> words, int count) {
  std::vector<std::string> out;
  while (count-- > 0 && !words.empty())
    out.push_back(TakeOne(words, Between(0, static_cast<int>(words.size()) - 1)));
  return out;
}

std::string Maker::NewSurname() {
  if (surnames_.empty()) surnames_ = Surnames();
  return TakeOne(surnames_, Between(0, static_cast<int>(surnames_.size()) - 1));
}

std::string Maker::NewPlace() { return TakeOne(places_, Between(0, static_cast<int>(places_.size()) - 1)); }

std::string Maker::TitledPerson() {
  static const std::vector<std::string> kTitles = {"Mr", "Mr", "Mrs", "Ms", "Miss", "Dr"};
  std::string initials(1, static_cast<char>('A' + Between(0, 22)));
  if (Chance(50)) initials += std::string(" ") + static_cast<char>('A' + Between(0, 22));
  return OneOf(kTitles) + " " + initials + " " + NewSurname();
}

std::string Maker::Phone() { return "01632 960 " + std::to_string(Between(100, 999)); }

std::string Maker::Email(const std::string& person) const {
  std::string name;
  for (const unsigned char c : person) {
    if (std::isalpha(c) != 0 || c == '-') name += static_cast<char>(std::tolower(c));
    if (c == ' ') name += '.';
  }
  std::string domain = place;
  std::transform(domain.begin(), domain.end(), domain.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name + "@" + domain + ".example";
}

Date Maker::RandomDate() {
  const Date first = {Between(2009, 2024), Between(1, 12), 1};
  Date date = AddDays(first, Between(0, 27));
  while (WeekdayName(date) == "Friday" || WeekdayName(date)[0] == 'S') date = AddDays(date, 1);
  return date;
}

std::string Maker::Figure(int value) const {
  std::string digits = std::to_string(value);
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<size_t>(at), ",");
  return digits;
}

std::string Maker::Fill(std::string text) {
  while (true) {
    const size_t open = text.find('{');
    if (open == std::string::npos) return text;
    const std::string blank = text.substr(open, text.find('}', open) - open + 1);
    std::string filling;
    if (blank == "{thing}") filling = OneOf(theme.things);
    if (blank == "{service}") filling = theme.role;
    if (blank == "{place}") filling = OneOf(wards);
    if (blank == "{month}") filling = MonthName(Between(1, 12)) + " " + std::to_string(year - Between(0, 1));
    if (blank == "{n}") filling = std::to_string(Between(12, 980));
    if (blank == "{few}") filling = std::to_string(Between(2, 19));
    if (blank == "{p}") filling = std::to_string(Between(3, 48));
    if (blank == "{money}") filling = "£" + std::to_string(Between(11, 940)) + ",000";
    if (blank == "{body}") filling = word;
    text = ReplaceFirst(text, blank, filling);
  }
}

std::vector<std::string> Maker::FilledSome(const std::vector<std::string>& words, int count) {
  std::vector<std::string> out = SomeOf(words, count);
  for (std::string& text : out) text = Fill(text);
  return out;
}

void Maker::Add(const std::string& name, const std::string& value, const std::vector<std::string>& body) {
  master_.directives.push_back({name, value, body, static_cast<int>(master_.directives.size()) + 1});
}

void Maker::AddWardTable(bool ruled, int font_size) {
  const int columns = Between(2, 5);
  const int first_year = Between(2008, 2018);
  std::string header = "Ward";
  std::string widths = "40";
  for (int i = 0; i < columns; ++i) {
    header += " | " + std::to_string(first_year + i) + "/" +
              std::to_string((first_year + i + 1) % 100 + 100).substr(1);
    widths += " 15";
  }
  std::vector<std::string> rows = {header};
  for (const std::string& ward : SomeOf(wards, Between(3, kWards))) {
    std::string row = ward;
    for (int i = 0; i < columns; ++i) row += " | " + (Chance(5) ? "-" : Figure(Between(3, 2600)));
    rows.push_back(row);
  }
  const std::string title =
      "Table " + std::to_string(Between(1, 3)) + ": " + Capitalised(OneOf(theme.things)) + " by ward";
  Add("sub", title);
  Add("table",
      title + " | " + widths + " | " + (ruled ? "ruled" : "unruled") + " | " + std::to_string(font_size),
      rows);
}

std::string Lowered(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

std::string Capitalised(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

std::string Roman(int number) {
  static const std::vector<std::string> kNumerals = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                                     "vii", "viii", "ix",  "x",  "xi", "xii"};
  return kNumerals[static_cast<size_t>(std::clamp(number, 1, 12) - 1)];
}

std::string TitleCase(const std::string& capitals) {
  std::string out;
  for (const std::string& word : Split(capitals, " ")) {
    std::string lower = word;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const bool small = lower == "and" || lower == "to" || lower == "in" || lower == "for" ||
                       lower == "from" || lower == "the";
    out += (out.empty() ? "" : " ") + (small && !out.empty() ? lower : Capitalised(lower));
  }
  return out;
}

}  // namespace packmaker
