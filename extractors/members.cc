// Names count as members only under a label that says so: "Members", "Membership:", "To: Councillors ...".
//     Members                          Contacts
//     Councillor Kemal (Chair)         Senior Democratic Support Officer
//     Appointed Members                Glenda Heaslip
//     Ned Sowerby, Church of England   Tel: 01632 960 241
// Two lists may stand side by side: a piece belongs to the label whose column it stands in. Tests:
// members_test.cc.
#include <algorithm>
#include <cmath>

#include "extractors/families.h"
#include "extractors/patterns/front_sheet.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/people.h"
#include "extractors/people.h"
#include "extractors/pieces.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kColumnEdge = 12;  // points by which names may stand left of their label
constexpr double kCentred = 24;  // points between the middle of a label and of the page: it heads all columns
constexpr std::size_t kMaxEntry = 400;  // characters of one person's entry
constexpr int kMaxProseWords = 14;      // a longer line with a verb is no name

// What one label says of the names under it.
struct List {
  bool members = false;       // false: a label that ends a list (contacts, officers)
  OptionalText role;          // "Appointed Member", "Substitute"
  bool one_per_line = false;  // name and the body it represents
  bool titled_only = false;   // names must carry a title
  std::string title;          // "Councillor" under "Councillors"
  double x = 0;
  int page = 0;
  bool full_width = false;
};

struct Entry {
  std::string text;
  const Piece* piece = nullptr;
  std::size_t list = 0;
  OptionalText office;          // "Chair" of "Chairman: Councillor Hart"
  const Piece* last = nullptr;  // where the text so far ends
};

bool HasTitle(std::string_view text) {
  return patterns::kPersonalTitle.In(text) || patterns::kPluralTitle.In(text);
}

bool IsPlaceOrBody(std::string_view text) {
  return patterns::kVenueWord.In(text) || patterns::kAuthorityLine.In(text) ||
         patterns::kPostalAddress.In(text);
}

// The words before a comma, bracket or dash.
std::string_view NamePart(std::string_view text) {
  std::size_t end = text.find_first_of(",(;:");
  for (std::string_view dash : {" - ", " – ", " — "}) end = std::min(end, text.find(dash));
  return Trim(text.substr(0, end));
}

bool StartsPerson(std::string_view text) {
  if (patterns::kVacancy.In(text) || HasTitle(text)) return true;
  const std::string_view name = NamePart(text);
  return LooksLikeName(name) && !patterns::kRepresents.In(name) && !IsPlaceOrBody(name);
}

// "Members of the public" are no members.
bool IsPublic(std::string_view label) {
  const std::string lower = Lower(label);
  return lower.find("public") != std::string::npos || lower.find("press") != std::string::npos;
}

bool OpenEnd(std::string_view text) {
  if (text.ends_with(',') || text.ends_with(" and") || text.ends_with(" &") || text.ends_with('-') ||
      text.ends_with(" –"))
    return true;
  return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
}

// "A (Chair), B and C": several people in one run of text.
bool IsRun(std::string_view text) {
  if (patterns::kPluralTitle.In(text)) return true;
  const std::vector<Person> people = ParsePeople(text);
  return std::count_if(people.begin(), people.end(),
                       [](const Person& p) { return p.name && HasTitle(*p.name); }) > 1;
}

std::string SingularRole(std::string_view kind) {
  const std::string lower = Lower(kind);
  if (lower.starts_with("appointed")) return "Appointed Member";
  if (lower.starts_with("co")) return "Co-opted Member";
  if (lower.starts_with("independent")) return "Independent Member";
  if (lower.starts_with("lay")) return "Lay Member";
  if (lower.starts_with("external")) return "External Member";
  if (lower.starts_with("statutory")) return "Statutory Member";
  if (lower.starts_with("non")) return "Non-voting Member";
  if (lower.starts_with("ex")) return "Ex-officio Member";
  if (lower.starts_with("parent")) return "Parent Governor";
  return "Church Representative";
}

class MembersReader {
 public:
  explicit MembersReader(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}

