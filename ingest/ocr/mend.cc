#include "ingest/ocr/mend.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "ingest/text_quality.h"

namespace minutebook::ingest {
namespace {

constexpr double kBulletGap = 0.45;  // font sizes between a bullet and its text, at least
constexpr double kBlankWidth = 0.3;  // font sizes
constexpr double kMaxHole = 2;       // font sizes that raised letters and the blanks around them fill at most
constexpr double kRaised = 0.12;     // font sizes above the baseline
constexpr std::size_t kLeastMended = 3;  // letters of a word that is mended,
constexpr std::size_t kLeastOwn = 6;     // by what the page itself has elsewhere
constexpr float kSureWord = 0.90F;
constexpr float kSureBullet = 0.5F;

bool LooksLikeBullet(const std::string& text) {
  static constexpr std::string_view kTaken[] = {"e", "o", "*", "°", "©", "¢", "«",
                                                "»", "®", "·", "■", "●", "+"};
  return std::find(std::begin(kTaken), std::end(kTaken), text) != std::end(kTaken);
}

bool IsMonth(std::string_view text) {
  static constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};
  while (!text.empty() && std::ispunct(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
  return std::find(std::begin(kMonths), std::end(kMonths), text) != std::end(kMonths);
}

const char* OrdinalEnd(int day) {
  if (day >= 11 && day <= 13) return "th";
  return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
}

// The small raised letters of "22nd September" are taken for quotes, a degree sign or a digit: where a month
// follows, a day with such a sign behind it, or one above 31, gets the letters back.
void MendOrdinal(SeenWord& word, const SeenWord& next) {
  const std::size_t digits = std::min(word.text.find_first_not_of("0123456789"), word.text.size());
  if (digits == 0 || digits > 3 || !IsMonth(next.text)) return;
  const std::string rest = word.text.substr(digits);
  const std::string day = word.text.substr(0, digits == 3 ? 2 : digits);
  const int number = std::stoi(day);
  const bool letters =
      std::any_of(rest.begin(), rest.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
  const bool stop = rest == "." || rest == ",";
  if (number < 1 || number > 31 || letters || stop || (rest.empty() && digits < 3)) return;
  word.text = day + OrdinalEnd(number);
}

// What small raised letters are taken for.
bool IsTakenForRaised(const std::string& text) {
  static constexpr std::string_view kTaken[] = {"\"", "'", "“", "”", "‘", "’",   "°", "@",
                                                "*",  "™", "®", "!", "?", "\"?", "”?"};
  return std::find(std::begin(kTaken), std::end(kTaken), text) != std::end(kTaken);
}

// The day that a word of nothing but one or two digits names; 0 when it names none.
int DayIn(const std::string& text) {
  if (text.empty() || text.size() > 2 || text.find_first_not_of("0123456789") != std::string::npos) return 0;
  const int day = std::stoi(text);
  return day <= 31 ? day : 0;
}

bool IsRaised(const SeenWord& word, const SeenWord& before, double size) {
  const bool dash = word.text == "-" || word.text == "–" || word.text == "—";
  return !dash && word.ink.y1 < before.ink.y1 - kRaised * size;
}

// The same where the raised letters became a word of their own ("28 \" September") or were passed over, which
// leaves a hole that looks like the gap between two columns: the day then reaches up to the month.
void MendLoneOrdinals(std::vector<SeenWord>& seen, std::size_t first, std::size_t end, double size) {
  for (std::size_t i = first; i + 1 < end; ++i) {
    const int day = DayIn(seen[i].text);
    if (day == 0) continue;
    SeenWord& next = seen[i + 1];
    const double hole = next.ink.x0 - seen[i].ink.x1;
    if (IsMonth(next.text) && hole > kBlankWidth * size && hole < kMaxHole * size) {
      seen[i].ink.x1 = next.ink.x0 - kBlankWidth * size;
    } else if (i + 2 < end && IsMonth(seen[i + 2].text) &&
               (IsTakenForRaised(next.text) || IsRaised(next, seen[i], size))) {
      next.text = OrdinalEnd(day);
    }
  }
}

// A capital I is taken for an l, or for both: no word begins with a small l and one of the letters below.
void MendCapital(std::string& text) {
  static constexpr std::string_view kNeverAfterL = "cfghjkmnpqrstvwxz";
  const std::size_t stems = text.rfind("lI", 0) == 0 || text.rfind("|I", 0) == 0 ? 2 : 1;
  if (text.size() <= stems || (stems == 1 && text[0] != 'l')) return;
  const std::string_view rest = std::string_view(text).substr(stems);
  const bool small = std::all_of(rest.begin(), rest.end(), [](unsigned char c) {
    return std::islower(c) != 0 || c >= 0x80 || std::ispunct(c) != 0;
  });
  if (kNeverAfterL.find(rest[0]) == std::string_view::npos || !small || rest.substr(0, 2) == "td") return;
  text.replace(0, stems, "I");
}

// What a letter is taken for, and what it was; "small" ones only in words without a capital, of which the
// recogniser is not sure.
struct Confusion {
  std::string_view seen;
  std::string_view printed;
  bool small = false;
};

constexpr Confusion kConfusions[] = {{"n", "ri"}, {"u", "ti"}, {"t", "f", true}};

// The text without the marks behind it, when it is letters and is long enough to be told from another word.
std::string LettersOf(const std::string& text) {
  const std::size_t end = text.find_last_not_of(".,;:)") + 1;
  const auto letter = [](unsigned char c) { return std::isalpha(c) != 0; };
  if (end < kLeastMended ||
      !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), letter))
    return {};
  return text.substr(0, end);
}

// What the letters become with one confusion undone, each way there is.
std::vector<std::string> WithoutConfusion(const std::string& letters, float confidence) {
  const bool small =
      std::all_of(letters.begin(), letters.end(), [](unsigned char c) { return std::islower(c) != 0; });
  std::vector<std::string> texts;
  for (const Confusion& confusion : kConfusions) {
    if (confusion.small && (!small || confidence >= kSureWord)) continue;
    for (std::size_t at = letters.find(confusion.seen); at != std::string::npos;
         at = letters.find(confusion.seen, at + 1)) {
      std::string text = letters;
      text.replace(at, confusion.seen.size(), confusion.printed);
      texts.push_back(std::move(text));
    }
  }
  return texts;
}

// "is" and its like within a sentence begin with an i that is taken for a 1.
void MendSmall(std::vector<SeenWord>& seen, std::size_t first, std::size_t end) {
  const auto begins_small = [](const std::string& text) {
    return std::islower(static_cast<unsigned char>(text[0])) != 0;
  };
  for (std::size_t i = first + 1; i + 1 < end; ++i) {
    std::string& text = seen[i].text;
    const bool taken = text == "1s" || text == "1t" || text == "1n" || text == "1f";
    const bool among_words = std::isalpha(static_cast<unsigned char>(seen[i - 1].text.back())) != 0 &&
                             seen[i + 1].text.size() > 1 && begins_small(seen[i + 1].text);
    if (taken && among_words) text[0] = 'i';
  }
}

}  // namespace

std::vector<std::size_t> TwoWords(const std::string& text) {
  std::vector<std::size_t> places;
  const std::string_view all = text;
  const std::size_t end = all.find_last_not_of(".,;:)") + 1;
  const auto letter = [](unsigned char c) { return std::isalpha(c) != 0; };
  if (end < 4 || !std::all_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(end), letter))
    return places;
  if (IsCommonWord(all.substr(0, end))) return places;
  for (std::size_t at = 2; at + 2 <= end; ++at) {
    if (IsCommonWord(all.substr(0, at)) && IsCommonWord(all.substr(at, end - at))) places.push_back(at);
  }
  return places;
}

