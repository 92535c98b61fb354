#include "ingest/text_quality.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <unordered_set>

namespace minutebook::ingest {
namespace {

// Written down by frequency in minutes, reports and letters; what is missing costs little, as shares are
// compared.
constexpr std::string_view kCommonWords =
    "a an the of and to in is it that for on with as be by was were are at from or not have has had this "
    "which will "
    "would should could can may must shall been being but if no yes all any some each every other such than "
    "then "
    "there their they them he she his her him we our us you your my me who whom whose what when where why "
    "how so do "
    "does did done up down out into over under after before between through during about against within "
    "without "
    "upon per via more most less least much many few also only both either neither same own too very now "
    "here again "
    "further once because until while since above below off one two three four five six seven eight nine ten "
    "first "
    "second third last next new old good great high low long short full part whole half year years month "
    "months "
    "week weeks day days date time times today hour hours january february march april june july august "
    "september "
    "october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun "
    "jul aug "
    "sep sept oct nov dec am pm council councils county borough city town parish district community local "
    "authority "
    "authorities committee committees cabinet board panel sub group groups forum commission meeting meetings "
    "member "
    "members councillor councillors cllr cllrs chair chairman chairperson vice mayor leader deputy officer "
    "officers "
    "clerk director directors head manager chief executive secretary treasurer president public press "
    "resident "
    "residents present absent apologies absence attendance attended attending quorum substitute substitutes "
    "minutes "
    "minute agenda item items matter matters arising business urgent declaration declarations interest "
    "interests "
    "disclosable pecuniary disclosure report reports paper papers appendix appendices annex schedule page "
    "pages "
    "paragraph section sections note notes noted notes notice resolved resolution resolutions agreed approve "
    "approved "
    "approval decision decisions decided recommend recommended recommendation recommendations proposed "
    "proposal "
    "proposals seconded carried motion motions amendment amendments vote votes voting voted favour against "
    "abstain "
    "abstention abstentions question questions answer discussion discussed considered consider consideration "
    "comment "
    "comments response responses request requested requests received receive letter letters email mail "
    "address "
    "telephone phone website contact signed sign subject title name names number numbers no ref reference "
    "code type "
    "total totals amount amounts cost costs budget budgets finance financial fund funds funding grant grants "
    "income "
    "expenditure spend spending payment payments paid pay invoice account accounts audit bank balance "
    "reserve "
    "reserves capital revenue tax precept price value values contract contracts tender purchase supply "
    "service "
    "services plan plans planning policy policies strategy strategic programme project projects action "
    "actions "
    "review reviews update updates progress performance target targets actual forecast variance status risk "
    "risks "
    "measure measures indicator indicators quarter quarterly annual annually monthly weekly result results "
    "outcome "
    "outcomes objective objectives priority priorities key issue issues impact implications legal equality "
    "health "
    "safety social care children child adult adults young people person persons family families school "
    "schools "
    "education training housing house houses home homes building buildings property land site sites area "
    "areas "
    "street road roads lane way path highway highways traffic transport parking car cars bus cycle speed "
    "bridge "
    "water waste recycling environment environmental climate energy green park parks play open space village "
    "hall "
    "church centre library libraries museum market shop office room police fire government national "
    "department "
    "minister secretary state act law bill regulation regulations order rule rules standing code conduct "
    "application "
    "applications applicant permission licence licensing enforcement development developments developer work "
    "works "
    "working worked job staff team teams employee employees volunteer volunteers company limited ltd "
    "organisation "
    "organisations association society club trust charity partnership partners partner north south east west "
    "northern southern eastern western england wales scotland ireland britain british uk london kent "
    "gloucester make "
    "made making take taken taking give given giving go going gone went come came get got put set see seen "
    "show "
    "shown said say asked ask told tell thank thanks thanked welcome welcomed opened closed open close "
    "closing "
    "continue continued continues ensure include included includes including provide provided provides "
    "providing "
    "provision use used using user users need needs needed require required requires requirement "
    "requirements "
    "support supported help held hold holding move moved moving lead led leading keep kept known know "
    "following "
    "follows follow previous current future existing available possible necessary appropriate important "
    "major main "
    "general special particular different various several certain additional extra right left well still "
    "however "
    "therefore whether although though around across along towards among until unless like order information "
    "data "
    "figure figures table tables list map details detail document documents record records file form forms "
    "copy "
    "version draft final start started begin began end ended complete completed completion increase "
    "increased "
    "reduce reduced reduction change changes changed level levels rate rates percent point points place "
    "places "
    "world country countries united nations treaty antarctic international research science scientific "
    "station "
    "committee delegation working party parties text language english french spanish russian original "
    "consultative "
    "y yr a ac i o ar yn am gan cyngor cyfarfod pwyllgor cofnodion aelodau aelod adroddiad sir dinas tref "
    "cymuned "
    "bod mae wedi ei eu fod nad nid hyn hynny gyda gan dros dan rhag wrth hyd fel neu ond pob rhai mwy "
    "cynghorydd "
    "cynghorwyr cadeirydd swyddog gwasanaethau cynllun cyllideb penderfyniad ymddiheuriadau datganiadau "
    "buddiant "
    "le la les des du de et en un une est pour dans par sur que qui il elle au aux avec conseil ce se sont";

const std::unordered_set<std::string_view>& CommonWords() {
  static const std::unordered_set<std::string_view> words = [] {
    std::unordered_set<std::string_view> set;
    for (std::size_t start = 0; start < kCommonWords.size();) {
      const std::size_t end = std::min(kCommonWords.find(' ', start), kCommonWords.size());
      set.insert(kCommonWords.substr(start, end - start));
      start = end + 1;
    }
    return set;
  }();
  return words;
}

bool IsLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

// Without the punctuation around it and a possessive ending. Longer characters (curly quotes, dashes) count
// as letters, but for the general punctuation block.
std::string_view Core(std::string_view text) {
  const auto strip_front = [&] {
    if (text.empty()) return false;
    if (text.substr(0, 2) == "\xE2\x80")
      return text.remove_prefix(std::min<std::size_t>(3, text.size())), true;
    if (IsLetter(text.front()) || IsDigit(text.front())) return false;
    return text.remove_prefix(1), true;
  };
  const auto strip_back = [&] {
    if (text.empty()) return false;
    if (text.size() >= 3 && text.substr(text.size() - 3, 2) == "\xE2\x80") return text.remove_suffix(3), true;
    if (IsLetter(text.back()) || IsDigit(text.back())) return false;
    return text.remove_suffix(1), true;
  };
  while (strip_front()) {
  }
  while (strip_back()) {
  }
  if (text.size() > 2 && text.substr(text.size() - 2) == "'s") text.remove_suffix(2);
  return text;
}

bool HasVowel(std::string_view word) {
  return word.find_first_of("aeiouyAEIOUYwW") != std::string_view::npos ||
         std::any_of(word.begin(), word.end(), [](char c) { return (c & 0x80) != 0; });
}

// Whether a word's parts (between hyphens, slashes and the like) are numbers, capitals or what can be said.
bool IsPlausible(std::string_view word) {
  std::size_t letters = 0, digits = 0, others = 0, rises = 0, consonants = 0, longest = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (IsLetter(c)) {
      ++letters;
      if (IsUpper(c) && i > 0 && IsLetter(word[i - 1]) && !IsUpper(word[i - 1])) ++rises;
      consonants = HasVowel(std::string_view(&word[i], 1)) ? 0 : consonants + 1;
      longest = std::max(longest, consonants);
    } else {
      consonants = 0;
      if (IsDigit(c))
        ++digits;
      else
        ++others;
    }
  }
  if (letters == 0) return digits > 0 && others <= digits + 2;
  if (others > letters + digits) return false;
  const bool capitals = std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (capitals) return letters + digits <= 5 || HasVowel(word) || digits > 0;
  return (letters <= 3 || HasVowel(word)) && rises <= 2 && longest <= 6;
}

}  // namespace

