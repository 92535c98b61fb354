#include "ingest/page_decision.h"

#include <gtest/gtest.h>

#include <sstream>

#include "ingest/text_quality.h"

namespace minutebook::ingest {
namespace {

constexpr char kProse[] =
    "The Council considered a report of the Director on the budget for the next year and it was resolved "
    "that the "
    "report be noted and that a further report be made to the next meeting of the Cabinet";
// The same with each letter three further on: what a font without a table of characters gives.
constexpr char kShifted[] =
    "Wkh Frxqflo frqvlghuhg d uhsruw ri wkh Gluhfwru rq wkh exgjhw iru wkh qhaw bhdu dqg lw zdv uhvroyhg "
    "wkdw wkh "
    "uhsruw eh qrwhg dqg wkdw d ixuwkhu uhsruw eh pdgh wr wkh qhaw phhwlqj ri wkh Fdelqhw";
constexpr char kNoisy[] =
    "T~~ C()unc11 c0ns1d3r~d ;l r~p.rt *f th~ D1r##t0r :n t|1e b11dg~l f^r l|1~ n~><t y#~r @nd 1l w~~ "
    "r~s0|v~d l|1~t "
    "lh~ r~p^rt b~ n~t~d ~nd l|1~t ~ f^rlh~r r~p^rt b~ m~d~ l^ l|1~ n~><t m~~t|ng ^f th~ C~b1n~t";

Page A4() {
  Page page;
  page.width = 595;
  page.height = 842;
  return page;
}

void Print(Page& page, const std::string& text, bool invisible = false, double top = 200) {
  std::istringstream words(text);
  double x = 60;
  for (std::string word; words >> word; x += 30) {
    if (x > 500) x = 60, top += 14;
    Word& printed = page.words.emplace_back();
    printed.text = word;
    printed.box = {x, top, x + 25, top + 12};
    printed.invisible = invisible;
  }
}

void Cover(Page& page) { page.images.push_back({{0, 0, page.width, page.height}, 1653, 2339}); }

PageReason ReasonOf(const Page& page, OcrMode mode = OcrMode::kAuto, std::size_t shapes = 0) {
  return DecidePage(page, shapes, mode).reason;
}

TEST(PageDecision, SoundTextIsLeftAloneWhateverLiesUnderIt) {
  Page page = A4();
  Print(page, kProse);
  EXPECT_EQ(ReasonOf(page), PageReason::kSoundText);
  Cover(page);
  EXPECT_FALSE(DecidePage(page, 5000, OcrMode::kAuto).recognize);
}

TEST(PageDecision, APictureWithoutWordsIsRecognised) {
  Page page = A4();
  Cover(page);
  const PageDecision decision = DecidePage(page, 0, OcrMode::kAuto);
  EXPECT_EQ(decision.reason, PageReason::kNoText);
  EXPECT_TRUE(decision.recognize);
  page.images[0].box = {10, 10, 60, 40};  // a crest
  EXPECT_FALSE(DecidePage(page, 0, OcrMode::kAuto).recognize);
}

TEST(PageDecision, AnEmptyPageIsNeverRecognised) {
  for (const OcrMode mode : {OcrMode::kAuto, OcrMode::kNever, OcrMode::kAlways})
    EXPECT_FALSE(DecidePage(A4(), 0, mode).recognize);
}

TEST(PageDecision, LettersDrawnAsShapesAreRecognised) {
  EXPECT_EQ(ReasonOf(A4(), OcrMode::kAuto, 3), PageReason::kEmpty);
  EXPECT_EQ(ReasonOf(A4(), OcrMode::kAuto, 2000), PageReason::kDrawnText);
}

TEST(PageDecision, HiddenTextIsKeptWhenSoundAndDoneAnewWhenNot) {
  Page sound = A4();
  Cover(sound);
  Print(sound, kProse, true);
  EXPECT_EQ(ReasonOf(sound), PageReason::kSoundHiddenText);
  Page noisy = A4();
  Cover(noisy);
  Print(noisy, kNoisy, true);
  EXPECT_EQ(ReasonOf(noisy), PageReason::kNoisyHiddenText);
  EXPECT_TRUE(DecidePage(noisy, 0, OcrMode::kAuto).recognize);
}

TEST(PageDecision, AStampOnAScanStaysBesideWhatIsRecognised) {
  Page page = A4();
  Cover(page);
  Print(page, "Page 27", false, 815);
  const PageDecision decision = DecidePage(page, 0, OcrMode::kAuto);
  EXPECT_EQ(decision.reason, PageReason::kPictureOfText);
  EXPECT_TRUE(decision.keep_words);
  Print(page, "Thank you", false, 400);  // a slide over a photograph
  EXPECT_EQ(ReasonOf(page), PageReason::kSoundText);
}

TEST(PageDecision, LettersThatAreNoLanguageAreRecognised) {
  Page page = A4();
  Print(page, kShifted);
  EXPECT_EQ(ReasonOf(page), PageReason::kBadEncoding);
  Page unmapped = A4();
  for (int i = 0; i < 10; ++i) Print(unmapped, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD \xEF\xBF\xBD of the");
  EXPECT_EQ(ReasonOf(unmapped), PageReason::kBadEncoding);
}

TEST(PageDecision, FiguresAndOtherLanguagesAreSound) {
  Page figures = A4();
  Page welsh = A4();
  for (int i = 0; i < 10; ++i) {
    Print(figures, "1,234 £5.6m (12%) 2016/17 -45.0 KS4 n/a RAG");
    Print(welsh, "Llwyddiant gwrthwynebiad ysgrifenyddion llywodraethwyr");
  }
  EXPECT_EQ(ReasonOf(figures), PageReason::kSoundText);
  EXPECT_EQ(ReasonOf(welsh), PageReason::kSoundText);
}

TEST(PageDecision, TheCallerMayForbidOrDemand) {
  Page page = A4();
  Cover(page);
  EXPECT_EQ(ReasonOf(page, OcrMode::kNever), PageReason::kForbidden);
  Page text = A4();
  Print(text, kProse);
  EXPECT_EQ(ReasonOf(text, OcrMode::kAlways), PageReason::kDemanded);
}

TEST(PageDecision, EveryDecisionThatIsOneStatesItsReason) {
  for (const PageReason reason :
       {PageReason::kSoundHiddenText, PageReason::kDrawnText, PageReason::kNoText, PageReason::kPictureOfText,
        PageReason::kNoisyHiddenText, PageReason::kBadEncoding, PageReason::kDemanded, PageReason::kFigure}) {
    EXPECT_FALSE(Explain(reason).empty()) << Name(reason);
  }
  EXPECT_TRUE(Explain(PageReason::kSoundText).empty());
}

TEST(TextQuality, TellsLanguageFromNoise) {
  const auto measure = [](const char* text) {
    Page page = A4();
    Print(page, text);
    std::vector<const Word*> words;
    for (const Word& word : page.words) words.push_back(&word);
    return MeasureQuality(words);
  };
  EXPECT_GT(measure(kProse).KnownShare(), 0.8);
  EXPECT_EQ(measure(kProse).PlausibleShare(), 1);
  EXPECT_LT(measure(kShifted).KnownShare(), 0.05);
  EXPECT_LT(measure(kNoisy).PlausibleShare(), 0.8);
}

}  // namespace
}  // namespace minutebook::ingest
