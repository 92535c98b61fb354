// The idea: where rules divide the rows, they decide. Elsewhere a line with figures is a row, and a line
// without is weighed: a label that filled its column and goes on, starts small, or stands closer to its
// neighbour continues it; a bold or capital label, or one ending in a colon, is a group row of its own.
//
//   Vocational further education and           fits: the first line is full, so the second continues it
//   training                         79,935
//   Purposes of reading                         does not: short, stands alone, and the next line is set in
//     Literary experience                72
#include "extractors/tables/row_groups.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <string>

#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr double kFigureShare = 0.6;   // of a column's entries makes it a figure column
constexpr double kRuleCover = 0.85;    // of a stretch makes a rule divide it
constexpr double kTightLead = 1.6;     // em between baselines within one cell
constexpr double kCentredLead = 0.95;  // em between a label's line and figures set between its lines
constexpr double kJoinScore = 2;
constexpr double kOffMiddle = 0.3;  // of a column: how far a group's heading may be off the middle
constexpr double kAligned = 0.2;    // em: sides this close are aligned

bool IsFigurePiece(const Page& page, const TablePiece& piece) {
  return IsFigure(ReadValue(TextOf(page, piece.chunk)).kind);
}

const TablePiece* LabelOf(const TableLine& line, int column) {
  for (const TablePiece& piece : line.pieces) {
    if (piece.first == column) return &piece;
  }
  return nullptr;
}

// The column that names the rows: the first, unless it holds figures and another, between figures, text in
// most lines.
int LabelColumn(const std::vector<TableLine>& lines, const std::vector<char>& figure_columns) {
  if (!figure_columns[0]) return 0;
  std::vector<std::size_t> texts(figure_columns.size(), 0);
  for (const TableLine& line : lines) {
    for (const TablePiece& piece : line.pieces)
      texts[static_cast<std::size_t>(piece.first)] += piece.chunk.letters * 2 > piece.chunk.bytes;
  }
  for (std::size_t c = 1; c < texts.size(); ++c) {
    if (!figure_columns[c] && texts[c] * 2 > lines.size()) return static_cast<int>(c);
  }
  return 0;
}

struct LineFacts {
  bool label = false;
  bool label_only = false;
  int figures = 0;
  int filled = 0;
};

LineFacts FactsOf(const Page& page, const TableLine& line, const std::vector<char>& figure_columns,
                  int label) {
  LineFacts facts;
  facts.label = LabelOf(line, label) != nullptr;
  for (const TablePiece& piece : line.pieces) {
    ++facts.filled;
    if (piece.first != label && figure_columns[static_cast<std::size_t>(piece.first)] &&
        IsFigurePiece(page, piece)) {
      ++facts.figures;
    }
  }
  facts.label_only = facts.label && line.pieces.size() == 1;
  return facts;
}

bool StartsSmall(const Page& page, const TablePiece& piece) {
  const std::string& text = page.words[piece.chunk.words.front()].text;
  return std::islower(static_cast<unsigned char>(text[0])) || text[0] == '(' || text[0] == '&';
}

bool EndsOpen(const Page& page, const TablePiece& piece) {
  const std::string& text = page.words[piece.chunk.words.back()].text;
  return text.back() == ',' || text.back() == '-' || text.back() == '&' || text == "and" || text == "of" ||
         text == "or" || text == "the" || text == "in" || text == "for" || text == "to" || text == "with" ||
         text.back() == '/';
}

bool Capitals(const Page& page, const TablePiece& piece) {
  bool capital = false;
  for (const std::uint32_t w : piece.chunk.words) {
    for (const char c : page.words[w].text) {
      if (std::islower(static_cast<unsigned char>(c))) return false;
      capital = capital || std::isupper(static_cast<unsigned char>(c));
    }
  }
  return capital;
}

