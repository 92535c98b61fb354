#include "ingest/ocr/best_reading.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <utility>

#include "ingest/ocr/cells.h"
#include "ingest/ocr/merge.h"
#include "ingest/ocr/page_reader.h"

namespace minutebook::ingest {
namespace {

constexpr double kPageSeconds = 60;  // of processor time: a busy machine loses no text
constexpr double kPointsPerInch = 72;
constexpr double kSmallLetters = 11;  // pixels: below this the picture is enlarged
constexpr double kGoodLetters = 18;   // pixels: to about this
constexpr double kMaxEnlargement = 2;
constexpr int kSharpReach = 3;       // pixels: what enlarging blurs is made sharp again,
constexpr float kSharpening = 1.0F;  // the difference to the blurred picture added so many times
// Mean confidence with which a page that seems to stand this way is read, below which it is tried the other
// way too: capitals and digits, which reach up and down alike, mislead the eye.
constexpr float kSureUpright = 0.60F;
constexpr float kSureTurned = 0.80F;
constexpr float kSureAtAll = 0.55F;     // and below this every way
constexpr float kHardPage = 0.87F;      // a page read with a lower mean is read again
constexpr float kNoWorse = 0.02F;       // how much less sure another reading with more words may be
constexpr std::size_t kFewWords = 8;    // say nothing of a page
constexpr std::size_t kLeastCells = 2;  // areas enclosed by lines that make a table

float MeanConfidence(const std::vector<SeenWord>& words) {
  if (words.empty()) return 0;
  float sum = 0;
  for (const SeenWord& word : words) sum += word.confidence;
  return sum / static_cast<float>(words.size());
}

// Whether the lines of a picture enclose cells of a table.
bool HasCells(const Picture& picture, double dpi) {
  const int width = pixGetWidth(picture.grey.get());
  const int height = pixGetHeight(picture.grey.get());
  const PixPtr lines = DrawRules(picture.rules, 1, width, height, dpi);
  return lines != nullptr && !EnclosedAreas(lines.get(), dpi).empty();
}

}  // namespace

void BestReading::Enlarge() {
  if (letters_ <= 0 || letters_ >= kSmallLetters) return;
  const double enlargement = std::min(kMaxEnlargement, kGoodLetters / letters_);
  const auto factor = static_cast<float>(enlargement);
  PixPtr larger(pixScale(picture_.grey.get(), factor, factor));
  if (larger == nullptr) return;
  PixPtr sharp(pixUnsharpMaskingGray(larger.get(), kSharpReach, kSharpening));
  picture_.grey = std::move(sharp != nullptr ? sharp : larger);
  picture_.binary.reset(pixThresholdToBinary(picture_.grey.get(), kInkLevel));
  enlargement_ = enlargement;
  dpi_ *= enlargement;
  letters_ *= enlargement;
}

void BestReading::ReadUpright() {
  const int seen = TextDirection(picture_.binary.get(), letters_);
  const std::array<int, 4> ways =
      seen < 0 ? std::array{0, 90, 270, 180}
               : std::array{seen, (seen + 180) % 360, (seen + 90) % 360, (seen + 270) % 360};
  float enough = seen < 0 ? kSureAtAll : seen == 0 ? kSureUpright : kSureTurned;
  float best_confidence = -1;
  for (const int angle : ways) {
    const int turn = (360 - angle) % 360;
    const PixPtr grey = Turned(picture_.grey.get(), turn);
    const PixPtr binary = Turned(picture_.binary.get(), turn);
    if (grey == nullptr || binary == nullptr) break;
    const PixPtr lines = lines_ == nullptr ? PixPtr() : Turned(lines_.get(), turn);
    PageReader reader(api_, {grey.get(), binary.get(), lines.get(), dpi_, letters_}, end_);
    std::vector<SeenWord> words = reader.Read();
    const float confidence = MeanConfidence(words);
    if (confidence > best_confidence) {
      best_confidence = confidence;
      result_.words = std::move(words);
      result_.angle = angle;
      result_.complete = reader.complete();
    }
    if (best_confidence >= enough || result_.words.size() < kFewWords || !reader.complete()) break;
    enough = kSureAtAll;
  }
}

std::vector<SeenWord> BestReading::ReadAgain(Pix* grey, Pix* binary) {
  PageReader reader(api_, {grey, binary, nullptr, bitmap_.dpi, LetterHeight(binary)}, end_);
  std::vector<SeenWord> words = reader.Read();
  return reader.complete() ? words : std::vector<SeenWord>();
}

// Photographs, worn ribbons, ruled paper: what helps a clean scan (white paper, no lines, large letters)
// harms these. Two other treatments are read, and of each word the surer reading counts. The cells of a table
// stay as they were found.
void BestReading::ReadHardPage() {
  if (!result_.complete || result_.words.size() < kFewWords) return;
  const float sure = MeanConfidence(result_.words);
  if (sure >= kHardPage) return;
  const int turn = (360 - result_.angle) % 360;
  const auto again = [&](Treatment treatment) {
    const PixPtr straight = Again(bitmap_, treatment, picture_.skew);
    return straight == nullptr ? PixPtr() : Turned(straight.get(), turn);
  };
  const PixPtr soft = again(Treatment::kSoft);
  const PixPtr plain = again(Treatment::kNone);
  const PixPtr smooth = again(Treatment::kSmooth);
  const PixPtr binary(soft == nullptr ? nullptr : pixThresholdToBinary(soft.get(), kInkLevel));
  if (plain == nullptr || smooth == nullptr || binary == nullptr) return;
  std::vector<SeenWord> as_it_came = ReadAgain(plain.get(), binary.get());
  std::vector<SeenWord> smoothed = ReadAgain(smooth.get(), binary.get());
  const bool table = lines_ != nullptr && EnclosedAreas(lines_.get(), dpi_).size() >= kLeastCells;
  if (table) {
    result_.words = SurerOf(std::move(result_.words), {std::move(as_it_came), std::move(smoothed)});
    return;
  }
  if (MeanConfidence(smoothed) > MeanConfidence(as_it_came)) as_it_came.swap(smoothed);
  if (as_it_came.size() >= kFewWords && MeanConfidence(as_it_came) + kNoWorse >= sure)
    result_.words = SurerOf(std::move(as_it_came), {std::move(smoothed), std::move(result_.words)});
}

std::optional<Recognition> BestReading::Read() {
  end_ = static_cast<double>(std::clock()) + kPageSeconds * CLOCKS_PER_SEC;
  picture_ = Prepare(bitmap_);
  if (picture_.grey == nullptr) return std::nullopt;
  result_.blank = picture_.blank;
  if (picture_.blank) return std::move(result_);
  const double points = kPointsPerInch / bitmap_.dpi;
  for (const Rule& rule : picture_.rules) {
    result_.rules.push_back({{rule.from.x * points, rule.from.y * points},
                             {rule.to.x * points, rule.to.y * points},
                             rule.width * points});
  }
  result_.skew = picture_.skew;
  letters_ = LetterHeight(picture_.binary.get());
  // Lines that make no cells run under and through letters: taken out, they take parts of letters with them.
  if (picture_.ruled != nullptr && !HasCells(picture_, dpi_)) {
    picture_.grey = std::move(picture_.ruled);
    picture_.rules.clear();
  }
  picture_.ruled.reset();
  Enlarge();
  if (!picture_.rules.empty()) {
    lines_ = DrawRules(picture_.rules, enlargement_, pixGetWidth(picture_.grey.get()),
                       pixGetHeight(picture_.grey.get()), dpi_);
  }
  ReadUpright();
  ReadHardPage();
  return std::move(result_);
}

}  // namespace minutebook::ingest