void MendBullet(std::vector<SeenWord>& seen, std::size_t first, std::size_t end, double size) {
  if (end - first < 2) return;
  SeenWord& mark = seen[first];
  const SeenWord& next = seen[first + 1];
  if (!LooksLikeBullet(mark.text) || next.ink.x0 - mark.ink.x1 < kBulletGap * size) return;
  if (mark.ink.Width() > 0.7 * size) return;
  mark.text = "•";
  mark.confidence = std::max(mark.confidence, kSureBullet);
}

void JoinAddresses(std::vector<SeenWord>& seen) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    SeenWord* before = kept > 0 ? &seen[kept - 1] : nullptr;
    const bool parted = before != nullptr && before->line == seen[i].line && before->text.size() > 1 &&
                        std::string_view("._-").find(before->text.back()) != std::string_view::npos &&
                        seen[i].text.find('@') != std::string::npos &&
                        seen[i].ink.x0 - before->ink.x1 < kBlankWidth * 0.75 * seen[i].ink.Height();
    if (parted) {
      before->text += seen[i].text;
      before->ink.x1 = seen[i].ink.x1;
      before->confidence = std::min(before->confidence, seen[i].confidence);
    } else {
      if (kept != i) seen[kept] = std::move(seen[i]);
      ++kept;
    }
  }
  seen.resize(kept);
}

void MendConfused(std::vector<SeenWord>& seen) {
  std::unordered_map<std::string, int> counts;
  for (const SeenWord& word : seen) ++counts[LettersOf(word.text)];
  for (SeenWord& word : seen) {
    const std::string letters = LettersOf(word.text);
    if (letters.empty() || IsCommonWord(letters)) continue;
    const auto count = [&](const std::string& text) {
      const auto found = counts.find(text);
      return found == counts.end() ? 0 : found->second;
    };
    std::vector<std::string> known;
    for (std::string& text : WithoutConfusion(letters, word.confidence)) {
      const bool often = letters.size() >= kLeastOwn && count(text) > std::max(1, count(letters));
      if (IsCommonWord(text) || often) known.push_back(std::move(text));
    }
    if (known.size() == 1) word.text.replace(0, letters.size(), known[0]);
  }
}

void MendLine(std::vector<SeenWord>& seen, std::size_t first, std::size_t end, double size) {
  for (std::size_t i = first; i < end; ++i) MendCapital(seen[i].text);
  MendSmall(seen, first, end);
  for (std::size_t i = first; i + 1 < end; ++i) MendOrdinal(seen[i], seen[i + 1]);
  MendLoneOrdinals(seen, first, end, size);
}

}  // namespace minutebook::ingest