// How much speaks for `lower` going on from `upper`, its label one line above. `right` is where the column
// ends.
double JoinScore(const Page& page, const TablePiece& upper, const TablePiece& lower, double right,
                 double em) {
  double score = 0;
  const Box& first_word = page.words[lower.chunk.words.front()].box;
  if (upper.chunk.box.x1 + 0.2 * em + first_word.Width() > right) score += 2;
  if (StartsSmall(page, lower)) score += 2;
  if (EndsOpen(page, upper)) score += 1.5;
  if (upper.chunk.bold != lower.chunk.bold) score -= 2;
  if (page.words[upper.chunk.words.back()].text.back() == ':') score -= 2;
  if (Capitals(page, upper) != Capitals(page, lower)) score -= 1;
  return score;
}

// Groups the lines [begin, end) of one band between rules.
class BandGrouper {
 public:
  BandGrouper(const Page& page, const TableBlock& block, const std::vector<TableLine>& lines,
              const std::vector<Column>& columns, const std::vector<char>& figure_columns)
      : page_(page), block_(block), lines_(lines), columns_(columns) {
    label_ = LabelColumn(lines, figure_columns);
    for (const TableLine& line : lines) facts_.push_back(FactsOf(page, line, figure_columns, label_));
    right_ = columns[static_cast<std::size_t>(label_)].x1;
    for (const TableLine& line : lines) {
      const TablePiece* label = Label(line);
      if (label && label->last == label_) right_ = std::max(right_, label->chunk.box.x1);
    }
    any_figures_ =
        std::any_of(facts_.begin(), facts_.end(), [](const LineFacts& f) { return f.figures > 0; });
    column_count_ = static_cast<int>(columns.size());
  }

  int FigureLines(std::size_t begin, std::size_t end) const {
    int count = 0;
    for (std::size_t i = begin; i < end; ++i) count += facts_[i].figures > 0;
    return count;
  }

  void Group(std::size_t begin, std::size_t end, std::vector<LineGroup>& rows) const {
    std::vector<char> joined(end - begin, 0);  // line begin + i goes with the line above it
    for (std::size_t i = begin; i < end; ++i) Decide(begin, end, i, joined);
    for (std::size_t i = begin; i < end; ++i) {
      if (i == begin || !joined[i - begin]) rows.emplace_back();
      rows.back().push_back(i);
    }
  }

 private:
  const TablePiece* Label(const TableLine& line) const { return LabelOf(line, label_); }
  double Above(std::size_t begin, std::size_t i) const {
    return i > begin ? lines_[i].baseline - lines_[i - 1].baseline : 1e9;
  }
  double Below(std::size_t end, std::size_t i) const {
    return i + 1 < end ? lines_[i + 1].baseline - lines_[i].baseline : 1e9;
  }
  bool Tight(double lead) const { return lead <= kTightLead * block_.em; }

  void Decide(std::size_t begin, std::size_t end, std::size_t i, std::vector<char>& joined) const {
    const LineFacts& facts = facts_[i];
    const double above = Above(begin, i), below = Below(end, i);
    if (!facts.label && facts.figures > 0) {
      JoinCentred(begin, end, i, joined);
    } else if (facts.label_only && any_figures_) {
      DecideLabel(begin, end, i, joined);
    } else if (any_figures_ && HeadsColumns(lines_[i], columns_, block_.em)) {
      return;
    } else if (i > begin && facts.figures == 0 && Tight(above)) {
      if (!facts.label) {
        const bool first_is_label = facts_[i - 1].label_only && any_figures_ && below < above;
        // Headings above names that stand between the figures.
        const bool heads = label_ > 0 && !facts_[i - 1].label && facts_[i - 1].figures == 0;
        joined[i - begin] = !first_is_label && !heads;
      } else {
        joined[i - begin] = any_figures_ ? CellsGoOn(i) : TextGoesOn(i, above, below);
      }
    }
  }

