#include "ingest/ocr/page_reader.h"

#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/ocr/ink.h"
#include "ingest/ocr/mend.h"
#include "ingest/ocr/signs.h"

namespace minutebook::ingest {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kLargeCell = 0.25;  // of the page: a larger one is read with the page
constexpr double kSparse = 0.4;   // of the ink: when less is left beside the cells, no layout is looked for
constexpr int kCellPadding = 12;  // white pixels around a cell
constexpr double kLeastHeight = 0.4;     // letter heights: lower ink is no text
constexpr std::size_t kMostMarks = 120;  // a page with more holds a drawing or dirt
constexpr float kSureMark = 0.50F;       // confidence that a mark beside a line needs,
constexpr float kSureLine = 0.75F;       // that a line beside a table needs,
constexpr float kSureLoneMark = 0.80F;   // and one that stands alone
constexpr char kBullet[] = "\xE2\x80\xA2";
constexpr char kAllowed[] = "tessedit_char_whitelist";
// What numbers and labels are made of; without the letters that a 1 or a 0 is taken for.
constexpr char kMarkSigns[] = "0123456789.,:()[]%£$+-/&ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz";
constexpr double kBlank = 0.4;  // letter heights: the least gap between words
constexpr double kWidestLetter = 1.8;
constexpr double kFaintBlank = 0.12;  // between words that are known to be two,
constexpr double kPlain = 1.4;        // and in gaps between their letters
constexpr double kAlong = 0.2;        // of a word: how far from its place among the letters the gap may be
constexpr double kLabelWidth = 4;     // letter heights: a cell no wider may hold a number alone
constexpr double kLabelGap = 0.8;     // letter heights between a label and its line, at least
constexpr float kSureArrow = 0.80F;
constexpr float kSureLabel = 0.80F;  // confidence below which it is read again
constexpr std::pair<float, int> kShortSizes[] = {
    {1.0F, 24}, {1.5F, 6}, {0.75F, 12}};  // and white pixels around
constexpr char kNumberSigns[] = "0123456789.,:()%£$+-/";
constexpr double kLineReach = 40;  // letter heights between a mark and its line, at most

// Asked before each word whether to give up.
bool OutOfTime(void* end, int) { return static_cast<double>(std::clock()) > *static_cast<double*>(end); }

// Letters and digits.
std::size_t Signs(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0xC0; }));
}

bool HasDigit(const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; }

// Whether a text is what only figures are taken for: "B3%", "ll"; not "II", which numbers parts.
bool IsMisreadFigure(const std::string& text) {
  const bool letter =
      std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
  if (letter && text.size() > 1 && text.back() == '%') return true;
  return text.size() > 1 && text.find_first_not_of("lIu|") == std::string::npos &&
         text.find_first_not_of('I') != std::string::npos;
}

// Whether a mark reads as what stands alone on a page: a bullet, a number, a label such as "a." or "(iv)".
bool IsLabel(const std::string& text) {
  if (text == kBullet) return true;
  if (HasDigit(text)) return true;
  if (text.size() < 2 || (text.back() != ')' && text.back() != '.')) return false;
  return std::isalpha(static_cast<unsigned char>(text[text.front() == '(' ? 1 : 0])) != 0;
}

}  // namespace

Area PageReader::AreaOf(const SeenWord& word) const {
  const double pixels = sheet_.dpi / kPointsPerInch;
  const auto whole = [pixels](double points) { return static_cast<int>(std::lround(points * pixels)); };
  return {whole(word.ink.x0), whole(word.ink.y0), whole(word.ink.Width()), whole(word.ink.Height())};
}

