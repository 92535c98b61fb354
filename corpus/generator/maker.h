// What the makers of varied packs share: repeatable chance, invented people and places, directives added in
// order.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "corpus/generator/dates.h"
#include "corpus/generator/library.h"
#include "corpus/generator/master.h"

namespace packmaker {

// A request made in the minutes, followed up in a monitoring table.
struct Followed {
  std::string item;
  std::string label;
  std::string text;
};

class Maker {
 public:
  explicit Maker(unsigned seed);

  // The same seed gives the same numbers on every machine: no standard distribution is used.
  int Between(int low, int high);
  bool Chance(int percent) { return Between(1, 100) <= percent; }
  const std::string& OneOf(const std::vector<std::string>& words);
  std::vector<std::string> SomeOf(std::vector<std::string> words, int count);

  // A name no other call of this maker gave.
  std::string NewSurname();
  std::string NewPlace();
  std::string Person() { return OneOf(GivenNames()) + " " + NewSurname(); }
  // "Mr B J Harkaway"
  std::string TitledPerson();
  std::string Phone();
  std::string Email(const std::string& person) const;
  Date RandomDate();
  std::string Figure(int value) const;  // with a comma at thousands

  // Fills the blanks of a library sentence.
  std::string Fill(std::string text);
  std::string FilledOneOf(const std::vector<std::string>& words) { return Fill(OneOf(words)); }
  // Distinct sentences of the library.
  std::vector<std::string> FilledSome(const std::vector<std::string>& words, int count);

  void Add(const std::string& name, const std::string& value = "", const std::vector<std::string>& body = {});
  Master Take() { return std::move(master_); }

  // A table of the theme's things by ward; prints its title above.
  void AddWardTable(bool ruled, int font_size);

  Theme theme;
  std::string council;
  std::string word = "Committee";  // what the body calls itself
  std::string place;               // home of the council
  std::vector<std::string> wards;
  int year = 2015;  // of the meeting

 private:
  std::mt19937 random_;
  std::vector<std::string> surnames_;
  std::vector<std::string> places_;
  Master master_;
};

std::string Lowered(std::string text);               // first letter
std::string Capitalised(std::string text);           // first letter
std::string Roman(int number);                       // 1..12 in small letters
std::string TitleCase(const std::string& capitals);  // "SCHOOL PLACES" to "School Places"

// A vote of `voters`, three or more, or a motion and an amendment to it. Tables may go without ruling in
// `typed` texts, which keep their columns.
void AddVotes(Maker& maker, const std::vector<std::string>& voters, bool typed);

void MakeUnitaryPack(Maker& maker);
void MakeCountyPack(Maker& maker);
void MakeParishPaper(Maker& maker);
void MakeDistrictPack(Maker& maker);
void MakeBodyMinutes(Maker& maker);

}  // namespace packmaker
