// Full-text search: FTS5 scores the matches, then families that carry decisions are moved up.
//
// "school place planning" asks for all three words; "\"school place\" planning" for the phrase and the word.
// A query like "AND (" has no word and no hits. Scoring is capped at kMaxScored matches in key order, so that
// a word on every page costs no more than a rare one: beyond that many matches, rank says little. Covered by
// search_test.cc.
#include <algorithm>
#include <cctype>
#include <tuple>

#include "schema/store/query.h"

namespace minutebook::store {
namespace {

constexpr std::size_t kMaxTerms = 32;
constexpr int kMaxScored = 10000;
constexpr std::size_t kMaxReranked = 120;  // best by words alone, before the family counts

// What a hit in a record of this family is worth: the record itself before the long section that holds it
// too.
double WeightOf(const std::string& family) {
  if (family == "resolution" || family == "recommendation") return 1.5;
  if (family == "minute_item" || family == "agenda_item" || family == "report" || family == "vote")
    return 1.3;
  if (family == "minute_point" || family == "report_paragraph" || family == "tracked_action") return 1.2;
  if (family == "section") return 0.4;
  return 1;
}

bool HasWordCharacter(std::string_view term) {
  return std::any_of(term.begin(), term.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
  });
}

// Curly quotes as straight ones, no NUL.
std::string WithPlainQuotes(std::string_view query) {
  std::string plain;
  for (std::size_t at = 0; at < query.size(); ++at) {
    const std::string_view three = query.substr(at, 3);
    if (three == "\u201C" || three == "\u201D") {
      plain += '"';
      at += 2;
    } else {
      plain += query[at] == '\0' ? ' ' : query[at];
    }
  }
  return plain;
}

struct Scored {
  double score = 0;  // the smaller the better
  std::int64_t key = 0;
  bool operator<(const Scored& other) const {
    return std::tie(score, key) < std::tie(other.score, other.key);
  }
};

std::vector<Scored> BestByWords(Database& database, const std::string& match, int limit) {
  std::vector<Scored> matches;
  Statement& row =
      database.Prepared("SELECT bm25(search, 2.0, 1.0), rowid FROM search WHERE search MATCH ? LIMIT ?");
  row.Add(match).Add(kMaxScored);
  while (row.Step()) matches.push_back({row.Real(0), row.Integer(1)});
  const std::size_t kept = std::min(matches.size(), std::max(kMaxReranked, static_cast<std::size_t>(limit)));
  std::partial_sort(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(kept), matches.end());
  matches.resize(kept);
  return matches;
}

void WeighByFamily(Database& database, std::vector<Scored>& matches) {
  for (Scored& match : matches) {
    Statement& row = database.Prepared("SELECT family FROM search_source WHERE id = ?");
    row.Add(match.key);
    while (row.Step()) match.score *= WeightOf(row.Text(0));
  }
  std::sort(matches.begin(), matches.end());
}

std::string Snippet(Database& database, const std::string& match, std::int64_t key) {
  std::string text;
  Statement& row = database.Prepared(
      "SELECT snippet(search, -1, '[', ']', '\u2026', 28) FROM search WHERE search MATCH ? AND rowid = ?");
  row.Add(match).Add(key);
  while (row.Step()) text = row.Text(0);
  return text;
}

bool ReadHit(Database& database, std::int64_t key, SearchHit& hit) {
  bool found = false;
  Statement& row = database.Prepared(
      "SELECT s.uid, s.family, d.title, d.source_path, d.authority, d.body, coalesce("
      "(SELECT m.date FROM meeting m WHERE m.document_id = d.id LIMIT 1), "
      "(SELECT n.meeting_date FROM minutes n WHERE n.document_id = d.id ORDER BY n.position LIMIT 1)), "
      "s.item, s.page "
      "FROM search_source s JOIN document d ON d.id = s.document_id WHERE s.id = ?");
  row.Add(key);
  while (row.Step()) {
    hit = {row.Text(0),
           row.Text(1),
           row.Text(2),
           row.Text(3),
           row.MaybeText(4),
           row.MaybeText(5),
           row.MaybeText(6),
           row.MaybeText(7),
           static_cast<int>(row.Integer(8)),
           ""};
    found = true;
  }
  return found;
}

}  // namespace

std::string MatchExpression(std::string_view query) {
  const std::string plain = WithPlainQuotes(query);
  std::string expression;
  std::size_t terms = 0;
  const auto add = [&](std::string_view term, bool prefix) {
    if (!HasWordCharacter(term) || terms == kMaxTerms) return;
    ++terms;
    if (!expression.empty()) expression += ' ';
    expression.append("\"").append(term).append(prefix ? "\" *" : "\"");
  };
  for (std::size_t at = 0; at < plain.size();) {
    if (plain[at] == '"') {
      const std::size_t close = std::min(plain.find('"', at + 1), plain.size());
      add(std::string_view(plain).substr(at + 1, close - at - 1), false);
      at = close + 1;
      continue;
    }
    const std::size_t end = std::min(plain.find_first_of("\" \t\r\n", at), plain.size());
    const std::string_view word = std::string_view(plain).substr(at, end - at);
    add(word, word.size() > 1 && word.back() == '*');
    at = end == at ? at + 1 : end;
  }
  return expression;
}

Result<std::vector<SearchHit>> Search(Database& database, std::string_view query, int limit) {
  std::vector<SearchHit> hits;
  const std::string match = MatchExpression(query);
  if (match.empty() || limit <= 0) return hits;
  database.BeginReading();
  std::vector<Scored> matches = BestByWords(database, match, limit);
  WeighByFamily(database, matches);
  for (const Scored& found : matches) {
    if (hits.size() == static_cast<std::size_t>(limit)) break;
    SearchHit hit;
    if (!ReadHit(database, found.key, hit)) continue;
    hit.snippet = Snippet(database, match, found.key);
    hits.push_back(std::move(hit));
  }
  if (Status status = database.End(); !status) return status.error();
  return hits;
}

}  // namespace minutebook::store