void PageReader::ReadPicture(Pix* grey, tesseract::PageSegMode mode, int left, int top,
                             std::vector<SeenWord>& into) {
  if (OutOfTime(&end_, 0)) complete_ = false;
  if (!complete_) return;
  api_.SetPageSegMode(mode);
  api_.SetImage(grey);
  api_.SetSourceResolution(static_cast<int>(std::lround(sheet_.dpi)));
  tesseract::ETEXT_DESC monitor;
  monitor.cancel = OutOfTime;
  monitor.cancel_this = &end_;
  complete_ = api_.Recognize(&monitor) == 0 && !OutOfTime(&end_, 0);
  const double scale = kPointsPerInch / sheet_.dpi;
  const std::unique_ptr<tesseract::ResultIterator> it(api_.GetIterator());
  if (it != nullptr) {
    do {
      if (it->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++lines_;
      if (it->Empty(tesseract::RIL_WORD)) continue;
      const std::unique_ptr<char[]> text(it->GetUTF8Text(tesseract::RIL_WORD));
      int x0, y0, x1, y1;
      if (text == nullptr || !it->BoundingBox(tesseract::RIL_WORD, &x0, &y0, &x1, &y1)) continue;
      if (std::string_view(text.get()).find_first_not_of(" \t\n") == std::string_view::npos) continue;
      const Area area = Tight(sheet_.binary, {x0 + left, y0 + top, x1 - x0, y1 - y0});
      SeenWord& word = into.emplace_back();
      word.text = text.get();
      word.ink = {area.x * scale, area.y * scale, (area.x + area.w) * scale, (area.y + area.h) * scale};
      word.confidence = it->Confidence(tesseract::RIL_WORD) / 100;
      word.line = lines_;
      word.stem = StemWidth(sheet_.binary, area) * scale;
      if (sheet_.letters > 0) SplitJoined(area, into);
    } while (it->Next(tesseract::RIL_WORD));
  }
  api_.Clear();
}

// Where a text of one word stands on two: after how many letters, and the gap in the ink. "A caseload" and "&
// Audit" are taken for one word now and then, and common words where blanks are narrow: "ofthe".
struct Joint {
  std::size_t letters = 0;
  Gap gap;
};

// The length of the sign that a text begins with and that often stands alone before others; 0 when it has
// none.
std::size_t LoneSign(std::string_view text) {
  for (const std::string_view sign : {"A", "a", "&", "*", "+", "•", "«", "»", "°", "©", "®"}) {
    if (text.size() > sign.size() + 1 && text.substr(0, sign.size()) == sign) return sign.size();
  }
  return 0;
}

std::optional<Joint> FindJoint(const std::string& text, const std::vector<Gap>& gaps, int width,
                               double letters) {
  if (gaps.empty()) return std::nullopt;
  const Gap& first = gaps.front();
  const std::size_t lone = LoneSign(text);
  if (lone > 0 && first.from <= kWidestLetter * letters && first.Width() >= kBlank * letters)
    return Joint{lone, first};
  const auto wider = [](const Gap& a, const Gap& b) { return a.Width() < b.Width(); };
  const auto widest = std::max_element(gaps.begin(), gaps.end(), wider);
  int other = 0;
  for (auto gap = gaps.begin(); gap != gaps.end(); ++gap) {
    if (gap != widest) other = std::max(other, gap->Width());
  }
  if (widest->Width() < std::max(kFaintBlank * letters, kPlain * other)) return std::nullopt;
  const double place = (widest->from + widest->to) / (2.0 * width);
  for (const std::size_t at : TwoWords(text)) {
    if (std::abs(static_cast<double>(at) / static_cast<double>(text.size()) - place) <= kAlong)
      return Joint{at, *widest};
  }
  return std::nullopt;
}

void PageReader::SplitJoined(const Area& area, std::vector<SeenWord>& words) {
  SeenWord& word = words.back();
  if (word.text.size() < 3) return;
  const auto joint = FindJoint(word.text, GapsOf(sheet_.binary, area), area.w, sheet_.letters);
  if (!joint) return;
  const double scale = kPointsPerInch / sheet_.dpi;
  SeenWord rest = word;
  rest.text.erase(0, joint->letters);
  rest.ink.x0 = word.ink.x0 + joint->gap.to * scale;
  word.text.resize(joint->letters);
  word.ink.x1 = word.ink.x0 + joint->gap.from * scale;
  words.push_back(std::move(rest));
}

// An arrow before a figure ("↑ 12") is taken for a digit or a dash: it becomes a word of its own, and goes
// out of the cell's pictures.
void PageReader::TakeArrow(const Area& cell, Pix* grey, Pix* binary) {
  const auto arrow = FindLeadingArrow(grey, sheet_.letters);
  if (!arrow) return;
  const double scale = kPointsPerInch / sheet_.dpi;
  const Area& at = arrow->area;
  SeenWord& word = words_.emplace_back();
  word.text = arrow->text;
  word.ink = {(cell.x + at.x) * scale, (cell.y + at.y) * scale, (cell.x + at.x + at.w) * scale,
              (cell.y + at.y + at.h) * scale};
  word.confidence = kSureArrow;
  word.line = lines_ + 1;  // of the words behind it, or its own
  Paint(grey, binary, {at.x - 1, at.y - 1, at.w + 2, at.h + 2});
}

// Puts what the picture of a line shows and the recogniser passes over into the line's first word.
void PageReader::MendSigns(Pix* line, int left, SeenWord& word) const {
  word.text = WithStroke(word.text, line, sheet_.letters);
  if (std::isdigit(static_cast<unsigned char>(word.text[0])) == 0 || !BeginsWithDash(line, sheet_.letters))
    return;
  word.text.insert(0, 1, '-');
  word.ink.x0 = std::min(word.ink.x0, left * kPointsPerInch / sheet_.dpi);
}

void PageReader::ReadCell(const Area& cell) {
  PixPtr binary = Clip(sheet_.binary, cell);
  PixPtr grey = Clip(sheet_.grey, cell);
  if (binary == nullptr || grey == nullptr) return;
  CleanEdges(grey.get(), binary.get(), sheet_.letters);
  TakeArrow(cell, grey.get(), binary.get());
  const std::optional<Area> ink = InkOf(binary.get());
  if (!ink || ink->h < kLeastHeight * sheet_.letters) return;
  PixPtr inked = Clip(binary.get(), *ink);
  PixPtr shown = Clip(grey.get(), *ink);
  PixPtr padded(shown == nullptr ? nullptr : pixAddBorder(shown.get(), kCellPadding, 255));
  if (padded == nullptr || inked == nullptr) return;
  const bool one = BandsOf(inked.get(), sheet_.letters) == 1 && ink->h < 3 * sheet_.letters;
  const std::size_t first = words_.size();
  const int left = cell.x + ink->x - kCellPadding;
  const int top = cell.y + ink->y - kCellPadding;
  ReadPicture(padded.get(), one ? tesseract::PSM_SINGLE_LINE : tesseract::PSM_SINGLE_BLOCK, left, top,
              words_);
  if (one && words_.size() == first + 1 && ink->w <= kLabelWidth * sheet_.letters)
    ReadFigure(shown.get(), words_[first]);
  if (one && words_.size() > first) MendSigns(inked.get(), cell.x + ink->x, words_[first]);
}

// Reads a doubtful text of a cell again as a figure.
void PageReader::ReadFigure(Pix* shown, SeenWord& word) {
  const bool misread = IsMisreadFigure(word.text);
  if (!misread && word.confidence >= kSureLabel) return;
  const SeenWord before = word;
  if (misread) word.confidence = 0;
  ReadShort(shown, kNumberSigns, word);
  if (word.text == before.text) word.confidence = before.confidence;
}

// Reads a short text again, of some signs alone and at several sizes: a recogniser made for lines is fickle
// about one or two signs. The label it is surest of becomes the word's text.
void PageReader::ReadShort(Pix* shown, const char* signs, SeenWord& word) {
  api_.SetVariable(kAllowed, signs);
  for (const auto& [scale, padding] : kShortSizes) {
    PixPtr scaled(pixScale(shown, scale, scale));
    PixPtr padded(scaled == nullptr ? nullptr : pixAddBorder(scaled.get(), padding, 255));
    std::vector<SeenWord> seen;
    if (padded != nullptr) ReadPicture(padded.get(), tesseract::PSM_SINGLE_LINE, 0, 0, seen);
    if (seen.size() != 1 || !IsLabel(seen[0].text) || seen[0].confidence <= word.confidence) continue;
    word.text = std::move(seen[0].text);
    word.confidence = seen[0].confidence;
  }
  api_.SetVariable(kAllowed, "");
}

// Looks again at what stands by itself before a line: bullets, and labels that are doubtful.
void PageReader::ReadLabels() {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    SeenWord& word = words_[i];
    if (i > 0 && words_[i - 1].line == word.line) continue;
    const bool alone = i + 1 == words_.size() || words_[i + 1].line != word.line;
    const Area ink = AreaOf(word);
    const bool apart = alone || AreaOf(words_[i + 1]).x - ink.x - ink.w >= kLabelGap * sheet_.letters;
    if (!apart || ink.w > kLabelWidth * sheet_.letters) continue;
    PixPtr binary = Clip(sheet_.binary, ink);
    PixPtr grey = Clip(sheet_.grey, ink);
    if (binary == nullptr || grey == nullptr) continue;
    const bool blob = !alone && IsBlob(binary.get(), sheet_.letters);
    if (blob && ink.y + ink.h < AreaOf(words_[i + 1]).y + AreaOf(words_[i + 1]).h) {
      word.text = kBullet;
      word.confidence = std::max(word.confidence, kSureMark);
    } else if (!alone && word.confidence < kSureLabel) {
      ReadShort(grey.get(), kMarkSigns, word);
    }
  }
}

