#include "tools/ocr_options.h"

#include <cstdlib>

namespace minutebook::tools {
namespace {

std::string UserCache() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && *cache != '\0') return std::string(cache) + "/minutebook/ocr";
  const char* home = std::getenv("HOME");
  return home != nullptr && *home != '\0' ? std::string(home) + "/.cache/minutebook/ocr" : std::string();
}

ingest::OcrMode ModeOf(OcrChoice when) {
  switch (when) {
    case OcrChoice::kNever: return ingest::OcrMode::kNever;
    case OcrChoice::kAlways: return ingest::OcrMode::kAlways;
    case OcrChoice::kFigures: return ingest::OcrMode::kFigures;
    case OcrChoice::kAuto: break;
  }
  return ingest::OcrMode::kAuto;
}

}  // namespace

ingest::ReadOptions OcrOptions(OcrChoice when, const std::string& languages, const std::string& cache) {
  ingest::ReadOptions options;
  options.ocr = ModeOf(when);
  options.languages = languages;
  if (cache != "none") options.cache_dir = cache.empty() ? UserCache() : cache;
  return options;
}

std::string OcrName(OcrChoice when, const std::string& languages) {
  switch (when) {
    case OcrChoice::kNever: return "never";
    case OcrChoice::kAlways: return "always " + languages;
    case OcrChoice::kFigures: return "figures " + languages;
    case OcrChoice::kAuto: break;
  }
  return "auto " + languages;
}

}  // namespace minutebook::tools