  std::vector<Member> Read() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) Take(i);
    for (const Entry& entry : entries_) Emit(entry);
    return std::move(members_);
  }

 private:
  void Take(std::size_t i) {
    const Piece& piece = pieces_[i];
    if (TakeLabel(piece)) return;
    if (lists_.empty()) return;
    ChooseColumn(piece);
    if (!lists_[active_].members) return;
    if (TakeParty(piece) || patterns::kSeatCount.In(piece.text) || TakeOffice(piece)) return;
    if (patterns::kMemberListHead.In(piece.text)) {
      if (Lower(piece.text).find("councillor") != std::string::npos) lists_[active_].title = "Councillor";
      return;
    }
    TakeText(piece.text, piece);
  }

  bool TakeLabel(const Piece& piece) {
    if (const Match m = patterns::kMemberLabel.Find(piece.text);
        m && !patterns::kMemberListHead.In(piece.text) && !IsPublic(m[1])) {
      OpenList(m[1], piece);
      const std::string_view rest = m[2].empty() ? m[3] : m[2];
      if (!rest.empty()) TakeText(rest, piece);
      return true;
    }
    // "Members" alone heads a list; inside a table of names it heads a column.
    if (patterns::kMemberListHead.In(piece.text) && StartsWithNoCase(Trim(piece.text), "member") &&
        (lists_.empty() || !lists_[active_].members)) {
      OpenList("Members", piece);
      return true;
    }
    if (patterns::kMemberListHead.In(piece.text) && StartsWithNoCase(Trim(piece.text), "councillors") &&
        lists_.empty()) {
      OpenList("Councillors", piece);
      lists_.back().title = "Councillor";
      return true;
    }
    if (const Match m = patterns::kAddressedTo.Find(piece.text)) {
      OpenList("Members", piece);
      lists_.back().titled_only = true;
      TakeText(m[1], piece);
      return true;
    }
    if (!lists_.empty() && EndsList(piece)) {
      AddList(piece);
      return true;
    }
    return false;
  }

  void OpenList(std::string_view label, const Piece& piece) {
    List& list = AddList(piece);
    list.members = true;
    if (patterns::kSubstituteLabel.In(label)) {
      list.role = "Substitute";
    } else if (const Match m = patterns::kAppointedLabel.Find(label)) {
      list.role = SingularRole(m[1]);
      list.one_per_line = true;
    }
    if (Lower(label).find("councillors") != std::string::npos) list.title = "Councillor";
  }

  // A list without members, at the place of its label.
  List& AddList(const Piece& piece) {
    List& list = lists_.emplace_back();
    list.x = piece.box.x0;
    list.page = piece.page;
    list.full_width = piece.page_width > 0 && std::abs(piece.box.CentreX() - piece.page_width / 2) < kCentred;
    active_ = lists_.size() - 1;
    return list;
  }

  // A heading, another label, or prose.
  bool EndsList(const Piece& piece) const {
    if (patterns::kNotMembers.In(piece.text) && !HasTitle(piece.text)) return true;
    if (piece.block->kind == BlockKind::kHeading && !StartsPerson(piece.text)) return true;
    if (WordCount(piece.text) > kMaxProseWords && patterns::kNarrative.In(piece.text) &&
        !HasTitle(piece.text))
      return true;
    return piece.starts_block && piece.bold && IsUpper(piece.text) && !patterns::kPartyLabel.In(piece.text) &&
           !StartsPerson(piece.text);
  }

  // Lists side by side: back to the list whose column the piece stands in.
  void ChooseColumn(const Piece& piece) {
    const List& now = lists_[active_];
    if (now.page != piece.page || now.full_width) return;
    const bool left_of_now = piece.box.x1 < now.x - kColumnEdge;
    std::size_t best = active_;
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      const List& list = lists_[i];
      if (list.page != piece.page || list.full_width || list.x > piece.box.x0 + kColumnEdge) continue;
      const bool nearer = list.x >= lists_[best].x - kColumnEdge || (left_of_now && best == active_);
      if (left_of_now ? nearer
                      : (list.x > now.x + kColumnEdge && piece.box.x0 >= list.x - kColumnEdge && nearer))
        best = i;
    }
    active_ = best;
  }

  // "Conservative (5): Mr A Hart" under a members' label.
  bool TakeParty(const Piece& piece) {
    const Match m = patterns::kPartyLabel.Find(piece.text);
    if (!m) return false;
    if (!m[2].empty()) TakeText(m[2], piece);
    return true;
  }

  bool TakeOffice(const Piece& piece) {
    const Match m = patterns::kMemberOffice.Find(piece.text);
    if (!m) return false;
    entries_.push_back({std::string(m[2]), &piece, active_, RoleName(m[1]), &piece});
    return true;
  }

  void TakeText(std::string_view text, const Piece& piece) {
    const List& list = lists_[active_];
    Entry* last = entries_.empty() || entries_.back().list != active_ ? nullptr : &entries_.back();
    if (last != nullptr && last->last->in_grid != piece.in_grid) last = nullptr;  // a table below the names
    // "Chair" beside a name.
    if (last != nullptr && !piece.starts_row && LooksLikeRole(text) && !HasTitle(text)) {
      last->text += " (" + std::string(text) + ")";
      return;
    }
    // A ward or party beside a name with its title.
    if (last != nullptr && !piece.starts_row && HasTitle(last->text) && !HasTitle(text) &&
        !OpenEnd(last->text))
      return;
    // A council below the names is no name.
    if (last != nullptr && patterns::kAuthorityLine.In(text) && !OpenEnd(last->text) && piece.starts_row)
      return;
    const bool same_block = last != nullptr && last->last->block == piece.block && !piece.starts_block;
    const bool goes_on =
        last != nullptr && last->text.size() < kMaxEntry &&
        (OpenEnd(last->text) || (same_block && !list.one_per_line && IsRun(last->text) && !HasTitle(text)) ||
         (!StartsPerson(text) && !IsSurnameLine(text, piece, list)));
    if (goes_on && (OpenEnd(last->text) || same_block || AdjoinsLast(piece, *last))) {
      last->text += ' ' + std::string(text);
      last->last = &piece;
      return;
    }
    if (!StartsPerson(text) && !HasTitle(text) && list.title.empty()) return;
    entries_.push_back({std::string(text), &piece, active_, {}, &piece});
  }

  // "Lamb (Chair)", "Osei", "Whitby" below "Councillors:", one to a line.
  static bool IsSurnameLine(std::string_view text, const Piece& piece, const List& list) {
    const std::string_view name = NamePart(text);
    return !list.title.empty() && piece.starts_row && WordCount(name) <= 2 && patterns::kNameShape.In(name) &&
           !LooksLikeRole(name) && !patterns::kRepresents.In(name) && !patterns::kWardWord.In(name) &&
           !IsPlaceOrBody(name);
  }

  // The line right below in the same column.
  static bool AdjoinsLast(const Piece& piece, const Entry& entry) {
    const Box& above = entry.last->box;
    return piece.page == entry.last->page && std::abs(piece.box.x0 - above.x0) < 2 * kColumnEdge &&
           piece.box.y0 - above.y1 < 1.2 * above.Height();
  }

  void Emit(const Entry& entry) {
    const List& list = lists_[entry.list];
    if (const Match vacancy = patterns::kVacancy.Find(entry.text)) {
      Member member;
      member.name = "Vacancy";
      member.role = list.role;
      const std::string_view represents = !vacancy[1].empty()   ? vacancy[1]
                                          : !vacancy[2].empty() ? vacancy[2]
                                                                : vacancy[3];
      if (!represents.empty()) member.represents = std::string(Trim(represents));
      Push(std::move(member), entry);
      return;
    }
    if (EmitRepresentative(entry, list)) return;
    std::string text = entry.text;
    if (!list.title.empty() && !HasTitle(text)) text = list.title + "s " + text;
    for (const Person& person : ParsePeople(text)) {
      if (!person.name || !IsMemberName(*person.name, list)) continue;
      Member member;
      member.name = person.name;
      member.role = entry.office ? entry.office : person.role ? person.role : list.role;
      member.represents = person.represents;
      Push(std::move(member), entry);
    }
  }

  // "Ned Sowerby, Church of England".
  bool EmitRepresentative(const Entry& entry, const List& list) {
    const Match m = patterns::kNameAndBody.Find(entry.text);
    if (!m || !StartsPerson(m[1]) || patterns::kPluralTitle.In(m[1])) return false;
    const std::string_view body = Trim(m[2]);
    if (HasTitle(body) || body.find(" and ") != std::string_view::npos) {
      if (!patterns::kRepresents.In(body)) return false;
    }
    const std::string role = RoleName(body);
    if (role == "Chair" || role == "Vice-Chair" || patterns::kPostNominals.In(body)) return false;
    if (!patterns::kRepresents.In(body) && !list.one_per_line) return false;
    Member member;
    member.name = std::string(Trim(m[1]));
    member.role = list.role;
    member.represents = std::string(body);
    Push(std::move(member), entry);
    return true;
  }

  static bool IsMemberName(std::string_view name, const List& list) {
    if (HasTitle(name)) return true;
    return !list.titled_only && LooksLikeName(name) && !IsPlaceOrBody(name) &&
           !patterns::kRepresents.In(name);
  }

  void Push(Member member, const Entry& entry) {
    if (member.name != "Vacancy") {
      const bool known = std::any_of(members_.begin(), members_.end(),
                                     [&](const Member& m) { return m.name == member.name; });
      if (known) return;
      member.parts = SplitName(*member.name);
    }
    member.where = WherePiece(*entry.piece, "front-sheet.member");
    members_.push_back(std::move(member));
  }

  std::vector<Piece> pieces_;
  std::vector<List> lists_;
  std::size_t active_ = 0;
  std::vector<Entry> entries_;
  std::vector<Member> members_;
};

}  // namespace

std::vector<Member> ReadMembers(const Flow& flow, std::size_t first, std::size_t last) {
  return MembersReader(PiecesOf(flow, first, last)).Read();
}

}  // namespace minutebook::extract
