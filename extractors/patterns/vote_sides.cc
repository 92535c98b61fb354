#include "extractors/patterns/vote_sides.h"

namespace minutebook::extract::patterns {

#define SIDES \
  R"(for|in favou?r(?: of)?|ayes?|yeas?|against|noes|nays?|abstain(?:ed|ing|s)?|abstentions?|abstentations?)"
#define SIDE "(" SIDES ")"
#define VOTERS \
  R"((?:(?:the |all )?(?:members?|councillors?|those|votes?)\s+)?(?:who\s+)?(?:(?:voting|voted|cast)\s+)?)"
#define WHAT                                                                                         \
  R"((?:\s+(?:from\s+)?(?:the|this)\s+(?:\w+\s+){0,2}?(?:motion|amendment|recommendation|proposal|)" \
  R"(resolution|budget|application|vote)s?)?)"

const Pattern kVoteSideLabel{
    "vote-sides.label",
    "(?i)(?:^|[\\s.;,(|/])" VOTERS SIDE WHAT
    R"((?:\s+(?:were|was))?\s*(?:[:–-]?\s*\(\s*(\d{1,3})(?:\s+(?:votes?|members|councillors))?\s*\)\s*[:.–-]*|[:=]\s*[–-]?\s*\(?(?:(\d{1,3})\b(?:\s+votes?\b)?\)?)?\s*[:–-]*|[–—-]\s*\(?(\d{1,3})\b(?:\s+votes?\b)?\)?|\s(\d{1,3})(?:\s+votes?)?(?:$|[,;.)])))",
    "Members voting for the motion (3): Ash, Birch and Cole", "for the reasons given"};
const Pattern kVoteSideAlone{"vote-sides.alone",
                             "(?i)^\\W*" VOTERS SIDE WHAT R"((?:\s+(?:were|was))?\s*(?:[:–-]+\s*)?$)",
                             "Voting against the amendment:", "Against the wall:"};
const Pattern kVotersOf{"vote-sides.voters-of", R"((?i)\b(?:voting|voted|votes)\b.*:\W*$)",
                        "Those voting for the motion were:", "For the motion"};
const Pattern kVoteLeadIn{
    "vote-sides.lead-in",
    R"((?i)^\W*(?:the )?(?:(?:result|outcome) of the )?(?:recorded |named )?(?:votes?|voting|division|result|poll)\b[\w\s,]{0,60}\W*$)",
    "The voting was as follows:", "Provision made"};
const Pattern kVoteListTotal{
    "vote-sides.list-total",
    R"((?i)[\s,;]*(?:\((?:total:?\s*)?(\d{1,3})(?:\s+votes?)?\)|[–—=-]?\s*(?:total\s*[:=–-]?\s*|[–—=-]\s*)(\d{1,3}))(?:\s+votes?)?\W*$)",
    "Councillors Ash and Birch (2)", "Councillors Ash and Birch"};
const Pattern kNoVoters{"vote-sides.nobody", R"((?i)^\W*(?:none|nil|nobody|no one|n/?a|0|)\W*$)", "None.",
                        "Councillor Noone"};

const Pattern kVoteByTo{
    "vote-sides.by-to",
    R"((?i)\b(?:by|vote of|votes of|vote was|voting was|voting)\s+(?:a (?:vote|majority) of\s+)?(\d{1,3})\s*(?:votes?|members)?\s*(?:(?:for|in favou?r)\s*)?(?:to|[-–])\s*(\d{1,3})\b)",
    "carried by 7 votes to 3", "by 5 pm"};
const Pattern kVoteTied{
    "vote-sides.tied",
    R"((?i)\b(?:votes?|voting)\b.{0,30}\b(?:tied|equally divided|evenly split|split equally|equal)\b|\b(?:tied votes?|equality of votes?|equal (?:number|division) of votes|tie in (?:the )?vot))",
    "There being an equality of votes, the Chair", "equal access for all voters"};
const Pattern kVoteTiedCount{
    "vote-sides.tied-count",
    R"((?i)\b(?:tied|tie|equal|equality of votes|divided|split)\b(?:,? (?:at|with|on|of|was))?\s*[(:,–-]?\s*(\d{1,2})\s*(?:votes? )?(?:(?:-|–|—|:|to|v|all|votes? each|each)\s*(\d{1,2})?|$))",
    "The vote was tied 5-5", "tied on 5 May"};
const Pattern kVoteCast{
    "vote-sides.cast",
    R"((?i)\b(?:us(?:ed|ing)|exercis(?:ed|ing)|gave|giving|cast|made use of|took|by virtue of|on|by|with|following|through)\b.{0,50}\b(?:casting|second(?:,? (?:or|and|and/or) casting)?)\s+vote\b)",
    "the Chair used their casting vote", "The Chair has a casting vote"};
const Pattern kVoteCastFor{
    "vote-sides.cast-for",
    R"((?i)\b(?:casting|second) vote\b.{0,20}?\b(?:in favou?r of|for|in support of|to (?:support|carry|approve))\s+(?:the|this)\s+(?:\w+\s+){0,2}(?:motion|amendment|recommendations?|proposal|resolution)\b)",
    "used the casting vote in favour of the motion", "used the casting vote against the motion"};
const Pattern kVoteCastAgainst{
    "vote-sides.cast-against",
    R"((?i)\b(?:casting|second) vote\b.{0,20}?\b(?:against|to (?:reject|oppose|defeat))\s+(?:the|this)\s+(?:\w+\s+){0,2}(?:motion|amendment|recommendations?|proposal|resolution)\b)",
    "used the casting vote against the motion", "used the casting vote in favour of the motion"};
const Pattern kVoteSubstantive{
    "vote-sides.substantive",
    R"((?i)\b(?:substantive|original|amended|unamended)\s+(?:motion|proposal|recommendations?|resolution)\b|\b(?:motion|proposal|recommendations?),?\s+(?:\(?as\s+(?:amended|originally)|without amendment))",
    "The substantive motion was carried", "The amendment was lost"};
const Pattern kVoteAmendment{"vote-sides.amendment", R"((?i)\b(?:further\s+)?amendment\b)",
                             "the following amendment", "the motion"};
const Pattern kVoteNumberWord{
    "vote-sides.number-word",
    R"((?i)\b(no one|nobody|none|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)(?: (?:members?|councillors?))?(?: (?:voted|voting|were))? (?:votes?|for|in favou?r|against|abstentions?|abstain\w*)\b|\bvotes? to (none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b)",
    "six votes for and five against", "six trees"};

// How the vote went, before or behind what was resolved.
const Pattern kResolvedByVotes{
    "vote-sides.resolved-by",
    R"((?i)^\(?(?:([^()]{0,60}\b\d{1,3}\b[^()]{0,80})\)|(by \d{1,3} votes? to \d{1,3}(?:,? (?:with|and) \w+ abstentions?)?|with \d{1,3} (?:voting|votes|in favou?r|for)\b.{0,60}?(?:against|abstaining|abstentions?|abstained)(?: and \d{1,3} (?:against|abstaining|abstentions?|abstained))?),?)\s*[:,–-]*\s*(.+)$)",
    "by 7 votes to 3) that the wall be rebuilt", "that the wall (1890) be rebuilt"};
const Pattern kOfVotes{"vote-sides.of-votes",
                       R"((?i)^[^:]{0,60}\b(?:votes?|voting|for|in favou?r|against|abst\w+)\b)",
                       "by 7 votes to 3) that", "the sum (£40"};
const Pattern kResolvedCounts{
    "vote-sides.resolved-counts",
    R"((?i)[\s.]*\(([^()]{0,30}\b(?:\d{1,3}\s+(?:votes?\s+)?(?:for|in favou?r)|(?:for|in favou?r)\s*[:–-]?\s*\d{1,3})\b[^()]{0,80})\)\W*$)",
    "that it be open on Sundays (5 for, 2 against)", "that it be open (5 days a week)"};

const Pattern kVoteSideCell{
    "vote-sides.side-cell",
    "(?i)^\\W*" VOTERS "(" SIDES "|yes|no)" WHAT
    R"((?:\s*/\s*(?:yes|no|for|against))?\s*[:–=-]?\s*\(?(\d{1,3})?(?:\s+votes?)?\)?\W*$)",
    "Abstain (2)", "For information"};
const Pattern kVoteOtherCell{
    "vote-sides.other-cell",
    R"((?i)^\W*(?:absent|apologies|not present|did not vote|not voting|no vote|non[- ]voting|conflicts? of interests?|declared\b.*|interest|dpi|recused|vacan(?:t|cy)|left(?: the)? meeting)\W*(?:\(?\d{0,3}\)?)$)",
    "Conflict of Interests", "Absentee landlords"};
const Pattern kVoteNameCell{
    "vote-sides.name-cell",
    R"((?i)^\W*(?:names?|(?:names? of )?(?:councillors?|cllrs?|members?|voters?|trustees?|governors?|aldermen)(?:['’]s?)?(?: names?)?)\W*$)",
    "Councillor", "Councillor Ash"};
const Pattern kVoteHowCell{
    "vote-sides.how-cell",
    R"((?i)^\W*(?:votes?|voted|vote cast|votes cast|how voted|voting|choice|for\s*/\s*against\b.*|yes\s*/\s*no)\W*$)",
    "Vote", "Voting rights"};
const Pattern kVoteTotalCell{
    "vote-sides.total-cell",
    R"((?i)^\W*(?:(?:grand |sub-?)?totals?(?: (?:votes?|number)(?: of votes)?(?: cast)?)?|(?:number|no\.?) of votes(?: cast)?|votes cast|count)\b\W*)",
    "Total votes", "Tottle"};
const Pattern kVoteMarkCell{
    "vote-sides.mark-cell",
    R"((?i)^\W*(?:[x✓✔✗✘☑☒√■●•*üy1]|yes|for|in favou?r|against|abstain(?:ed)?)\W*$|^[^\w\s–—-]{1,2}$)", "X",
    "No"};
const Pattern kVoteNumberCell{"vote-sides.number-cell",
                              R"((?i)^\W*(?:totals?\s*[:=–-]?\s*)?\(?(\d{1,3})\)?(?:\s+votes?)?\W*$)", "12",
                              "12 Ash"};

#undef SIDES
#undef SIDE
#undef VOTERS
#undef WHAT

}  // namespace minutebook::extract::patterns
