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

namespace minutebook::ingest {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kLargeCell = 0.25;  // of the page: a larger one is read with the page
constexpr double kSparse = 0.4;   // of the ink: when less is left beside the cells, no layout is looked for
constexpr int kCellPadding = 12;  // white pixels around a cell
constexpr double kEdge = 0.15;    // letter heights: ink so near to the edge of a cell
constexpr double kThin = 0.35;    // and no thicker than this is a rest of its lines
constexpr double kLeastHeight = 0.4;     // letter heights: lower ink is no text
constexpr int kMinInk = 6;               // pixels: a cell with less is empty
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
constexpr double kLineReach = 40;  // letter heights between a mark and its line, at most

// Asked before each word whether to give up.
bool OutOfTime(void* end, int) { return static_cast<double>(std::clock()) > *static_cast<double*>(end); }

// Letters and digits.
std::size_t Signs(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0xC0; }));
}

// Whether a mark reads as what stands alone on a page: a bullet, a number, a label such as "a." or "(iv)".
bool IsLabel(const std::string& text) {
  if (text == kBullet) return true;
  const auto digit = [](unsigned char c) { return std::isdigit(c) != 0; };
  if (std::any_of(text.begin(), text.end(), digit)) return true;
  if (text.size() < 2 || (text.back() != ')' && text.back() != '.')) return false;
  return std::isalpha(static_cast<unsigned char>(text[text.front() == '(' ? 1 : 0])) != 0;
}

PixPtr Clip(Pix* pix, const Area& area) {
  BOX* box = boxCreate(area.x, area.y, area.w, area.h);
  PixPtr clipped(pixClipRectangle(pix, box, nullptr));
  boxDestroy(&box);
  return clipped;
}

void Paint(Pix* grey, Pix* binary, const Area& area) {
  pixRasterop(grey, area.x, area.y, area.w, area.h, PIX_SET, nullptr, 0, 0);
  pixRasterop(binary, area.x, area.y, area.w, area.h, PIX_CLR, nullptr, 0, 0);
}

// The smallest area of `pix` (1 bit) that holds all its ink; nothing when it is too little to be a sign.
std::optional<Area> InkOf(Pix* pix) {
  int count = 0;
  if (pixCountPixels(pix, &count, nullptr) != 0 || count < kMinInk) return std::nullopt;
  BOX* box = nullptr;
  if (pixClipToForeground(pix, nullptr, &box) != 0 || box == nullptr) return std::nullopt;
  Area area;
  boxGetGeometry(box, &area.x, &area.y, &area.w, &area.h);
  boxDestroy(&box);
  return area;
}

// The part of an area that has ink: the recogniser's boxes are too large now and then. The area itself when
// it has none.
Area Tight(Pix* binary, const Area& area) {
  BOX* box = boxCreate(area.x, area.y, area.w, area.h);
  BOX* tight = nullptr;
  Area result = area;
  if (pixClipBoxToForeground(binary, box, nullptr, &tight) == 0 && tight != nullptr)
    boxGetGeometry(tight, &result.x, &result.y, &result.w, &result.h);
  boxDestroy(&tight);
  boxDestroy(&box);
  return result;
}

// Takes what is left of the ruling lines around a cell out of it: thin ink at its edges.
void CleanEdges(Pix* grey, Pix* binary, double letters) {
  Boxa* boxes = pixConnCompBB(binary, 8);
  if (boxes == nullptr) return;
  const int width = pixGetWidth(binary);
  const int height = pixGetHeight(binary);
  const int edge = std::max(2, static_cast<int>(kEdge * letters));
  const int thin = std::max(3, static_cast<int>(kThin * letters));
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    Area ink;
    boxaGetBoxGeometry(boxes, i, &ink.x, &ink.y, &ink.w, &ink.h);
    const bool level = ink.h <= thin && (ink.y <= edge || ink.y + ink.h >= height - edge);
    const bool upright = ink.w <= thin && (ink.x <= edge || ink.x + ink.w >= width - edge);
    if (level || upright) Paint(grey, binary, ink);
  }
  boxaDestroy(&boxes);
}

// How many lines of text there are in a cell: bands of rows with ink.
int BandsOf(Pix* binary, double letters) {
  NUMA* counts = pixCountPixelsByRow(binary, nullptr);
  if (counts == nullptr) return 1;
  const int least = std::max(3, static_cast<int>(letters * 0.5));
  int bands = 0;
  int run = 0;
  for (int i = 0; i < numaGetCount(counts); ++i) {
    int value = 0;
    numaGetIValue(counts, i, &value);
    run = value > 0 ? run + 1 : 0;
    if (run == least) ++bands;
  }
  numaDestroy(&counts);
  return std::max(1, bands);
}

// The usual width of vertical strokes in the box, in pixels: the mean run of ink along rows, long runs (bars)
// and single pixels left out. 0 when there are too few.
double StemWidth(Pix* binary, int x0, int y0, int x1, int y1) {
  x0 = std::max(0, x0), y0 = std::max(0, y0);
  x1 = std::min(x1, pixGetWidth(binary)), y1 = std::min(y1, pixGetHeight(binary));
  const int longest = std::max(3, (y1 - y0) / 2);
  long sum = 0;
  long runs = 0;
  for (int y = y0; y < y1; ++y) {
    const l_uint32* line = pixGetData(binary) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(binary);
    int run = 0;
    for (int x = x0; x <= x1; ++x) {
      if (x < x1 && GET_DATA_BIT(line, x)) {
        ++run;
      } else {
        if (run > 0 && run <= longest) sum += run, ++runs;
        run = 0;
      }
    }
  }
  return runs >= 8 ? static_cast<double>(sum) / static_cast<double>(runs) : 0;
}