  // Figures set at half height between the two lines of their label.
  void JoinCentred(std::size_t begin, std::size_t end, std::size_t i, std::vector<char>& joined) const {
    if (i == begin || i + 1 >= end || !facts_[i - 1].label_only || !facts_[i + 1].label_only) return;
    const double lead = kCentredLead * block_.em;
    if (Above(begin, i) > lead || Below(end, i) > lead) return;
    joined[i - begin] = joined[i + 1 - begin] = 1;
  }

  void DecideLabel(std::size_t begin, std::size_t end, std::size_t i, std::vector<char>& joined) const {
    const double above = Above(begin, i), below = Below(end, i);
    const TablePiece& label = *Label(lines_[i]);
    if (joined[i - begin]) return;
    double up = -1, down = -1;
    if (i > begin && Label(lines_[i - 1]) && Tight(above)) {
      up = JoinScore(page_, *Label(lines_[i - 1]), label, right_, block_.em);
      up += above < 0.9 * below ? 2 : above > 1.1 * below ? -2 : 0;
      if (HeadsIndented(end, i)) up -= 1.5;
    }
    if (i + 1 < end && Label(lines_[i + 1]) && Tight(below)) {
      down = JoinScore(page_, label, *Label(lines_[i + 1]), right_, block_.em);
      down += below > 1.1 * above ? -2 : 0;
    }
    if (up >= kJoinScore && up >= down) {
      joined[i - begin] = 1;
    } else if (down >= kJoinScore + 0.5) {
      joined[i + 1 - begin] = 1;
    }
  }

  // Whether the line below is set in from this one, which is not set in itself: the head of a group.
  bool HeadsIndented(std::size_t end, std::size_t i) const {
    const TablePiece* below = i + 1 < end ? Label(lines_[i + 1]) : nullptr;
    const TablePiece* above = i > 0 ? Label(lines_[i - 1]) : nullptr;
    const double x = Label(lines_[i])->chunk.box.x0;
    return below && above && below->chunk.box.x0 > x + 0.4 * block_.em &&
           above->chunk.box.x0 > x - 0.2 * block_.em;
  }

  // In a table with figures: whether a line of text in several columns is the next of wrapped cells, each in
  // the middle of a sentence, or below a row whose number it has none of.
  bool CellsGoOn(std::size_t i) const {
    const auto& pieces = lines_[i].pieces;
    if (pieces.size() < 2 || pieces.size() * 2 > columns_.size() + 1) return false;
    const bool numbered =
        label_ > 0 && LabelOf(lines_[i - 1], 0) != nullptr && LabelOf(lines_[i], 0) == nullptr;
    return numbered || std::all_of(pieces.begin(), pieces.end(),
                                   [&](const TablePiece& piece) { return StartsSmall(page_, piece); });
  }

  // In a table of text alone: whether a line with a label goes on with the row above.
  bool TextGoesOn(std::size_t i, double above, double below) const {
    const LineFacts& facts = facts_[i];
    if (facts.filled * 2 > column_count_ && !(above < 0.85 * below && facts.filled < facts_[i - 1].filled))
      return false;
    const TablePiece* upper = Label(lines_[i - 1]);
    return upper &&
           JoinScore(page_, *upper, *Label(lines_[i]), right_, block_.em) + (above < 0.9 * below ? 2 : 0) >=
               kJoinScore;
  }

  const Page& page_;
  const TableBlock& block_;
  const std::vector<TableLine>& lines_;
  const std::vector<Column>& columns_;
  std::vector<LineFacts> facts_;
  int label_ = 0;  // the column that names the rows
  double right_ = 0;
  bool any_figures_ = false;
  int column_count_ = 0;
};

}  // namespace

bool HeadsColumns(const TableLine& line, const std::vector<Column>& columns, double em) {
  if (line.pieces.size() != 1 || line.pieces[0].first == 0 || columns.size() < 3) return false;
  const TablePiece& piece = line.pieces[0];
  const Box& box = piece.chunk.box;
  if (piece.first == piece.last) {
    const Column& own = columns[static_cast<std::size_t>(piece.first)];
    if (std::abs(box.x0 - own.x0) < kAligned * em || std::abs(box.x1 - own.x1) < kAligned * em) return false;
  }
  const double x0 = columns[1].x0, x1 = columns.back().x1;
  const double slack = kOffMiddle * (x1 - x0) / static_cast<double>(columns.size() - 1);
  return std::abs(box.CentreX() - (x0 + x1) / 2) <= slack && box.x0 >= x0 - slack && box.x1 <= x1 + slack;
}

