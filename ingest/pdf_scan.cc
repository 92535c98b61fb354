#include "ingest/pdf_scan.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ingest/ocr/tesseract.h"
#include "ingest/ocr/typeset.h"
#include "ingest/pdf_render.h"
#include "schema/limits.h"

namespace minutebook::ingest {
namespace {

constexpr char kFontName[] = "OCR";
constexpr double kSameWord = 0.3;     // of the smaller box: what shares more stands at one place
constexpr double kHardToRead = 0.70;  // a page with a lower mean confidence of words is named

// Over the words, 1 when there are none.
double MeanConfidence(const Recognition& recognition) {
  if (recognition.words.empty()) return 1;
  double sum = 0;
  for (const SeenWord& word : recognition.words) sum += static_cast<double>(word.confidence);
  return sum / static_cast<double>(recognition.words.size());
}

// A scan's invisible words go; the visible ones stay in front when they are wanted.
void DropWords(bool keep_visible, std::vector<Word>& words) {
  words.erase(std::remove_if(words.begin(), words.end(),
                             [&](const Word& word) { return !keep_visible || word.invisible; }),
              words.end());
}

}  // namespace

bool Overlap(const Box& a, const Box& b) {
  const double shared = OverlapX(a, b) * OverlapY(a, b);
  return shared > kSameWord * std::min(a.Width() * a.Height(), b.Width() * b.Height());
}

void ScanReader::Complain(Severity severity, int page, const Error& error) {
  Error what = error;
  what.where.file = document_.source_path;
  what.where.page = page;
  diagnostics_.Add(severity, std::move(what));
}

void ScanReader::ComplainOnce(const Error& error) {
  if (!complained_) Complain(Severity::kWarning, 0, error);
  complained_ = true;
}

void ScanReader::Note(int page, PageReason reason) {
  if (const std::string_view why = Explain(reason); !why.empty())
    Complain(Severity::kNote, page, MakeError(ErrorCode::kOcr, "read", std::string(why)));
}

// The index of the font that recognised words have.
std::uint16_t ScanReader::Font() {
  std::vector<std::string>& fonts = document_.fonts;
  const auto found = std::find(fonts.begin(), fonts.end(), kFontName);
  if (found != fonts.end()) return static_cast<std::uint16_t>(found - fonts.begin());
  if (fonts.size() >= kMaxFonts) return static_cast<std::uint16_t>(kMaxFonts - 1);
  fonts.emplace_back(kFontName);
  return static_cast<std::uint16_t>(fonts.size() - 1);
}

Recognizer& ScanReader::Engine() const {
  return options_.recognizer != nullptr ? *options_.recognizer
                                        : *TesseractEngine(options_.languages, options_.tessdata);
}

void ScanReader::Keep(const std::string& key, const Recognition& recognition) {
  if (options_.cache_dir.empty()) return;
  if (options_.observer != nullptr) {
    options_.observer->Keep(key, recognition);
  } else {
    cache_.Keep(key, recognition);
  }
}

// What the recogniser sees in a picture that is not kept yet; kept under the key from now on.
Result<Recognition> ScanReader::RecognizeNew(const Bitmap& bitmap, const std::string& key, int page) {
  if (options_.observer != nullptr) options_.observer->RecognitionBegins(page);
  auto recognition = Engine().Recognize(bitmap);
  if (recognition) Keep(key, *recognition);
  return recognition;
}

Result<Recognition> ScanReader::RecognizePage(PDFDoc& file, const Page& page) {
  const double dpi = SuitableResolution(page);
  std::string key;
  if (!options_.cache_dir.empty()) {
    key = PageContentHash(file, page.number) + " " + std::to_string(dpi) + " " + Engine().Settings();
    if (auto kept = cache_.Find(key)) return std::move(*kept);
  }
  const Bitmap bitmap = Render(file, page.number, dpi);
  if (bitmap.width <= 0 || bitmap.height <= 0)
    return MakeError(ErrorCode::kOcr, "read", "The page cannot be drawn for text recognition.");
  return RecognizeNew(bitmap, key, page.number);
}

void ScanReader::PutIn(Recognition recognition, bool keep_words, Page& page) {
  DropWords(keep_words, page.words);
  const std::vector<Word> kept = page.words;
  const std::uint16_t font = Font();
  const std::vector<Rule> rules = std::move(recognition.rules);
  for (Word& word : Typeset(std::move(recognition), page.width, page.height)) {
    const bool stamped = std::any_of(kept.begin(), kept.end(),
                                     [&](const Word& other) { return Overlap(other.box, word.box); });
    if (stamped || page.words.size() >= kMaxWordsPerPage) continue;
    word.font = font;
    page.words.push_back(std::move(word));
  }
  for (const Rule& rule : rules) {
    if (page.rules.size() < kMaxRulesPerPage) page.rules.push_back(rule);
  }
  page.text_source = TextSource::kOcr;
  page.unmapped_glyphs = 0;
}

void ScanReader::Read(PDFDoc& file, std::size_t shapes, Page& page) {
  const PageDecision decision = DecidePage(page, shapes, options_.ocr);
  Note(page.number, decision.reason);
  if (decision.reason == PageReason::kForbidden && DecidePage(page, shapes, OcrMode::kAuto).recognize)
    page.unread_pictures = 1;
  if (decision.reason == PageReason::kSoundText && options_.ocr == OcrMode::kFigures) ReadFigures(file, page);
  if (!decision.recognize) return;
  auto recognition = RecognizePage(file, page);
  if (!recognition) {
    // Without language files every page fails alike: said in full once, then page by page as lost.
    Error error = recognition.error();
    ComplainOnce(error);
    if (page.words.empty()) {
      error.message = "The page is a picture, and its text was not recognised. " + error.message;
      Complain(Severity::kError, page.number, error);
    }
    return;
  }
  if (recognition->blank) {
    Complain(Severity::kNote, page.number,
             MakeError(ErrorCode::kOcr, "read", "Nothing to recognise: the picture is blank."));
    DropWords(decision.keep_words, page.words);
    return;
  }
  if (!recognition->complete) {
    Complain(Severity::kWarning, page.number,
             MakeError(ErrorCode::kLimit, "read",
                       "Text recognition reached its time limit; the rest of the page was left out."));
  }
  if (const double sure = MeanConfidence(*recognition); sure < kHardToRead) {
    Complain(Severity::kWarning, page.number,
             MakeError(ErrorCode::kOcr, "read",
                       "The page was hard to read (" + std::to_string(std::lround(100 * sure)) +
                           " % sure of its words); compare its records with the page."));
  }
  PutIn(std::move(*recognition), decision.keep_words, page);
}

}  // namespace minutebook::ingest
