// Varied votes: alone or an amendment before its motion, set as lines or tables, decided by a casting vote.
#include <algorithm>

#include "corpus/generator/maker.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

using Lines = std::vector<std::string>;

Lines Motion(Maker& m, const Lines& voters) {
  const Lines movers = m.SomeOf(voters, 2);
  return {"motion: That the " + m.word + " " + m.FilledOneOf(Motions()), "proposer: " + movers[0],
          "seconder: " + movers[1]};
}

// How the vote went; names where the voters are named.
Lines Outcome(Maker& m, const Lines& voters, bool typed) {
  static const Lines kSets = {"lines", "lines", "columns", "marks", "words", "rows", "list", "sentence"};
  if (m.Chance(12)) {
    const std::string half = std::to_string(m.Between(2, 9));
    return {std::string("result: ") + (m.Chance(50) ? "carried" : "lost"), "casting: Chair", "for: " + half,
            "against: " + half};
  }
  const auto split = m.Between(1, static_cast<int>(voters.size()) - 2);
  const Lines one(voters.begin(), voters.begin() + split);
  const Lines two(voters.begin() + split, voters.end() - 1);
  Lines body = {std::string("result: ") + (one.size() > two.size() ? "carried" : "lost"),
                "for: " + std::to_string(one.size()), "against: " + std::to_string(two.size()), "abstain: 1"};
  const std::string& set = m.OneOf(kSets);
  if (set == "sentence" || (set == "lines" && m.Chance(30))) {
    body.push_back("set: " + set);
    return body;
  }
  if (typed && m.Chance(15)) body.push_back("ruled: no");
  body.insert(body.end(), {"set: " + set, "for-names: " + Join(one, "; "),
                           "against-names: " + Join(two, "; "), "abstain-names: " + voters.back()});
  return body;
}

Lines Joined(Lines lines, const Lines& more) {
  lines.insert(lines.end(), more.begin(), more.end());
  return lines;
}

}  // namespace

void AddVotes(Maker& m, const Lines& voters, bool typed) {
  if (m.Chance(70)) {
    m.Add("vote", m.Chance(50) ? "amendment" : "motion",
          Joined(Motion(m, voters), Outcome(m, voters, typed)));
    return;
  }
  m.Add("moved", "motion", Motion(m, voters));
  m.Add("vote", "amendment", Joined(Motion(m, voters), Outcome(m, voters, typed)));
  m.Add("put", "substantive motion", Outcome(m, voters, typed));
}

}  // namespace packmaker
