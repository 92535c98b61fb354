#include "ingest/ocr/tesseract.h"

#include <dlfcn.h>
#include <tesseract/baseapi.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <new>
#include <string_view>

#include "ingest/ocr/cells.h"
#include "ingest/ocr/page_reader.h"
#include "ingest/ocr/picture.h"

namespace minutebook::ingest {
namespace {

constexpr double kPageSeconds = 60;  // of processor time: a busy machine loses no text
constexpr double kPointsPerInch = 72;
constexpr double kSmallLetters = 11;  // pixels: below this the picture is enlarged
constexpr double kGoodLetters = 18;   // pixels: to about this
constexpr double kMaxEnlargement = 2;
constexpr float kTurnedConfidence = 0.55F;  // a mean below this makes us try the page another way up,
constexpr float kKnownConfidence = 0.35F;   // or this one, when the letters themselves said which way is up
constexpr std::size_t kTurnedWords = 8;
constexpr char kFormat[] = "2";  // of the results: another number makes kept ones stale

// One thread per process: the library's own threads cost more time than they save on a page.
void UseOneThread() {
  using SetLevels = void (*)(int);
  if (const auto set = reinterpret_cast<SetLevels>(dlsym(RTLD_DEFAULT, "omp_set_max_active_levels"))) set(0);
}

bool HasLanguages(const std::string& folder, const std::string& languages) {
  std::size_t start = 0;
  while (start <= languages.size()) {
    const std::size_t end = std::min(languages.find('+', start), languages.size());
    const std::string path = folder + "/" + languages.substr(start, end - start) + ".traineddata";
    if (!std::ifstream(path).good()) return false;
    start = end + 1;
  }
  return true;
}

// The first folder that holds all the languages; empty when none does.
std::string FindTessdata(const std::string& languages, const std::string& named) {
  std::vector<std::string> folders;
  if (!named.empty()) {
    folders = {named, named + "/tessdata"};
  } else {
    if (const char* prefix = std::getenv("TESSDATA_PREFIX"); prefix != nullptr) {
      folders = {prefix, std::string(prefix) + "/tessdata"};
    }
    for (const char* folder :
         {"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata",
          "/usr/share/tessdata", "/usr/share/tesseract/tessdata", "/usr/local/share/tessdata"}) {
      folders.emplace_back(folder);
    }
  }
  for (const std::string& folder : folders) {
    if (HasLanguages(folder, languages)) return folder;
  }
  return {};
}

class Tesseract final : public Recognizer {
 public:
  Tesseract(std::string languages, std::string tessdata)
      : languages_(std::move(languages)), tessdata_(std::move(tessdata)) {}

  bool Is(const std::string& languages, const std::string& tessdata) const {
    return languages == languages_ && tessdata == tessdata_;
  }

  std::string Settings() const override {
    return std::string("tesseract ") + tesseract::TessBaseAPI::Version() + " " + languages_ + " " +
           tessdata_ + " " + kFormat;
  }

  Result<Recognition> Recognize(const Bitmap& bitmap) override;

 private:
  enum class State { kNew, kReady, kFailed };
  bool Start();
  Error NoEngine() const;