// Reads the cells of tables and paints them white in the pictures of the rest.
void PageReader::ReadCells(Pix* rest_grey, Pix* rest_binary) {
  const double page = static_cast<double>(pixGetWidth(sheet_.grey)) * pixGetHeight(sheet_.grey);
  for (const Area& cell : EnclosedAreas(sheet_.rules, sheet_.dpi)) {
    if (static_cast<double>(cell.w) * cell.h > kLargeCell * page) continue;
    ReadCell(cell);
    Paint(rest_grey, rest_binary, cell);
  }
}

// The word after which a mark is to be put: the last one before the line that the mark stands in front of.
// Nothing when it stands in front of no line.
std::optional<std::size_t> LineAfter(const std::vector<SeenWord>& words, const Box& mark, double reach) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && words[i].line == words[i - 1].line) continue;
    const Box& ink = words[i].ink;
    const double middle = mark.CentreY();
    const double slack = 0.25 * ink.Height();
    if (middle < ink.y0 - slack || middle > ink.y1 + slack || ink.x0 < mark.x1) continue;
    if (ink.x0 - mark.x1 > reach) continue;
    if (!best || ink.x0 < words[*best].ink.x0) best = i;
  }
  return best;
}

// Drops the lines from `first` on that are guesses: specks and dirt beside a table make "words" too.
void DropUnsureLines(std::vector<SeenWord>& words, std::size_t first) {
  std::size_t kept = first;
  for (std::size_t i = first; i < words.size();) {
    std::size_t end = i;
    float sum = 0;
    std::size_t signs = 0;
    for (; end < words.size() && words[end].line == words[i].line; ++end) {
      sum += words[end].confidence;
      signs += Signs(words[end].text);
    }
    const bool sure = sum >= kSureLine * static_cast<float>(end - i) && signs >= 2;
    for (; i < end; ++i) {
      if (sure && kept++ != i) words[kept - 1] = std::move(words[i]);
    }
  }
  words.resize(kept);
}