bool IsYear(const std::string& text) {
  if (text.size() < 4 || (text[0] != '1' && text[0] != '2')) return false;
  for (std::size_t i = 0; i < 4; ++i) {
    if (!std::isdigit(static_cast<unsigned char>(text[i]))) return false;
  }
  if (text.substr(0, 2) != "19" && text.substr(0, 2) != "20") return false;
  return text.size() == 4 || !std::isdigit(static_cast<unsigned char>(text[4]));
}

std::vector<char> FigureColumns(const Page& page, const std::vector<TableLine>& lines,
                                std::size_t column_count) {
  std::vector<int> figures(column_count, 0), entries(column_count, 0);
  for (const TableLine& line : lines) {
    for (const TablePiece& piece : line.pieces) {
      if (piece.first != piece.last) continue;
      const auto c = static_cast<std::size_t>(piece.first);
      ++entries[c];
      figures[c] += IsFigurePiece(page, piece);
    }
  }
  std::vector<char> result(column_count);
  for (std::size_t c = 0; c < column_count; ++c) {
    result[c] = figures[c] > 0 && figures[c] >= kFigureShare * std::max(1, entries[c] - 2);
  }
  return result;
}

bool RuleBelow(const TableBlock& block, const std::vector<TableLine>& lines, std::size_t i, double x0,
               double x1) {
  if (i + 1 >= lines.size()) return false;
  const double slack = 0.35 * block.em;
  const double from = lines[i].baseline - slack, to = lines[i + 1].baseline - slack;
  const auto& edges = block.edges.horizontal;
  auto it =
      std::lower_bound(edges.begin(), edges.end(), from, [](const Edge& e, double y) { return e.at < y; });
  double covered = 0, at = -1e9;
  for (; it != edges.end() && it->at <= to; ++it) {
    if (it->at - at > 0.3 * block.em) covered = 0;
    at = it->at;
    covered += std::max(0.0, std::min(it->to, x1) - std::max(it->from, x0));
    if (covered >= kRuleCover * (x1 - x0)) return true;
  }
  return false;
}

std::vector<LineGroup> BodyRows(const Page& page, const TableBlock& block,
                                const std::vector<TableLine>& lines, std::size_t begin,
                                const std::vector<Column>& columns) {
  const std::vector<TableLine> body(lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.end());
  const std::vector<char> figure_columns = FigureColumns(page, body, columns.size());
  const BandGrouper grouper(page, block, body, columns, figure_columns);
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 0; i + 1 < body.size(); ++i) {
    if (RuleBelow(block, body, i, block.box.x0, block.box.x1)) starts.push_back(i + 1);
  }
  starts.push_back(body.size());
  const std::size_t bands = starts.size() - 1;
  std::size_t several = 0;
  for (std::size_t b = 0; b < bands; ++b) several += grouper.FigureLines(starts[b], starts[b + 1]) > 1;
  const bool bands_are_rows = bands >= 3 && several * 5 <= bands;
  std::vector<LineGroup> rows;
  for (std::size_t b = 0; b < bands; ++b) {
    if (bands_are_rows && grouper.FigureLines(starts[b], starts[b + 1]) <= 1) {
      rows.emplace_back();
      for (std::size_t i = starts[b]; i < starts[b + 1]; ++i) rows.back().push_back(i);
    } else {
      grouper.Group(starts[b], starts[b + 1], rows);
    }
  }
  for (LineGroup& row : rows) {
    for (std::size_t& i : row) i += begin;
  }
  return rows;
}

}  // namespace minutebook::extract
