// The text is cut at top-level commas, semicolons and "and"s into parts. A part is a name, a role of the name
// before it, or the rest of a role that had an "and" in it:
//     Jane White, Service Lead for Education and Early Help, and Inspector Elkins from Hampshire Constabulary
//     name        role                       rest of role         name
// A plural title ("Councillors A, B and Mrs C") is given to each name until one brings its own. Tests:
// people_test.cc.
#include "extractors/people.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extractors/patterns/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

enum class Joint { kStart, kComma, kSemicolon, kAnd };

struct Part {
  std::string text;
  Joint joint = Joint::kStart;  // what stood before it
};

// "and" always joins; "&" stands inside posts too ("Children & Learning"), so it needs a title after it.
bool IsAnd(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with(" and ")) return true;
  return rest.starts_with(" & ") &&
         (patterns::kPersonalTitle.In(rest.substr(3)) || patterns::kPluralTitle.In(rest.substr(3)) ||
          patterns::kInitialSurname.In(rest.substr(3)));
}

// "Mrs T Mann. Mrs M Leamon": a full stop between two titled names stands for a comma; that of "Cllr. Mrs
// Leamon" does not.
bool IsStopBetweenNames(std::string_view text, std::size_t at) {
  if (text[at] != '.' ||
      !patterns::kPersonalTitle.In(text.substr(at + 1).substr(0, 1) == " " ? text.substr(at + 2)
                                                                           : std::string_view()))
    return false;
  const std::size_t word = text.find_last_of(" ,;.", at == 0 ? 0 : at - 1) + 1;
  const std::string before(text.substr(word, at - word));
  return before.size() >= 3 && !patterns::kPersonalTitle.In(before + " X");
}

// "Mr S. O'Toole. Senior Engineer": a full stop for the comma before a post.
bool IsStopBeforePost(std::string_view text, std::size_t at) {
  if (text[at] != '.' || text.substr(at + 1, 1) != " ") return false;
  const std::size_t word = text.find_last_of(" ,;.", at == 0 ? 0 : at - 1) + 1;
  const std::string_view next = text.substr(at + 2, text.find_first_of(",;.(", at + 2) - (at + 2));
  return at - word >= 4 && StartsUpper(next) && LooksLikeRole(next) && !patterns::kPersonalTitle.In(next);
}

// Cuts at separators outside brackets.
std::vector<Part> CutParts(std::string_view text) {
  std::vector<Part> parts;
  std::string current;
  Joint joint = Joint::kStart;
  int depth = 0;
  const auto flush = [&](Joint next) {
    const std::string_view trimmed = Trim(current);
    if (!trimmed.empty()) parts.push_back({std::string(trimmed), joint});
    if (!trimmed.empty() || next != Joint::kAnd || joint == Joint::kStart) joint = next;
    current.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '(' || c == '[') ++depth;
    if (c == ')' || c == ']') depth = std::max(0, depth - 1);
    if (depth > 0) {
      current += c;
    } else if (c == ',' || IsStopBeforePost(text, i)) {
      flush(Joint::kComma);
    } else if (c == ';' || c == '\n' || IsStopBetweenNames(text, i)) {
      flush(Joint::kSemicolon);
    } else if (IsAnd(text, i)) {
      flush(Joint::kAnd);
      i = text.find(' ', i + 1) - 1;
    } else {
      current += c;
    }
  }
  flush(Joint::kComma);
  return parts;
}

struct Shape {
  std::string name;     // what stands before brackets and dashes
  std::string bracket;  // inside (...)
  std::string dash;     // after " – " or " - "
  std::string tail;     // after the bracket
};

Shape ShapeOf(std::string_view text) {
  Shape shape;
  std::string rest(text);
  const std::size_t open = rest.find('(');
  if (open != std::string::npos) {
    const std::size_t close = rest.find(')', open);
    shape.bracket =
        std::string(Trim(rest.substr(open + 1, close == std::string::npos ? close : close - open - 1)));
    if (close != std::string::npos) shape.tail = std::string(Trim(rest.substr(close + 1)));
    rest.resize(open);
  }
  for (std::string_view dash : {" – ", " - ", " — ", "– ", " -"}) {
    const std::size_t at = rest.find(dash);
    if (at == std::string::npos || at == 0) continue;
    shape.dash = std::string(Trim(std::string_view(rest).substr(at + dash.size())));
    rest.resize(at);
    break;
  }
  shape.name = std::string(Trim(rest));
  while (!shape.name.empty() && (shape.name.back() == '.' || shape.name.back() == ':') &&
         shape.name.size() > 4)
    shape.name.pop_back();
  return shape;
}