// Reads a mark that was passed over; where it stands in front of a line, it becomes the line's first word.
void PageReader::ReadMark(const Area& area) {
  const double scale = kPointsPerInch / sheet_.dpi;
  const Box ink{area.x * scale, area.y * scale, (area.x + area.w) * scale, (area.y + area.h) * scale};
  const auto line = LineAfter(words_, ink, kLineReach * sheet_.letters * scale);
  PixPtr binary = Clip(sheet_.binary, area);
  if (binary == nullptr) return;
  std::vector<SeenWord> seen;
  if (line && IsBlob(binary.get(), sheet_.letters)) {
    seen.push_back({kBullet, ink, kSureMark, 0, 0});
  } else if (area.h >= 0.6 * sheet_.letters) {
    PixPtr grey = Clip(sheet_.grey, area);
    PixPtr padded(grey == nullptr ? nullptr : pixAddBorder(grey.get(), kCellPadding, 255));
    if (padded == nullptr) return;
    api_.SetVariable(kAllowed, kMarkSigns);
    ReadPicture(padded.get(), tesseract::PSM_SINGLE_LINE, area.x - kCellPadding, area.y - kCellPadding, seen);
    api_.SetVariable(kAllowed, "");
  }
  const float least = line ? kSureMark : kSureLoneMark;
  const bool sure = !seen.empty() && std::all_of(seen.begin(), seen.end(), [&](const SeenWord& word) {
    return word.confidence >= least && IsLabel(word.text);
  });
  if (!sure) return;
  if (line) {
    for (SeenWord& word : seen) word.line = words_[*line].line;
  }
  const auto at = line ? words_.begin() + static_cast<std::ptrdiff_t>(*line) : words_.end();
  words_.insert(at, seen.begin(), seen.end());
}

void PageReader::ReadPassedOver() {
  std::vector<Area> words;
  for (const SeenWord& word : words_) words.push_back(AreaOf(word));
  const std::vector<Area> marks = PassedOver(sheet_.binary, words, sheet_.letters);
  if (marks.size() > kMostMarks) return;
  for (const Area& mark : marks) ReadMark(mark);
}

std::vector<SeenWord> PageReader::Read() {
  words_.clear();
  if (sheet_.rules != nullptr && sheet_.letters > 0) {
    PixPtr grey(pixCopy(nullptr, sheet_.grey));
    PixPtr binary(pixCopy(nullptr, sheet_.binary));
    if (grey == nullptr || binary == nullptr) return {};
    ReadCells(grey.get(), binary.get());
    int all = 0;
    int left = 0;
    pixCountPixels(sheet_.binary, &all, nullptr);
    pixCountPixels(binary.get(), &left, nullptr);
    const bool sparse = left < kSparse * all;
    const std::size_t first = words_.size();
    if (left >= kMinInk)
      ReadPicture(grey.get(), sparse ? tesseract::PSM_SPARSE_TEXT : tesseract::PSM_AUTO, 0, 0, words_);
    if (sparse) DropUnsureLines(words_, first);
  } else {
    ReadPicture(sheet_.grey, tesseract::PSM_AUTO, 0, 0, words_);
  }
  if (sheet_.letters > 0) {
    ReadLabels();
    ReadPassedOver();
  }
  return std::move(words_);
}

}  // namespace minutebook::ingest