// Where the ink of a word's first letter ends when a gap as wide as a blank follows it; nothing when none
// does. "A caseload" and "& Audit" are taken for one word now and then.
std::optional<int> FirstLetterAlone(Pix* binary, const Area& word, double letters) {
  PixPtr part = Clip(binary, word);
  NUMA* counts = part == nullptr ? nullptr : pixCountPixelsByColumn(part.get());
  if (counts == nullptr) return std::nullopt;
  const int width = numaGetCount(counts);
  const auto inked = [&](int x) {
    int value = 0;
    numaGetIValue(counts, x, &value);
    return value > 0;
  };
  int end = 0;
  while (end < width && inked(end)) ++end;
  int next = end;
  while (next < width && !inked(next)) ++next;
  numaDestroy(&counts);
  if (next >= width || end > kWidestLetter * letters || next - end < kBlank * letters) return std::nullopt;
  return end;
}

// Ink that no word covers, of about the size of letters and joined to runs such as "12." or "(a)".
std::vector<Area> PassedOver(const Sheet& sheet, const std::vector<SeenWord>& words) {
  std::vector<Area> marks;
  PixPtr left(pixCopy(nullptr, sheet.binary));
  if (left == nullptr) return marks;
  const double pixels = sheet.dpi / kPointsPerInch;
  for (const SeenWord& word : words) {
    const int x = static_cast<int>(word.ink.x0 * pixels) - 2;
    const int y = static_cast<int>(word.ink.y0 * pixels) - 2;
    pixRasterop(left.get(), x, y, static_cast<int>(word.ink.Width() * pixels) + 4,
                static_cast<int>(word.ink.Height() * pixels) + 4, PIX_CLR, nullptr, 0, 0);
  }
  const int gap = std::max(3, static_cast<int>(sheet.letters * 0.6)) | 1;
  PixPtr joined(pixCloseSafeBrick(nullptr, left.get(), gap, 1));
  Boxa* boxes = joined == nullptr ? nullptr : pixConnCompBB(joined.get(), 8);
  if (boxes == nullptr) return marks;
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    Area area;
    boxaGetBoxGeometry(boxes, i, &area.x, &area.y, &area.w, &area.h);
    const double height = area.h / sheet.letters;
    const double width = area.w / sheet.letters;
    if (height < 0.2 || height > 2.4 || width < 0.2 || width > 6) continue;
    marks.push_back(area);
  }
  boxaDestroy(&boxes);
  return marks;
}

}  // namespace

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
      word.stem = StemWidth(sheet_.binary, area.x, area.y, area.x + area.w, area.y + area.h) * scale;
      SplitFirstLetter(area, into);
    } while (it->Next(tesseract::RIL_WORD));
  }
  api_.Clear();
}

// Takes "A" off "Acaseload", the last of `words`, where the picture shows a blank between them.
void PageReader::SplitFirstLetter(const Area& area, std::vector<SeenWord>& words) {
  SeenWord& word = words.back();
  if (sheet_.letters <= 0 || word.text.size() < 3 ||
      std::string_view("Aa&").find(word.text[0]) == std::string_view::npos)
    return;
  const auto end = FirstLetterAlone(sheet_.binary, area, sheet_.letters);
  if (!end) return;
  const double scale = kPointsPerInch / sheet_.dpi;
  SeenWord rest = word;
  rest.text.erase(0, 1);
  word.text.resize(1);
  word.ink.x1 = word.ink.x0 + *end * scale;
  rest.ink.x0 = word.ink.x1 + kBlank * sheet_.letters * scale;
  words.push_back(std::move(rest));
}

void PageReader::ReadCell(const Area& cell) {
  PixPtr binary = Clip(sheet_.binary, cell);
  PixPtr grey = Clip(sheet_.grey, cell);
  if (binary == nullptr || grey == nullptr) return;
  CleanEdges(grey.get(), binary.get(), sheet_.letters);
  const std::optional<Area> ink = InkOf(binary.get());
  if (!ink || ink->h < kLeastHeight * sheet_.letters) return;
  PixPtr inked = Clip(binary.get(), *ink);
  PixPtr shown = Clip(grey.get(), *ink);
  PixPtr padded(shown == nullptr ? nullptr : pixAddBorder(shown.get(), kCellPadding, 255));
  if (padded == nullptr || inked == nullptr) return;
  const bool one = BandsOf(inked.get(), sheet_.letters) == 1 && ink->h < 3 * sheet_.letters;
  ReadPicture(padded.get(), one ? tesseract::PSM_SINGLE_LINE : tesseract::PSM_SINGLE_BLOCK,
              cell.x + ink->x - kCellPadding, cell.y + ink->y - kCellPadding, words_);
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

bool IsBlob(Pix* binary, double letters) {
  const int w = pixGetWidth(binary);
  const int h = pixGetHeight(binary);
  if (std::max(w, h) > 0.85 * letters || std::min(w, h) < 0.6 * std::max(w, h)) return false;
  int count = 0;
  pixCountPixels(binary, &count, nullptr);
  return count >= 0.6 * w * h;
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
  const std::vector<Area> marks = PassedOver(sheet_, words_);
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
  if (sheet_.letters > 0) ReadPassedOver();
  return std::move(words_);
}

}  // namespace minutebook::ingest
