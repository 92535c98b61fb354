// Directives of votes: who moved what, and how the vote on it was set and went.
//
// A vote is printed in two parts, so that an amendment can stand between the moving of a motion and the vote
// on it: "@moved" opens it, "@put" ends the last one that is open; "@vote" does both.
#include <algorithm>

#include "corpus/generator/compose_context.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

const std::vector<std::string> kSides = {"for", "against", "abstain"};

std::vector<std::string> Names(const Directive& d, const std::string& side) {
  const std::string list = BodyValue(d, side + "-names");
  return list.empty() ? std::vector<std::string>{} : Split(list, ";");
}

Json CountOrNull(const std::string& count) {
  const auto value = ToInt(count);
  return value ? Json(*value) : Json(nullptr);
}

// "For", "Against", "Abstain" as this style has them.
std::string Word(const Context& c, const std::string& side) {
  if (side == "abstain")
    return IsStyle(c, "county") ? "Abstain" : IsStyle(c, "unitary") ? "ABSTAINED" : "Abstained";
  const std::string word = side == "for" ? "For" : "Against";
  return IsStyle(c, "unitary") ? Upper(word) : word;
}

std::string Thing(const Directive& d) { return d.value.empty() ? "motion" : d.value; }

// ---- sides in lines ----

// "FOR (4): Councillors A and B" in one line; nothing if neither count nor names are given.
void PrintLine(Context& c, const Directive& d, const std::string& side) {
  const std::string count = BodyValue(d, side);
  if (count.empty()) return;
  const std::string label = Word(c, side) + " (" + count + ")";
  const std::vector<std::string> names = Names(d, side);
  Print(c, Role::kBody, names.empty() ? label : label + ": " + NameList(c, names));
}

// "Those voting for the amendment were:" over one name to a line.
void PrintList(Context& c, const Directive& d, const std::string& side) {
  const std::vector<std::string> names = Names(d, side);
  if (names.empty()) return;
  const std::string verb = side == "abstain" ? "Those who abstained from" : "Those voting " + side;
  Print(c, Role::kBody, verb + " the " + Thing(d) + " were:");
  Print(c, Role::kLines, Join(names, "\n"));
}

// ---- sides in tables ----

struct Voter {
  std::string name;
  std::string side;
};

// All who voted, by name: the order of a register.
std::vector<Voter> Voters(const Directive& d) {
  std::vector<Voter> voters;
  for (const std::string& side : kSides) {
    for (const std::string& name : Names(d, side)) voters.push_back({name, side});
  }
  std::stable_sort(voters.begin(), voters.end(),
                   [](const Voter& a, const Voter& b) { return a.name < b.name; });
  return voters;
}

Row HeaderRow(const std::vector<std::string>& titles) {
  Row row;
  row.header = true;
  for (const std::string& title : titles) row.cells.emplace_back(title, 1, true);
  return row;
}

Row PlainRow(const std::vector<std::string>& texts) {
  Row row;
  for (const std::string& text : texts) row.cells.emplace_back(text);
  return row;
}

std::vector<std::string> HeadsWithCounts(const Context& c, const Directive& d) {
  std::vector<std::string> heads;
  for (const std::string& side : kSides) heads.push_back(Word(c, side) + " (" + BodyValue(d, side) + ")");
  return heads;
}

// Sides head columns of names.
Table Columns(const Context& c, const Directive& d) {
  Table table;
  table.widths = {34, 33, 33};
  table.rows.push_back(HeaderRow(HeadsWithCounts(c, d)));
  size_t most = 0;
  for (const std::string& side : kSides) most = std::max(most, Names(d, side).size());
  for (size_t i = 0; i < most; ++i) {
    std::vector<std::string> texts;
    for (const std::string& side : kSides) {
      const std::vector<std::string> names = Names(d, side);
      texts.push_back(i < names.size() ? names[i] : "");
    }
    table.rows.push_back(PlainRow(texts));
  }
  return table;
}

// Names with a cross under a side, totals below.
Table Marks(const Context& c, const Directive& d) {
  Table table;
  table.widths = {46, 18, 18, 18};
  table.rows.push_back(HeaderRow({"Member", Word(c, "for"), Word(c, "against"), Word(c, "abstain")}));
  for (const Voter& voter : Voters(d)) {
    std::vector<std::string> texts = {voter.name};
    for (const std::string& side : kSides) texts.push_back(side == voter.side ? "X" : "");
    table.rows.push_back(PlainRow(texts));
  }
  table.rows.push_back(
      PlainRow({"Total", BodyValue(d, "for"), BodyValue(d, "against"), BodyValue(d, "abstain")}));
  return table;
}

// Names with the side in words; no counts.
Table Words(const Context& c, const Directive& d) {
  Table table;
  table.widths = {60, 40};
  table.rows.push_back(HeaderRow({"Councillor", "Vote"}));
  for (const Voter& voter : Voters(d)) table.rows.push_back(PlainRow({voter.name, Word(c, voter.side)}));
  return table;
}

// Each side is a row: its names and their number.
Table Rows(const Context& c, const Directive& d) {
  Table table;
  table.widths = {18, 68, 14};
  table.rows.push_back(HeaderRow({"Vote", "Members", "Count"}));
  for (const std::string& side : kSides) {
    const std::vector<std::string> names = Names(d, side);
    table.rows.push_back(
        PlainRow({Word(c, side), names.empty() ? "None" : NameList(c, names), BodyValue(d, side)}));
  }
  return table;
}

