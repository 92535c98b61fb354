#include "extractors/tables/blocks.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "extractors/tables/frames.h"
#include "extractors/tables/join_blocks.h"
#include "extractors/tables/prose.h"
#include "extractors/tables/trim.h"

namespace minutebook::extract {
namespace {

// In em.
constexpr double kMaxLead = 2.6;        // between the baselines of rows of one block
constexpr double kLeadAbove = 1.9;      // between rows of one chunk and the block below them
constexpr std::size_t kMaxSingles = 2;  // rows in a row that hold one chunk only

// Moves the chunks inside the frame from the page's rows into a block.
TableBlock TakeFrame(const Frame& frame, std::vector<TextRow>& rows, std::vector<std::vector<char>>& prose) {
  TableBlock block;
  block.framed = true;
  block.headed = frame.rules.size() > 2 || frame.headings;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    TextRow inside{{}, rows[r].baseline, {}}, rest{{}, rows[r].baseline, {}};
    std::vector<char> rest_prose;
    for (std::size_t c = 0; c < rows[r].chunks.size(); ++c) {
      Chunk& chunk = rows[r].chunks[c];
      const double em = static_cast<double>(chunk.font_size);
      const double y = chunk.box.CentreY();
      const bool in = y > frame.box.y0 && y < frame.box.y1 && chunk.box.CentreX() > frame.box.x0 - em &&
                      chunk.box.CentreX() < frame.box.x1 + em;
      TextRow& target = in ? inside : rest;
      target.box = Union(target.box, chunk.box);
      target.chunks.push_back(std::move(chunk));
      if (!in) rest_prose.push_back(prose[r][c]);
    }
    if (!inside.chunks.empty()) block.rows.push_back(std::move(inside));
    rows[r] = std::move(rest);
    prose[r] = std::move(rest_prose);
  }
  MeasureBlock(block);
  TrimCaptions(block);
  return block;
}

// A part of a row between running text.
std::vector<TextRow> PartsOf(const TextRow& row, const std::vector<char>& prose) {
  std::vector<TextRow> parts;
  bool open = false;
  for (std::size_t c = 0; c < row.chunks.size(); ++c) {
    if (prose[c]) {
      open = false;
      continue;
    }
    if (!open) parts.push_back({{}, row.baseline, {}});
    open = true;
    parts.back().chunks.push_back(row.chunks[c]);
    parts.back().box = Union(parts.back().box, row.chunks[c].box);
  }
  return parts;
}

struct Open {
  TableBlock block;
  Box box;
  std::size_t singles = 0;  // rows at the end with one chunk
};

// Grows blocks row by row.
class Grower {
 public:
  Grower(const Page& page, const Edges& edges) : page_(page), edges_(edges) {}

  void AddRow(const TextRow& row, const std::vector<char>& prose) {
    CloseFar(row.baseline);
    for (std::size_t c = 0; c < row.chunks.size(); ++c) {
      if (prose[c]) CloseOver(row.chunks[c].box);
    }
    for (TextRow& part : PartsOf(row, prose)) AddPart(std::move(part));
  }

  std::vector<TableBlock> Finish() {
    while (!open_.empty()) Close(open_.size() - 1);
    return std::move(done_);
  }

 private:
  void Close(std::size_t i) {
    TableBlock block = std::move(open_[i].block);
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
    TrimText(page_, block);
    TrimSingles(block);
    TrimNumbered(page_, block);
    if (block.rows.empty()) return;
    FinishBlock(edges_, block);
    done_.push_back(std::move(block));
  }

  void CloseFar(double baseline) {
    for (std::size_t i = open_.size(); i-- > 0;) {
      const TextRow& last = open_[i].block.rows.back();
      double em = 0;
      for (const Chunk& chunk : last.chunks) em = std::max(em, static_cast<double>(chunk.font_size));
      if (baseline - last.baseline > kMaxLead * em) Close(i);
    }
  }

  void CloseOver(const Box& box) {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (OverlapX(open_[i].box, box) > 0) Close(i);
    }
  }

  void AddPart(TextRow part) {
    std::size_t best = open_.size();
    double best_overlap = 0;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const double overlap = OverlapX(open_[i].box, part.box);
      if (overlap > best_overlap) best = i, best_overlap = overlap;
    }
    const bool single = part.chunks.size() < 2;
    if (best < open_.size() && single && Ends(open_[best], part)) {
      Close(best);
      best = open_.size();
    }
    if (best == open_.size()) {
      if (single) {
        pending_.push_back(std::move(part));
        if (pending_.size() > kMaxSingles) pending_.erase(pending_.begin());
        return;
      }
      open_.push_back({{}, part.box, 0});
      open_.back().block.lead = LeadOf(part);
      open_.back().block.rows.push_back(std::move(part));
      return;
    }
    Open& open = open_[best];
    open.singles = single ? open.singles + 1 : 0;
    open.box = Union(open.box, part.box);
    open.block.rows.push_back(std::move(part));
  }

  // Pending rows right above the part and within its width.
  std::vector<TextRow> LeadOf(const TextRow& part) {
    std::vector<TextRow> lead;
    double baseline = part.baseline;
    for (std::size_t i = pending_.size(); i-- > 0;) {
      const TextRow& row = pending_[i];
      const double em = static_cast<double>(row.chunks[0].font_size);
      const bool close = baseline - row.baseline <= kLeadAbove * em;
      if (!close || row.box.x0 < part.box.x0 || row.box.x0 > part.box.x1) break;
      lead.insert(lead.begin(), row);
      baseline = row.baseline;
    }
    pending_.clear();
    return lead;
  }

  static bool Ends(const Open& open, const TextRow& part) {
    const Chunk& chunk = part.chunks[0];
    if (open.singles >= kMaxSingles) return true;
    return chunk.words.size() >= kCaptionWords && chunk.box.Width() >= kCaptionShare * open.box.Width();
  }

  const Page& page_;
  const Edges& edges_;
  std::vector<TextRow> pending_;  // the last rows with one chunk that belong to no block
  std::vector<Open> open_;
  std::vector<TableBlock> done_;
};

}  // namespace

std::vector<TableBlock> FindBlocks(const Page& page, const WordIndices& words, const Edges& edges) {
  std::vector<TextRow> rows = TextRowsOf(page, words, edges.vertical);
  std::vector<std::vector<char>> prose = ProseChunks(page, rows);
  std::vector<TableBlock> blocks;
  for (const Frame& frame : FindFrames(page, rows, prose, edges)) {
    TableBlock block = TakeFrame(frame, rows, prose);
    if (block.rows.size() < 2) continue;
    FinishBlock(edges, block);
    blocks.push_back(std::move(block));
  }
  Grower grower(page, edges);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!rows[r].chunks.empty()) grower.AddRow(rows[r], prose[r]);
  }
  for (TableBlock& block : JoinBlocks(page, rows, edges, grower.Finish())) blocks.push_back(std::move(block));
  return blocks;
}

}  // namespace minutebook::extract
