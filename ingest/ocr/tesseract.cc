#include "ingest/ocr/tesseract.h"

#include <dlfcn.h>
#include <tesseract/baseapi.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <new>
#include <string_view>
#include <vector>

#include "ingest/ocr/best_reading.h"

namespace minutebook::ingest {
namespace {

constexpr char kFormat[] = "9";  // of the results: another number makes kept ones stale

// One thread per process: the library's own threads cost more time than they save on a page.
void UseOneThread() {
  using SetLevels = void (*)(int);
  if (const auto set = reinterpret_cast<SetLevels>(dlsym(RTLD_DEFAULT, "omp_set_max_active_levels"))) set(0);
}

std::vector<std::string> Split(const std::string& languages) {
  std::vector<std::string> names;
  for (std::size_t start = 0; start <= languages.size();) {
    const std::size_t end = std::min(languages.find('+', start), languages.size());
    names.push_back(languages.substr(start, end - start));
    start = end + 1;
  }
  return names;
}

bool HasLanguage(const std::string& folder, const std::string& language) {
  return std::ifstream(folder + "/" + language + ".traineddata").good();
}

// Where language files may lie; `named` alone when it is given.
std::vector<std::string> TessdataFolders(const std::string& named) {
  if (!named.empty()) return {named, named + "/tessdata"};
  std::vector<std::string> folders;
  if (const char* prefix = std::getenv("TESSDATA_PREFIX"); prefix != nullptr) {
    folders = {prefix, std::string(prefix) + "/tessdata"};
  }
  for (const char* folder :
       {"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata",
        "/usr/share/tessdata", "/usr/share/tesseract/tessdata", "/usr/local/share/tessdata"}) {
    folders.emplace_back(folder);
  }
  return folders;
}

// The first folder that holds all the languages; empty when none does.
std::string FindTessdata(const std::string& languages, const std::string& named) {
  const std::vector<std::string> names = Split(languages);
  for (const std::string& folder : TessdataFolders(named)) {
    if (std::all_of(names.begin(), names.end(),
                    [&](const std::string& name) { return HasLanguage(folder, name); }))
      return folder;
  }
  return {};
}

// The languages that lie in no folder.
std::vector<std::string> MissingLanguages(const std::string& languages, const std::string& named) {
  const std::vector<std::string> folders = TessdataFolders(named);
  std::vector<std::string> missing;
  for (const std::string& name : Split(languages)) {
    if (std::none_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return HasLanguage(folder, name); }))
      missing.push_back(name);
  }
  return missing;
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
  const std::vector<std::string> missing = MissingLanguages(languages_, tessdata_);
  if (missing.empty())
    return OcrError("The language files for text recognition (" + languages_ +
                    ") do not lie in one folder or cannot be used; put them into one and name it in "
                    "TESSDATA_PREFIX.");
  std::string names, packages;
  for (const std::string& name : missing) {
    names += (names.empty() ? "" : ", ") + name;
    packages += " tesseract-ocr-" + name;
  }
  return OcrError("No language files for text recognition of " + names + " were found; install" + packages +
                  " (Debian, Ubuntu) or name their folder in TESSDATA_PREFIX.");
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

Result<Recognition> Tesseract::Recognize(const Bitmap& bitmap) {
  if (!Start()) return NoEngine();
  UseOneThread();
  try {
    auto result = BestReading(api_, bitmap).Read();
    if (!result) return OcrError("The page needs more memory than there is.");
    return *std::move(result);
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