// ---- the vote ----

// "set: columns" and so on; "lines" when the master does not say.
std::string SetAs(const Directive& d) {
  const std::string set = BodyValue(d, "set");
  return set.empty() ? "lines" : set;
}

void PrintVoteTable(Context& c, const Directive& d, Table table) {
  table.ruled = BodyValue(d, "ruled") != "no";
  PrintTable(c, std::move(table));
}

void PrintSides(Context& c, const Directive& d) {
  const std::string set = SetAs(d);
  if (set == "columns") {
    PrintVoteTable(c, d, Columns(c, d));
  } else if (set == "marks") {
    PrintVoteTable(c, d, Marks(c, d));
  } else if (set == "words") {
    PrintVoteTable(c, d, Words(c, d));
  } else if (set == "rows") {
    PrintVoteTable(c, d, Rows(c, d));
  } else if (set == "list") {
    for (const std::string& side : kSides) PrintList(c, d, side);
  } else if (set == "lines") {
    for (const std::string& side : kSides) PrintLine(c, d, side);
  } else {
    Fail(c, "unknown set of a vote: " + set);
  }
}

// "The vote was tied 5-5 and the Chair used a casting vote against the motion."
void PrintCasting(Context& c, const Directive& d, const std::string& result) {
  const std::string count = BodyValue(d, "for");
  Print(c, Role::kBody,
        "The vote was tied " + count + "-" + count + " and the " +
            (IsStyle(c, "county") ? "Chairman" : "Chair") + " used the casting vote " +
            (result == "carried" ? "in favour of" : "against") + " the " + Thing(d) + ".");
}

void PrintPut(Context& c, const Directive& d, const std::string& result) {
  if (!BodyValue(d, "casting").empty()) return PrintCasting(c, d, result);
  const std::string thing = Thing(d);
  if (SetAs(d) == "sentence") {
    Print(c, Role::kBody,
          "On being put to the vote the " + thing + " was " + result + " (" + BodyValue(d, "for") + " for, " +
              BodyValue(d, "against") + " against, " + BodyValue(d, "abstain") + " abstained).");
    return;
  }
  const bool named = !BodyValue(d, "for-names").empty();
  const bool county = IsStyle(c, "county");
  if (county) {
    Print(c, Role::kBody,
          "Following the debate, the Chairman put the " + thing +
              (named ? " to the vote and the votes cast were recorded as follows:" : " to the vote."));
  } else {
    Print(c, Role::kBody,
          "Upon being put to the vote the " + thing + " was declared " + Upper(result) +
              (named ? ", and the votes were recorded as follows:" : "."));
  }
  PrintSides(c, d);
  if (county) Print(c, Role::kBody, Upper(thing.substr(0, 1)) + thing.substr(1) + " " + result + ".");
}

Json OpenVote(const Directive& d) {
  Json vote = {{"motion", OrNull(BodyValue(d, "motion"))},
               {"proposer", OrNull(BodyValue(d, "proposer"))},
               {"seconder", OrNull(BodyValue(d, "seconder"))},
               {"result", nullptr}};
  for (const std::string& side : kSides) vote[side] = nullptr;
  for (const std::string& side : kSides) vote[side + "_names"] = Json::array();
  return vote;
}

// @moved motion, body: motion, proposer, seconder
void OnMoved(Context& c, const Directive& d) {
  Json* item = CurrentItem(c);
  if (item == nullptr) return;
  if (const std::string proposer = BodyValue(d, "proposer"); !proposer.empty()) {
    const std::string moved = IsStyle(c, "county") ? " proposed and " : " moved and ";
    Print(c, Role::kBody,
          proposer + moved + BodyValue(d, "seconder") + " seconded the following " + Thing(d) + ":");
  }
  Print(c, Role::kLabelled, BodyValue(d, "motion"));
  (*item)["votes"].push_back(OpenVote(d));
}

// @put motion, body: result, for, for-names, against, against-names, abstain, ..., set, ruled, casting
void OnPut(Context& c, const Directive& d) {
  Json* item = CurrentItem(c);
  if (item == nullptr) return;
  Json& votes = (*item)["votes"];
  const auto open =
      std::find_if(votes.rbegin(), votes.rend(), [](const Json& v) { return v["result"].is_null(); });
  if (open == votes.rend()) return Fail(c, "@put without @moved");
  const std::string result = BodyValue(d, "result");
  if (result != "carried" && result != "lost" && result != "withdrawn") Fail(c, "bad result of a vote");
  PrintPut(c, d, result);
  Json& vote = *open;
  vote["result"] = result;
  const std::string set = SetAs(d);
  const bool counted = set != "words" && set != "list";
  for (const std::string& side : kSides) {
    const std::vector<std::string> names = Names(d, side);
    const std::string count = BodyValue(d, side);
    if (!names.empty() && count != std::to_string(names.size())) Fail(c, "votes " + side + " do not add up");
    if (counted) vote[side] = CountOrNull(count);
    vote[side + "_names"] = names;
  }
}

void OnVote(Context& c, const Directive& d) {
  OnMoved(c, d);
  OnPut(c, d);
}

}  // namespace

void AddVoteHandlers(Handlers& handlers) {
  handlers["moved"] = OnMoved;
  handlers["put"] = OnPut;
  handlers["vote"] = OnVote;
}

}  // namespace packmaker