bool IsCommonWord(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (CommonWords().count(lower) != 0) return true;
  return lower.size() > 4 && lower.back() == 's' &&
         CommonWords().count(lower.substr(0, lower.size() - 1)) != 0;
}

TextQuality MeasureQuality(const std::vector<const Word*>& words) {
  TextQuality quality;
  for (const Word* word : words) {
    if (word->text.find("\xEF\xBF\xBD") != std::string::npos) {  // U+FFFD: a character without a value
      ++quality.words;
      continue;
    }
    const std::string_view core = Core(word->text);
    if (core.empty()) continue;
    ++quality.words;
    const bool letters = core.size() >= 2 && std::all_of(core.begin(), core.end(), IsLetter);
    const bool known = letters && IsCommonWord(core);
    const bool lower = std::any_of(core.begin(), core.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (letters && lower && core.size() >= 4) {
      quality.spelt += core.size();
      quality.vowels += static_cast<std::size_t>(std::count_if(core.begin(), core.end(), [](char c) {
        return std::string_view("aeiouAEIOU").find(c) != std::string_view::npos || (c & 0x80) != 0;
      }));
    }
    quality.letters += letters ? 1 : 0;
    quality.known += known ? 1 : 0;
    quality.plausible += known || IsPlausible(core) ? 1 : 0;
  }
  return quality;
}

}  // namespace minutebook::ingest