std::string_view WithoutArticle(std::string_view text) {
  for (std::string_view article : {"the ", "The "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

bool IsAffiliation(std::string_view bracket) {
  return patterns::kInitialsOnly.In(bracket) && !LooksLikeRole(bracket);
}

// "Ryan (E)": the bracket tells one Ryan from another.
void KeepInitial(Shape& shape) {
  if (shape.bracket.size() == 1 && IsUpper(shape.bracket + "A") && WordCount(shape.name) <= 2)
    shape.name += " (" + shape.bracket + ")";
}

// "the Clerk –" to "Clerk".
std::string_view BarePost(std::string_view text) {
  text = Trim(WithoutArticle(Trim(text)));
  for (bool cut = true; cut;) {
    cut = false;
    for (std::string_view tail : {":", "-", "–", "—"}) {
      if (!text.ends_with(tail)) continue;
      text = Trim(text.substr(0, text.size() - tail.size()));
      cut = true;
    }
  }
  return text;
}

std::string Singular(std::string_view plural) {
  const std::string lower = Lower(plural);
  if (lower.starts_with("cllr")) return "Cllr";
  if (lower.starts_with("messrs")) return "Mr";
  if (lower.starts_with("aldermen")) return "Alderman";
  return "Councillor";
}

// "Office Assistant-Intern Kim Turnbull", "Clerk J H Todd": a post and, as its last words, a name.
bool TakePostBeforeName(std::string_view text, Person& person) {
  const std::vector<std::string_view> words = Split(text, " ");
  if (words.size() < 3 || !LooksLikeRole(text)) return false;
  for (std::size_t take : {std::size_t{4}, std::size_t{3}, std::size_t{2}}) {
    if (words.size() <= take) continue;
    const std::string_view last = words[words.size() - take];
    const std::string_view name = text.substr(static_cast<std::size_t>(last.data() - text.data()));
    const std::string_view post = Trim(text.substr(0, text.size() - name.size()));
    if (LooksLikeRole(name) || !LooksLikeName(name) || !LooksLikeRole(post)) continue;
    if (patterns::kRoleWithObject.In(post) && !post.ends_with(':')) continue;
    person.name = std::string(name);
    person.role = std::string(BarePost(post));
    return true;
  }
  return false;
}

class ListReader {
 public:
  std::vector<Person> Read(std::string_view text) {
    const std::vector<Part> parts = CutParts(text);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::string_view next = i + 1 < parts.size() ? parts[i + 1].text : std::string_view();
      next_is_role_ = !next.empty() && IsRoleOnly(next);
      next_is_name_ = LooksLikeName(ShapeOf(next).name);
      Take(parts[i]);
    }
    return std::move(people_);
  }

 private:
  void Take(const Part& part) {
    std::string text = part.text;
    for (std::string_view and_word : {"and ", "& "}) {
      if (text.starts_with(and_word)) text.erase(0, and_word.size());
    }
    while (text.starts_with('.') || text.starts_with(':')) text.erase(0, 1);
    if (text.starts_with('(') && text.ends_with(')') && LooksLikeRole(text) && !people_.empty() &&
        !people_.back().role) {
      people_.back().role = RoleName(text.substr(1, text.size() - 2));  // "J Laughlin, (Chief Executive)"
      return;
    }
    if (const Match post = patterns::kPostColon.Find(text); post && LooksLikeName(post[2])) {
      people_.push_back({std::string(post[2]), RoleName(post[1]), {}});
      return;
    }
    if (patterns::kPostNominals.In(text)) {
      if (!people_.empty() && people_.back().name) *people_.back().name += ", " + text;
      return;
    }
    if (const Match group = patterns::kGroupLabel.Find(text);
        group && !patterns::kPluralTitle.In(text) && patterns::kGroupName.In(Label(text)))
      text = std::string(group[1]);
    const Match plural = patterns::kPluralTitle.Find(text);
    if (plural) {
      open_role_ = false;
      list_title_ = Singular(plural[1]);
      list_from_ = people_.size();
      text = std::string(plural[2]);
    } else if (patterns::kPluralTitleAlone.In(text)) {
      if (people_.empty()) list_title_ = Singular(text);
      ApplyTrailingTitle();
      return;
    } else if (patterns::kTitleAlone.In(text) && next_is_name_ &&
               (people_.empty() || people_.back().role || part.joint != Joint::kComma)) {
      post_ahead_ = text;  // "Borough Councillor, Sandra Green"
      return;
    } else if ((IsAffiliation(text) || IsEmployer(part, text)) && !people_.empty()) {
      return;
    } else if (patterns::kTitleAlone.In(text) && part.joint == Joint::kComma && !people_.empty() &&
               people_.back().name && !people_.back().role) {
      people_.back().role = text;  // "Mr T Manley, Borough Councillor"
      return;
    }
    if (ContinuesRole(part, text)) {
      *people_.back().role += (part.joint == Joint::kAnd ? " and " : ", ") + text;
      return;
    }
    if (IsRoleOnly(text)) {
      TakeRole(part, text);
      return;
    }
    TakeName(text);
  }

  static std::string_view Label(std::string_view text) { return text.substr(0, text.find(':')); }

  // "Tim Grey and Alana Vale, Pinewood": one word after whole names is where they come from.
  bool IsEmployer(const Part& part, std::string_view text) const {
    if (part.joint != Joint::kComma || people_.empty() || !list_title_.empty() || WordCount(text) != 1)
      return false;
    return StartsUpper(text) && !LooksLikeRole(text) &&
           std::all_of(people_.begin(), people_.end(), [](const Person& p) {
             return p.name && WordCount(*p.name) >= 2 && !patterns::kPersonalTitle.In(*p.name);
           });
  }

  // "..., Councillors, Mrs Susan Ryding, Clerk": the names so far were councillors.
  void ApplyTrailingTitle() {
    for (Person& person : people_) {
      if (!person.role) person.role = "Councillor";
    }
  }

  bool ContinuesRole(const Part& part, std::string_view text) const {
    if (people_.empty() || !people_.back().role || !open_role_) return false;
    if (patterns::kPersonalTitle.In(text) || text.find('(') != std::string_view::npos) return false;
    if (text.starts_with("the ") || text.starts_with("The ")) return false;
    if (part.joint == Joint::kSemicolon) return false;
    if (part.joint == Joint::kComma && LooksLikeRole(text) && !patterns::kPostNoun.In(text) &&
        patterns::kPostNoun.In(*people_.back().role))
      return true;  // "Manager, Planning Services"
    if (part.joint == Joint::kAnd) {
      // "Member for Streets and Open Spaces": a person would bring a role, a bracket or a title.
      const bool bare = text.find_first_of("(–") == std::string_view::npos && !next_is_role_;
      return !LooksLikeName(ShapeOf(text).name) || !has_own_name_ ||
             (bare && patterns::kRoleWithObject.In(*people_.back().role));
    }
    return !LooksLikeName(ShapeOf(text).name) && !LooksLikeRole(text);
  }

  bool IsRoleOnly(std::string_view text) const {
    const Shape shape = ShapeOf(text);
    // "Councillors Box, Neary and Philip Warden"
    if (!list_title_.empty() && patterns::kPostAsSurname.In(shape.name) &&
        !patterns::kPostWord.In(shape.name))
      return false;
    // "Chief Administrative Officer (CAO)" is a post and its initials.
    return LooksLikeRole(shape.name) && !patterns::kPersonalTitle.In(shape.name) &&
           (shape.bracket.empty() || patterns::kInitialsOnly.In(shape.bracket));
  }

  // "A Smith; Land Planning and Technology Officer J Brown": the first half of a post was taken for a name.
  void MendCutPost(const Part& part, Person& person) {
    if (part.joint != Joint::kAnd || people_.size() < 3) return;
    const Person& last = people_.back();
    const bool others =
        std::all_of(people_.begin(), people_.end() - 1, [](const Person& p) { return p.role.has_value(); });
    if (!others || last.role || !last.name || patterns::kPersonalTitle.In(*last.name)) return;
    person.role = *last.name + " and " + *person.role;
    people_.pop_back();
  }

  void TakeRole(const Part& part, std::string_view text) {
    Person person;
    if (TakePostBeforeName(text, person)) {
      MendCutPost(part, person);
      people_.push_back(std::move(person));
      open_role_ = false;
      return;
    }
    const Shape shape = ShapeOf(WithoutArticle(text));
    if (patterns::kPersonalTitle.In(shape.dash) || LooksLikeName(shape.dash)) {
      // "The Cabinet Member for Learning – Councillor Paffey"
      if (part.joint == Joint::kAnd && !people_.empty() && people_.back().role && !people_.back().name) {
        people_.back() = {shape.dash, *people_.back().role + " and " + shape.name, {}};
        open_role_ = false;
        return;
      }
      people_.push_back({shape.dash, RoleName(shape.name), {}});
      open_role_ = false;
      return;
    }
    const bool own = text.starts_with("the ") || text.starts_with("The ");
    if (!people_.empty() && people_.back().name && !people_.back().role && !own &&
        part.joint != Joint::kAnd) {
      people_.back().role = RoleName(text);
      has_own_name_ = true;
    } else {
      person.role = RoleName(WithoutArticle(text));
      people_.push_back(std::move(person));
      has_own_name_ = false;
    }
    open_role_ = true;
  }

  void TakeName(std::string_view text) {
    Shape shape = ShapeOf(WithoutArticle(text));
    KeepInitial(shape);
    const std::size_t from = shape.name.find(" from ");
    if (from != std::string::npos) shape.name.resize(from);
    if (shape.name.empty() || Letters(shape.name) < 2 || !StartsUpper(shape.name)) return;
    if (WordCount(shape.name) > 6 || patterns::kGroupName.In(shape.name) || shape.name.ends_with(" Council"))
      return;
    Person person;
    const bool titled = patterns::kPersonalTitle.In(shape.name) || patterns::kLawmaker.In(shape.name);
    if (!titled && !list_title_.empty()) TitleEarlier();
    // "Mrs U Topp" ends the councillors; names with given names after a plural title keep it.
    if (titled && !StartsWithNoCase(shape.name, "councillor") && !StartsWithNoCase(shape.name, "cllr")) {
      person.name = shape.name;
    } else {
      person.name = titled || list_title_.empty() ? shape.name : list_title_ + " " + shape.name;
    }
    SplitPostBeforeTitle(person);
    SetRole(shape, person);
    if (!post_ahead_.empty() && !person.role) person.role = post_ahead_;
    post_ahead_.clear();
    people_.push_back(std::move(person));
    if (LooksLikeName(ShapeOf(shape.tail).name)) TakeName(shape.tail);
  }

  // "Councillors English, Mrs Black, Cannon": a name between theirs is a councillor's too.
  void TitleEarlier() {
    for (std::size_t i = list_from_; i < people_.size(); ++i) {
      Person& person = people_[i];
      if (person.name && !person.role && !person.name->starts_with(list_title_) &&
          patterns::kPersonalTitle.In(*person.name))
        person.name = list_title_ + " " + *person.name;
    }
  }

  // "Appointed Member Mr Rob Sanders": what stands before the title is a role.
  static void SplitPostBeforeTitle(Person& person) {
    if (patterns::kPersonalTitle.In(*person.name)) return;
    const Match inner = patterns::kInnerTitle.Find(*person.name);
    if (!inner || patterns::kTitleAlone.In(inner[1])) return;
    person.role = RoleName(inner[1]);
    person.name = std::string(inner[2]);
  }

  void SetRole(const Shape& shape, Person& person) {
    open_role_ = false;
    for (const std::string* text : {&shape.bracket, &shape.dash}) {
      if (text->empty() || IsAffiliation(*text)) continue;
      if (LooksLikeRole(*text) || patterns::kTitleAlone.In(*text)) {
        person.role = RoleName(*text);
        open_role_ = text == &shape.dash;
        has_own_name_ = true;
      }
    }
    if (!person.role && shape.tail.starts_with("-") && LooksLikeRole(shape.tail))
      person.role = RoleName(Trim(shape.tail.substr(1)));
  }

  std::string list_title_;     // "Councillor" after "Councillors"
  std::size_t list_from_ = 0;  // the first of those it names
  std::string post_ahead_;     // of the name that follows
  bool next_is_name_ = false;  // the part after this one is a name
  bool open_role_ = false;     // the last part was a role without brackets: more of it may follow
  bool next_is_role_ = false;  // the part after this one is a role and nothing else
  bool has_own_name_ = false;  // that role belongs to a named person
  std::vector<Person> people_;
};

}  // namespace

// "Director of Housing (Ms. C. Curley), Clerk (Mr. A. Day)": posts first, names in brackets.
static std::vector<Person> PostsWithNames(std::string_view text) {
  std::vector<Person> people;
  std::size_t brackets = 0;
  while (const Match m = patterns::kBracket.Find(text)) {
    ++brackets;
    std::string_view post = Trim(m.before);
    while (post.starts_with(',') || post.starts_with(';')) post = Trim(post.substr(1));
    if (post.starts_with("and ")) post.remove_prefix(4);
    if (patterns::kPersonalTitle.In(m[1]) ||
        (LooksLikeName(m[1]) && LooksLikeRole(post) && !patterns::kPersonalTitle.In(post))) {
      people.push_back({FoldSpace(m[1]), post.empty() ? OptionalText{} : RoleName(post), {}});
    }
    text = m.after;
  }
  if (people.size() * 2 <= brackets) people.clear();
  return people;
}

// All of it is one person's: "Mr P Good - Conservation, Design and Landscape Manager", "Director of Housing
// and Planning – M Allen".
static std::optional<Person> OnePerson(std::string_view text) {
  const Match m = patterns::kOneDash.Find(text);
  if (!m || m[2].find(" - ") != std::string_view::npos || m[2].find(" – ") != std::string_view::npos)
    return std::nullopt;
  if (LooksLikeRole(m[1]) && patterns::kPostNoun.In(m[1]) && m[1].find(',') == std::string_view::npos &&
      !patterns::kPersonalTitle.In(m[1]) && (LooksLikeName(m[2]) || patterns::kInitialSurname.In(m[2])))
    return Person{std::string(Trim(m[2])), RoleName(WithoutArticle(m[1])), {}};
  if (!LooksLikeName(m[1]) || m[2].find(',') == std::string_view::npos) return std::nullopt;
  const std::vector<std::string_view> parts = Split(m[2], ",");
  if (!LooksLikeRole(parts.back()) ||
      std::any_of(parts.begin(), parts.end(), [](std::string_view p) { return LooksLikeName(Trim(p)); }))
    return std::nullopt;
  return Person{std::string(Trim(m[1])), RoleName(m[2]), {}};
}

std::vector<Person> ParsePeople(std::string_view text) {
  // The public is counted, not named.
  std::string named(text);
  while (const Match counted = patterns::kPublicCount.Find(named))
    named = std::string(counted.before) + "," + std::string(counted.after);
  std::string_view rest = Trim(named);
  if (std::vector<Person> people = PostsWithNames(rest); !people.empty()) return people;
  if (const std::optional<Person> person = OnePerson(rest)) return {*person};
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ':' || rest.back() == ','))
    rest.remove_suffix(1);
  return ListReader().Read(rest);
}