  std::string languages_;
  std::string tessdata_;
  State state_ = State::kNew;
  tesseract::TessBaseAPI api_;
};

Error OcrError(std::string message) { return MakeError(ErrorCode::kOcr, "read", std::move(message)); }

Error Tesseract::NoEngine() const {
  return OcrError("No language files for text recognition (" + languages_ +
                  ") were found; install tesseract-ocr-" + languages_.substr(0, languages_.find('+')) +
                  " or name their folder.");
}

bool Tesseract::Start() {
  if (state_ != State::kNew) return state_ == State::kReady;
  state_ = State::kFailed;
  setMsgSeverity(L_SEVERITY_NONE);
  const std::string folder = FindTessdata(languages_, tessdata_);
  if (folder.empty()) return false;
  const std::vector<std::string> names = {"debug_file", "tessedit_do_invert", "load_system_dawg"};
  const std::vector<std::string> values = {"/dev/null", "0", "1"};
  if (api_.Init(folder.c_str(), languages_.c_str(), tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values,
                false) != 0)
    return false;
  api_.SetVariable("debug_file", "/dev/null");
  api_.SetVariable("tessedit_do_invert", "0");
  api_.SetPageSegMode(tesseract::PSM_AUTO);
  state_ = State::kReady;
  return true;
}

float MeanConfidence(const std::vector<SeenWord>& words) {
  if (words.empty()) return 0;
  float sum = 0;
  for (const SeenWord& word : words) sum += word.confidence;
  return sum / static_cast<float>(words.size());
}

Result<Recognition> Tesseract::Recognize(const Bitmap& bitmap) {
  if (!Start()) return NoEngine();
  UseOneThread();
  try {
    Picture picture = Prepare(bitmap);
    if (picture.grey == nullptr) return OcrError("The page needs more memory than there is.");
    Recognition result;
    result.blank = picture.blank;
    if (picture.blank) return result;
    const double points = kPointsPerInch / bitmap.dpi;
    double dpi = bitmap.dpi;
    for (Rule rule : picture.rules) {
      result.rules.push_back({{rule.from.x * points, rule.from.y * points},
                              {rule.to.x * points, rule.to.y * points},
                              rule.width * points});
    }
    result.skew = picture.skew;
    double letters = LetterHeight(picture.binary.get());
    if (letters > 0 && letters < kSmallLetters) {
      const double enlargement = std::min(kMaxEnlargement, kGoodLetters / letters);
      const auto factor = static_cast<float>(enlargement);
      if (PixPtr larger{pixScale(picture.grey.get(), factor, factor)}) {
        picture.grey = std::move(larger);
        picture.binary.reset(pixThresholdToBinary(picture.grey.get(), kInkLevel));
        dpi *= enlargement;
        letters *= enlargement;
      }
    }
    PixPtr rules;
    if (!picture.rules.empty()) {
      rules = DrawRules(picture.rules, dpi / bitmap.dpi, pixGetWidth(picture.grey.get()),
                        pixGetHeight(picture.grey.get()), dpi);
    }
    const double end = static_cast<double>(std::clock()) + kPageSeconds * CLOCKS_PER_SEC;
    const int seen_direction = TextDirection(picture.binary.get(), letters);
    const int direction = std::max(0, seen_direction);
    const float enough = seen_direction >= 0 ? kKnownConfidence : kTurnedConfidence;
    std::vector<SeenWord> best;
    float best_confidence = -1;
    for (const int angle :
         {direction, (direction + 90) % 360, (direction + 270) % 360, (direction + 180) % 360}) {
      const int turn = (360 - angle) % 360;
      PixPtr grey = turn == 0 ? std::move(picture.grey) : Turned(picture.grey.get(), turn);
      PixPtr binary = turn == 0 ? PixPtr(pixClone(picture.binary.get())) : Turned(picture.binary.get(), turn);
      if (grey == nullptr || binary == nullptr) break;
      const PixPtr lines = rules == nullptr ? PixPtr() : Turned(rules.get(), turn);
      PageReader reader(api_, {grey.get(), binary.get(), lines.get(), dpi, letters}, end);
      std::vector<SeenWord> words = reader.Read();
      const bool complete = reader.complete();
      if (turn == 0) picture.grey = std::move(grey);
      const float confidence = MeanConfidence(words);
      if (confidence > best_confidence) {
        best_confidence = confidence;
        best = std::move(words);
        result.angle = angle;
        result.complete = complete;
      }
      if (best_confidence >= enough || best.size() < kTurnedWords || !complete) break;
    }
    result.words = std::move(best);
    return result;
  } catch (const std::bad_alloc&) {
    return OcrError("The page needs more memory than there is.");
  } catch (const std::exception& error) {
    return OcrError(std::string("The page made text recognition fail: ") + error.what());
  }
}

}  // namespace

Recognizer* TesseractEngine(const std::string& languages, const std::string& tessdata) {
  static std::unique_ptr<Tesseract> engine;
  if (engine == nullptr || !engine->Is(languages, tessdata)) {
    engine = std::make_unique<Tesseract>(languages, tessdata);
  }
  return engine.get();
}

}  // namespace minutebook::ingest
