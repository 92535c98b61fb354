#include "ingest/ocr/page_reader.h"

#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
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
constexpr int kMinInk = 6;        // pixels: a cell with less is empty
constexpr std::size_t kMostMarks = 120;  // a page with more holds a drawing or dirt
constexpr float kSureMark = 0.50F;       // confidence that a mark beside a line needs,
constexpr float kSureLoneMark = 0.80F;   // and one that stands alone
constexpr char kAllowed[] = "tessedit_char_whitelist";
// What numbers and labels are made of; without the letters that a 1 or a 0 is taken for.
constexpr char kMarkSigns[] = "0123456789.,:()[]%£$+-/&ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz";
constexpr double kLineReach = 40;  // letter heights between a mark and its line, at most

// Asked before each word whether to give up.
bool OutOfTime(void* end, int) { return static_cast<double>(std::clock()) > *static_cast<double*>(end); }

bool HasSign(const std::string& text) {
  return text == "\xE2\x80\xA2" ||
         std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
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
      x0 += left, x1 += left, y0 += top, y1 += top;
      SeenWord& word = into.emplace_back();
      word.text = text.get();
      word.ink = {x0 * scale, y0 * scale, x1 * scale, y1 * scale};
      word.confidence = it->Confidence(tesseract::RIL_WORD) / 100;
      word.line = lines_;
      word.stem = StemWidth(sheet_.binary, x0, y0, x1, y1) * scale;
    } while (it->Next(tesseract::RIL_WORD));
  }
  api_.Clear();
}

void PageReader::ReadCell(const Area& cell) {
  PixPtr binary = Clip(sheet_.binary, cell);
  const std::optional<Area> ink = binary == nullptr ? std::nullopt : InkOf(binary.get());
  if (!ink || ink->h < 0.4 * sheet_.letters) return;
  const Area area{cell.x + ink->x, cell.y + ink->y, ink->w, ink->h};
  PixPtr grey = Clip(sheet_.grey, area);
  PixPtr inked = Clip(sheet_.binary, area);
  if (grey == nullptr || inked == nullptr) return;
  PixPtr padded(pixAddBorder(grey.get(), kCellPadding, 255));
  if (padded == nullptr) return;
  const bool one = BandsOf(inked.get(), sheet_.letters) == 1 && ink->h < 3 * sheet_.letters;
  ReadPicture(padded.get(), one ? tesseract::PSM_SINGLE_LINE : tesseract::PSM_SINGLE_BLOCK,
              area.x - kCellPadding, area.y - kCellPadding, words_);
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
    seen.push_back({"\xE2\x80\xA2", ink, kSureMark, 0, 0});
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
    return word.confidence >= least && HasSign(word.text);
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
    if (left >= kMinInk)
      ReadPicture(grey.get(), sparse ? tesseract::PSM_SPARSE_TEXT : tesseract::PSM_AUTO, 0, 0, words_);
  } else {
    ReadPicture(sheet_.grey, tesseract::PSM_AUTO, 0, 0, words_);
  }
  if (sheet_.letters > 0) ReadPassedOver();
  return std::move(words_);
}

}  // namespace minutebook::ingest