Person ParsePerson(std::string_view text) {
  std::vector<Person> people = ParsePeople(text);
  return people.empty() ? Person{} : people.front();
}

std::string RoleName(std::string_view text) {
  if (patterns::kViceChair.In(text)) return "Vice-Chair";
  if (patterns::kChair.In(text)) return "Chair";
  std::string_view rest = Trim(text);
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ',')) rest.remove_suffix(1);
  return std::string(rest);
}

bool LooksLikeRole(std::string_view text) { return patterns::kRoleWord.In(text); }

bool LooksLikeName(std::string_view text) {
  text = Trim(text);
  if (const Match titled = patterns::kPersonalTitle.Find(text)) return patterns::kNameShape.In(titled[2]);
  return patterns::kNameShape.In(text) && WordCount(text) >= 2 && WordCount(text) <= 5 &&
         !LooksLikeRole(text);
}

NameParts SplitName(std::string_view printed) {
  NameParts parts;
  std::string_view rest = Trim(printed);
  while (const Match titled = patterns::kPersonalTitle.Find(rest)) {
    if (!parts.title.empty()) parts.title += ' ';
    parts.title += titled[1];
    rest = titled[2];
  }
  const std::size_t comma = rest.find(',');
  if (comma != std::string_view::npos) {
    parts.post_nominals = std::string(Trim(rest.substr(comma + 1)));
    rest = Trim(rest.substr(0, comma));
  }
  while (true) {
    const std::size_t space = rest.find_last_of(' ');
    if (space == std::string_view::npos || !patterns::kPostNominals.In(rest.substr(space + 1))) break;
    const std::string last(rest.substr(space + 1));
    parts.post_nominals = parts.post_nominals.empty() ? last : last + " " + parts.post_nominals;
    rest = Trim(rest.substr(0, space));
  }
  const std::size_t space = rest.find_last_of(' ');
  parts.surname = std::string(space == std::string_view::npos ? rest : rest.substr(space + 1));
  if (space != std::string_view::npos) parts.given = std::string(Trim(rest.substr(0, space)));
  return parts;
}

}  // namespace minutebook::extract
