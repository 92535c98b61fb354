// Lists of people as minutes and front sheets print them: "Councillors Kemal (Chair), Murray and Mrs U Tapp".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/records.h"

namespace minutebook::extract {

struct Person {
  OptionalText name;        // title as printed and given to each name of a list: "Councillor Murray"
  OptionalText role;        // "Chair", "Cabinet Member for Education and Skills"; Chairman is Chair
  OptionalText represents;  // "Church of England"
};

// Reads a run of names with their roles, whatever separates them. Words that are neither are passed over.
std::vector<Person> ParsePeople(std::string_view text);

// One person: "Councillor Kemal (Chair)", "Olive O'Sullivan – Town Clerk", "Ned Sowerby, Church of England".
Person ParsePerson(std::string_view text);

// "Chairman", "Chairperson", "(in the Chair)" to "Chair", "Vice Chairman" to "Vice-Chair"; others as they
// are.
std::string RoleName(std::string_view text);

// The text holds a word that names a post or office: Clerk, Manager, Director, Member for, ...
bool LooksLikeRole(std::string_view text);

// The text could be a person's name, title included: two to five capitalised words or a title and a surname.
bool LooksLikeName(std::string_view text);

// Printed name taken apart: title, given names, surname, post-nominals.
NameParts SplitName(std::string_view printed);

}  // namespace minutebook::extract
