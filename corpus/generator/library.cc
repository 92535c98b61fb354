#include "corpus/generator/library.h"

namespace packmaker {

using Words = std::vector<std::string>;

const std::vector<Theme>& Themes() {
  static const std::vector<Theme> kThemes = {
      {"Housing and Neighbourhoods",
       "Housing Services",
       {"REPAIRS TO COUNCIL HOMES", "LETTINGS AND EMPTY HOMES", "HOMELESSNESS - WINTER PLAN",
        "ESTATE CLEANING", "FIRE SAFETY IN TALL BUILDINGS", "PRIVATE RENTED HOMES"},
       {"repairs", "empty homes", "households in temporary accommodation", "homes let", "estate inspections",
        "complaints from tenants"},
       {"Repairs", "Lettings", "Advice", "Estates"}},
      {"Children and Learning",
       "Children's Services",
       {"SCHOOL PLACES", "YOUTH CENTRES - REVIEW", "FOSTER CARERS", "SPEECH AND LANGUAGE SUPPORT",
        "SCHOOL ATTENDANCE", "CARE LEAVERS"},
       {"school places", "foster carers", "referrals", "assessments", "young carers", "children in care"},
       {"Front door", "Care", "Schools", "Early help"}},
      {"Health and Adult Care",
       "Adult Social Care",
       {"HOME CARE CONTRACTS", "WAITING TIMES FOR ASSESSMENTS", "DAY CENTRES", "SUPPORT FOR CARERS",
        "FALLS PREVENTION", "RETURN HOME FROM HOSPITAL"},
       {"home care visits", "assessments", "carers", "safeguarding concerns", "people in residential care",
        "reviews of care plans"},
       {"Access", "Care at home", "Safeguarding", "Carers"}},
      {"Environment and Streets",
       "Streets and Open Spaces",
       {"WASTE COLLECTION ROUNDS", "FLY-TIPPING", "TREE PLANTING", "PLAY AREAS", "AIR QUALITY",
        "FLOOD DEFENCES"},
       {"missed collections", "reports of fly-tipping", "street trees", "play areas", "fixed penalty notices",
        "blocked gullies"},
       {"Waste", "Streets", "Parks", "Enforcement"}},
      {"Economy and Skills",
       "Growth",
       {"EMPTY SHOPS", "APPRENTICESHIPS", "THE MARKET HALL", "BROADBAND IN VILLAGES", "ADULT LEARNING",
        "TOURISM"},
       {"empty shops", "apprentices", "market stalls", "premises without fast broadband", "learners",
        "new firms"},
       {"Business", "Skills", "Town centres", "Visitors"}},
      {"Transport and Highways",
       "Highways",
       {"POTHOLES AND RESURFACING", "BUS SERVICES", "CYCLE ROUTES", "PARKING IN RESIDENTIAL STREETS",
        "ROAD SAFETY NEAR SCHOOLS", "STREET LIGHTING"},
       {"potholes", "bus journeys", "street lights out of order", "parking permits", "road accidents",
        "cycle stands"},
       {"Roads", "Buses", "Parking", "Safety"}},
  };
  return kThemes;
}

const Words& PlaceStarts() {
  static const Words kWords = {"Brax", "Corvel", "Dreth", "Elsk",  "Fenlo", "Grov", "Hesk",  "Jarl",
                               "Kelv", "Lorm",   "Mosk",  "Narr",  "Orl",   "Quar", "Resk",  "Slev",
                               "Tarv", "Ulm",    "Vath",  "Wexel", "Yelv",  "Zeal", "Pruss", "Skirl"};
  return kWords;
}

const Words& PlaceEnds() {
  static const Words kWords = {"mere", "ford",    "wick", "combe", "stoke",
                               "dale", "minster", "holm", "ness",  "hurst"};
  return kWords;
}

const Words& Surnames() {
  static const Words kWords = {
      "Abney",   "Ackroyd-Bell", "Amberley", "Ashgrove", "Bancroft",  "Beddoes",    "Bexon",
      "Birtles", "Bostock",      "Cathcart", "Chidlow",  "Cobbold",   "Crowther",   "Dallimore",
      "Desai",   "Dimmock",      "Dunmoor",  "Eastoe",   "Ellerby",   "Fairbrass",  "Fenwright",
      "Garrod",  "Gathercole",   "Goodrum",  "Haddow",   "Harkaway",  "Hollis",     "Idle",
      "Iqbal",   "Jessop",       "Kaminski", "Keech",    "Lanscombe", "Leathley",   "Lethbridge",
      "Loxley",  "Marchbank",    "McAllen",  "Mottram",  "Norcliffe", "O'Farrell",  "Oduya",
      "Okonjo",  "Orrick",       "Pascoe",   "Pellow",   "Pruett",    "Quennell",   "Rahman",
      "Roper",   "Ruddock",      "Sallow",   "Sowerby",  "Strand",    "Tellwright", "Tolland",
      "Tranter", "Treves",       "Truscott", "Uppal",    "Vasey",     "Venn",       "Wadlow",
      "Wintle",  "Withycombe",   "Wraxall",  "Yarrow",   "Yelland",   "Zeller",     "Thorne-Adeyemi"};
  return kWords;
}

const Words& GivenNames() {
  static const Words kWords = {"Adaeze", "Bethan", "Colin",  "Daniel", "Edmund", "Farida",
                               "Gareth", "Hilary", "Ifeoma", "Joan",   "Kamal",  "Lorna",
                               "Marcus", "Nadia",  "Omar",   "Priya",  "Ruth",   "Shanice",
                               "Tamsin", "Uma",    "Victor", "Wendy",  "Yusuf",  "Zofia"};
  return kWords;
}

const Words& Posts() {
  static const Words kWords = {
      "Head of Service", "Service Manager",    "Team Leader",  "Policy Officer",        "Programme Manager",
      "Area Manager",    "Principal Surveyor", "Data Manager", "Commissioning Manager", "Strategic Lead"};
  return kWords;
}

const Words& Rooms() {
  static const Words kWords = {"Committee Room 1 - Guildhall", "Council Chamber, Town Hall",
                               "Conference Room 2 - Civic Centre", "The Oak Room, Market House",
                               "Council Chamber, County Offices"};
  return kWords;
}

const Words& Points() {
  static const Words kWords = {
      "The number of {thing} had risen by {p}% since {month}.",
      "The number of {thing} had fallen by {p}% since {month}, after three years in which it had grown.",
      "Most of the {thing} came from {place} and the two wards next to it.",
      "Officers expected {n} {thing} by the end of the year, compared with {n} in the year before.",
      "A trial in {place} had been well received and would be repeated in {month}.",
      "The team had {few} vacant posts. Two of them would be filled in {month}.",
      "Residents of {place} had asked why they had not been consulted, and the Director apologised for the "
      "oversight.",
      "The cost of the work had grown to {money}, mainly because of the price of materials.",
      "It was not yet known whether the grant of {money} would be paid again.",
      "Members were concerned that the figures did not show how long people had to wait.",
      "Other councils had lower numbers of {thing}, but counted them in another way.",
      "Partners met every six weeks to look at the {thing} that had caused most concern.",
      "Training had been given to {n} members of staff, including all who work with the public.",
      "The website would be changed in {month} so that residents can follow what happens to a report.",
      "Some {thing} had been counted twice. The figures for {month} would be corrected.",
      "In answer to a question the Director said that no decision had been taken about the depot in {place}.",
      "The contract had been let for {few} years and could be ended with six months' notice.",
      "There was evidence that early advice reduced the number of {thing}."};
  return kWords;
}

const Words& Requests() {
  static const Words kWords = {
      "officers provide the {body} with the number of {thing} in each ward over the last three years",
      "the Cabinet Member consider repeating the trial in {place} in {month}",
      "a report on {thing} be brought to the {body} within six months",
      "the {body} be told when the figures for {month} have been corrected",
      "officers write to residents of {place} to explain what will be done",
      "the Cabinet Member ask the Government to pay the full cost of the new duties",
      "the action plan be changed to include a target for {thing}",
      "members of the {body} be invited to visit the service in {place}",
      "the data set include the number of {thing} from {month} onwards",
      "the views of young people be sought before the policy is adopted"};
  return kWords;
}

const Words& NestedThings() {
  static const Words kWords = {"the cost of each option;",
                               "the number of people affected in {place};",
                               "a comparison with {few} other councils;",
                               "the views of staff and partners;",
                               "the time that people had to wait; and",
                               "a plan for the next {few} months."};
  return kWords;
}

const Words& Motions() {
  static const Words kWords = {"defer the matter until the figures for {month} are known.",
                               "ask the Cabinet to spend a further {money} on {thing}.",
                               "recommend that the trial in {place} come to an end in {month}.",
                               "support a target of {n} {thing} a year."};
  return kWords;
}

const Words& Interests() {
  static const Words kWords = {
      "a personal interest in the above matter as a governor of a school in {place}",
      "a personal interest in the above matter as a member of a residents' association",
      "an interest in the above matter as the owner of a house in {place} that is let to tenants",
      "a pecuniary interest in the above matter as an employee of a company that works for the Council"};
  return kWords;
}

const Words& Paragraphs() {
  static const Words kWords = {
      "The Council dealt with {n} {thing} in the last year, of which {n} were in {place}.",
      "The service costs {money} a year. Spending is {p}% below the budget at the end of {month}.",
      "A survey of {n} residents was carried out in {month}. More than half of those who replied were "
      "satisfied.",
      "The plan was agreed in {month} and is reviewed every {few} months by a group of officers and "
      "partners.",
      "The work will be done in three stages. The first of them starts in {month} in {place}.",
      "The number of {thing} is expected to grow by {p}% over the next {few} years.",
      "Officers looked at the way in which {few} other councils deal with {thing}. Their costs are {p}% "
      "lower.",
      "The proposals were discussed with trade unions in {month} and no objection was made.",
      "No further posts are needed. The work will be carried out by the present team of {few} people.",
      "Further information about {thing} can be found on the Council's website."};
  return kWords;
}

const Words& Bullets() {
  static const Words kWords = {"{n} {thing} were dealt with between April and {month};",
                               "a new office was opened in {place};",
                               "{few} members of staff were trained in the use of the new system;",
                               "the average cost fell by {p}%;",
                               "leaflets were sent to {n} homes in {place};",
                               "a drop-in session is held on the first Monday of each month;",
                               "{n} people asked for advice by telephone;",
                               "the backlog of {thing} was cleared in {month};"};
  return kWords;
}

const Words& Summaries() {
  static const Words kWords = {
      "This report tells the {body} what has been done about {thing} since {month}. Details are set out in "
      "Appendix 1.",
      "The {body} asked in {month} for a report on {thing}. This report describes the present position and "
      "the plans "
      "for the next {few} months.",
      "This report sets out proposals that would change the way in which the Council deals with {thing}."};
  return kWords;
}

const Words& Responses() {
  static const Words kWords = {"",
                               "Circulated by email in {month}.",
                               "The Cabinet Member has agreed to the request.",
                               "A letter was sent in {month}. No reply has been received.",
                               "Included in the plan for {place}, which starts in {month}.",
                               "The figures are being collected and will be sent to members in {month}."};
  return kWords;
}

const Words& Statuses() {
  static const Words kWords = {"", "Completed", "Completed", "In progress", "Not started", "Delayed"};
  return kWords;
}

const Words& Commentaries() {
  static const Words kWords = {"",
                               "",
                               "The figure is in line with the season.",
                               "Performance has improved since the team was moved to {place}.",
                               "Two members of staff were on leave.",
                               "The fall is due to a change in the way that {thing} are counted.",
                               "As above"};
  return kWords;
}

const Words& ParishMatters() {
  static const Words kWords = {
      "A resident of {place} Lane reported that the ditch had not been cleared.",
      "The Clerk had obtained {few} quotations for the repair of the bus shelter.",
      "The swings had been inspected in {month} and no fault was found.",
      "The county council would resurface {place} Road in {month}.",
      "Councillors thanked the volunteers who had planted {n} bulbs on the green.",
      "The grass would be cut {few} times this year.",
      "A grant of {money} had been offered towards the new roof of the village hall.",
      "Complaints had been received about dogs on the playing field."};
  return kWords;
}

const Words& Payees() {
  static const Words kWords = {"Village Hall Trust", "G Sallow & Son", "County Print",
                               "Skirl Water",        "E Roper",        "Playground Supplies",
                               "Hedge and Ditch Ltd"};
  return kWords;
}

const std::vector<std::pair<std::string, std::string>>& Terms() {
  static const std::vector<std::pair<std::string, std::string>> kTerms = {
      {"Assessment", "A conversation about what a person needs, and the written record of it."},
      {"Backlog", "Cases that were open for longer than the target at the end of the month."},
      {"Case closed", "A case on which no more work is needed. It can be opened again within three months."},
      {"Data owner", "The officer who answers for the accuracy of a figure."},
      {"First contact",
       "The first time in a year that a person asks for help by telephone, letter or email."},
      {"National average", "The figure for all councils in England, published once a year."},
      {"Rate per 10,000",
       "A number divided by the people who live in the area and multiplied by ten thousand."},
      {"Target", "The level that the Council has agreed to reach by the end of the year."},
      {"Urgent case", "A case in which a person would be at risk if nothing was done on the same day."}};
  return kTerms;
}

}  // namespace packmaker
