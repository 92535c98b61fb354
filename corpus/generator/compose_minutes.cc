// Directives of minutes: attendance, items, points, resolutions, declarations.
#include "corpus/generator/compose_context.h"
#include "corpus/generator/dates.h"
#include "corpus/generator/text.h"

namespace packmaker {

constexpr const char* kCouncillor = "Councillor ";

static Json* CurrentMinutes(Context& c) {
  Json& minutes = c.out.gold["minutes"];
  if (minutes.empty()) {
    Fail(c, "no @minutes yet");
    return nullptr;
  }
  return &minutes.back();
}

Json* CurrentItem(Context& c) {
  Json* minutes = CurrentMinutes(c);
  if (minutes == nullptr) return nullptr;
  if ((*minutes)["items"].empty()) {
    Fail(c, "no @mitem yet");
    return nullptr;
  }
  return &(*minutes)["items"].back();
}

// The word a style prints for a role.
static std::string PrintedRole(const Context& c, const std::string& role) {
  if (!IsStyle(c, "county")) return role;
  if (role == "Chair") return "Chairman";
  return role == "Vice-Chair" ? "Vice-Chairman" : role;
}

std::string NameList(const Context& c, const std::vector<std::string>& people) {
  std::vector<std::string> names;
  size_t councillors = 0;
  for (const std::string& person : people) {
    const Fields fields(person);
    std::string name = fields[0];
    if (StartsWith(name, kCouncillor)) {
      name = name.substr(std::string(kCouncillor).size());
      ++councillors;
    }
    if (!fields[1].empty()) name += " (" + PrintedRole(c, fields[1]) + ")";
    names.push_back(name);
  }
  const std::string title = councillors == 0 ? "" : councillors == 1 ? "Councillor " : "Councillors ";
  return title + JoinWithAnd(names);
}

namespace {

// @minutes 2018-12-13 | body
void OnMinutes(Context& c, const Directive& d) {
  const Fields fields(d.value);
  c.out.gold["minutes"].push_back({{"meeting_date", CheckedDate(c, fields[0])},
                                   {"body", OrNull(fields[1])},
                                   {"attendance", Json::array()},
                                   {"items", Json::array()}});
}

void Attend(Context& c, const std::string& name, const std::string& status, const std::string& role,
            const std::string& item) {
  Json* minutes = CurrentMinutes(c);
  if (minutes == nullptr) return;
  Json entry = {{"name", OrNull(name)}, {"status", status}, {"role", OrNull(role)}};
  if (!item.empty()) entry["item"] = item;
  (*minutes)["attendance"].push_back(entry);
}

// @present, @apologies, @inattendance, @virtual LABEL with one person "name | role" on each body line
void PrintPeople(Context& c, const Directive& d, const std::string& status) {
  for (const std::string& person : d.body) {
    const Fields fields(person);
    Attend(c, fields[0], status, fields[1], "");
  }
  const bool lines = status == "in_attendance" && IsStyle(c, "unitary");
  std::string text;
  if (lines) {
    for (const std::string& person : d.body) {
      const Fields fields(person);
      text += (text.empty() ? "" : "\n") + fields[0] + (fields[1].empty() ? "" : " – " + fields[1]);
    }
  } else {
    text = NameList(c, d.body);
  }
  if (IsStyle(c, "unitary")) {
    Table table;
    table.ruled = false;
    table.widths = {22, 78};
    Row row;
    row.cells = {Cell(d.value, 1, true), text};
    table.rows.push_back(row);
    PrintTable(c, table);
  } else {
    Print(c, Role::kBody, d.value + " " + text + (IsStyle(c, "parish") ? "." : ""));
  }
}

void OnPresent(Context& c, const Directive& d) { PrintPeople(c, d, "present"); }
void OnApologies(Context& c, const Directive& d) { PrintPeople(c, d, "apologies"); }
void OnInAttendance(Context& c, const Directive& d) { PrintPeople(c, d, "in_attendance"); }
void OnVirtual(Context& c, const Directive& d) { PrintPeople(c, d, "virtual"); }

// @attend STATUS | name | role | item: true, printed by another directive. The item "-" means the header
// block.
void OnAttend(Context& c, const Directive& d) {
  const Fields fields(d.value);
  Json* minutes = CurrentMinutes(c);
  if (minutes == nullptr) return;
  std::string item = fields[3];
  if (item.empty() && !(*minutes)["items"].empty()) item = (*minutes)["items"].back()["number"];
  Attend(c, fields[1], fields[0], fields[2], item == "-" ? "" : item);
}

// "silent ..." prints nothing: other directives print it.
bool TakeSilent(std::string& value) {
  constexpr const char* kSilent = "silent ";
  if (!StartsWith(value, kSilent)) return false;
  value = value.substr(std::string(kSilent).size());
  return true;
}

// @mitem 31 | TITLE | agenda item printed as "(Item 3)"
void OnMinuteItem(Context& c, const Directive& d) {
  Json* minutes = CurrentMinutes(c);
  if (minutes == nullptr) return;
  std::string value = d.value;
  const bool silent = TakeSilent(value);
  const Fields fields(value);
  (*minutes)["items"].push_back({{"number", OrNull(fields[0])},
                                 {"title", OrNull(fields[1])},
                                 {"points", Json::array()},
                                 {"resolutions", Json::array()},
                                 {"votes", Json::array()},
                                 {"declarations", Json::array()}});
  c.point_number = 0;
  if (silent) return;
  const std::string label = fields[0].empty() ? "" : fields[0] + (IsStyle(c, "parish") ? "" : ".");
  Print(c, Role::kItem, fields[1], label);
  if (!fields[2].empty()) Print(c, Role::kBody, "__(Item " + fields[2] + ")__");
}

// Prints the nested lines of a point or resolution; returns them as gold has them, joined to the text.
std::string PrintNested(Context& c, const Directive& d) {
  std::string joined;
  for (const std::string& line : d.body) {
    const bool bullet = StartsWith(line, "- ");
    const size_t blank = line.find(' ');
    if (bullet) {
      Print(c, Role::kBullet, line.substr(2), "", 1);
    } else {
      Print(c, Role::kLabelled, Trim(line.substr(blank)), line.substr(0, blank), 1);
    }
    joined += " " + (bullet ? line.substr(2) : line);
  }
  return joined;
}

// @point text, nested lines "- bullet" or "(a) text" as body. unitary: bullet; county: numbered; parish:
// paragraph.
void OnPoint(Context& c, const Directive& d) {
  Json* item = CurrentItem(c);
  if (item == nullptr) return;
  if (IsStyle(c, "county")) {
    Print(c, Role::kLabelled, d.value, std::to_string(++c.point_number) + ".");
  } else {
    Print(c, IsStyle(c, "parish") ? Role::kBody : Role::kBullet, d.value);
  }
  (*item)["points"].push_back(Plain(d.value + PrintNested(c, d)));
}

// @fact text: a point printed as a plain paragraph
void OnFact(Context& c, const Directive& d) {
  Json* item = CurrentItem(c);
  if (item == nullptr) return;
  std::string text = FullText(d);
  if (!TakeSilent(text)) Print(c, Role::kBody, text);
  (*item)["points"].push_back(Plain(text));
}

void AddResolution(Context& c, const std::string& label, const std::string& text, const char* kind) {
  Json* item = CurrentItem(c);
  if (item == nullptr) return;
  (*item)["resolutions"].push_back({{"label", OrNull(label)}, {"text", Plain(text)}, {"kind", kind}});
}

// @resolve i | text, nested lines as body
void OnResolve(Context& c, const Directive& d) {
  const size_t bar = d.value.find('|');
  if (bar == std::string::npos) return Fail(c, "@resolve needs a label and a text");
  const std::string label = Trim(d.value.substr(0, bar));
  const std::string text = Trim(d.value.substr(bar + 1));
  Print(c, Role::kLabelled, text, "(" + label + ")");
  AddResolution(c, label, text + PrintNested(c, d), "resolved");
}

// @resolved RESOLVED | that ...: an unnumbered resolution after its printed word
void OnResolved(Context& c, const Directive& d) {
  const Fields fields(FullText(d));
  if (fields[0] == "silent") return AddResolution(c, "", fields[1], "resolved");
  const std::string word = IsStyle(c, "parish") ? fields[0] : "**" + fields[0] + "**";
  Print(c, Role::kBody, word + " " + fields[1]);
  AddResolution(c, "", fields[1], "resolved");
}

void OnNoted(Context& c, const Directive& d) {
  Print(c, Role::kBody, FullText(d));
  AddResolution(c, "", FullText(d), "noted");
}

// @declare NOTE: | text; without a bar the text is printed alone
void OnDeclare(Context& c, const Directive& d) {
  Json* item = CurrentItem(c);
  if (item == nullptr) return;
  const std::string all = FullText(d);
  const size_t bar = all.find('|');
  const std::string text = bar == std::string::npos ? all : Trim(all.substr(bar + 1));
  Print(c, Role::kBody, bar == std::string::npos ? text : "**" + Trim(all.substr(0, bar)) + "** " + text);
  (*item)["declarations"].push_back(Plain(text));
}

}  // namespace

void AddMinutesHandlers(Handlers& handlers) {
  handlers["minutes"] = OnMinutes;
  handlers["present"] = OnPresent;
  handlers["apologies"] = OnApologies;
  handlers["inattendance"] = OnInAttendance;
  handlers["virtual"] = OnVirtual;
  handlers["attend"] = OnAttend;
  handlers["mitem"] = OnMinuteItem;
  handlers["point"] = OnPoint;
  handlers["fact"] = OnFact;
  handlers["resolve"] = OnResolve;
  handlers["resolved"] = OnResolved;
  handlers["noted"] = OnNoted;
  handlers["declare"] = OnDeclare;
}

}  // namespace packmaker
