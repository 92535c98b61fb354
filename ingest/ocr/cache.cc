#include "ingest/ocr/cache.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <locale>
#include <sstream>
#include <system_error>

#include "schema/sha256.h"

namespace minutebook::ingest {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHead = "minutebook-ocr 2";
constexpr double kFine = 100;  // lengths are kept in hundredths of a point

long Fine(double value) { return std::lround(value * kFine); }

}  // namespace

// A line of facts, then one line per rule and per word, the word's text last.
std::string ToText(const Recognition& recognition) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << kHead << '\n'
      << Fine(recognition.skew) << ' ' << recognition.angle << ' ' << recognition.blank << ' '
      << recognition.complete << ' ' << recognition.rules.size() << ' ' << recognition.words.size() << '\n';
  for (const Rule& rule : recognition.rules) {
    out << Fine(rule.from.x) << ' ' << Fine(rule.from.y) << ' ' << Fine(rule.to.x) << ' ' << Fine(rule.to.y)
        << ' ' << Fine(rule.width) << '\n';
  }
  for (const SeenWord& word : recognition.words) {
    out << Fine(word.ink.x0) << ' ' << Fine(word.ink.y0) << ' ' << Fine(word.ink.x1) << ' '
        << Fine(word.ink.y1) << ' ' << Fine(word.stem * kFine) << ' ' << word.line << ' '
        << Fine(static_cast<double>(word.confidence)) << ' ' << word.text << '\n';
  }
  return out.str();
}

std::optional<Recognition> RecognitionFromText(const std::string& text) {
  std::istringstream in(text);
  in.imbue(std::locale::classic());
  std::string head;
  if (!std::getline(in, head) || head != kHead) return std::nullopt;
  const auto fine = [&in] {
    long value = 0;
    in >> value;
    return static_cast<double>(value) / kFine;
  };
  Recognition result;
  std::size_t rules = 0;
  std::size_t words = 0;
  result.skew = fine();
  in >> result.angle >> result.blank >> result.complete >> rules >> words;
  for (std::size_t i = 0; in && i < rules; ++i) {
    Rule& rule = result.rules.emplace_back();
    rule.from.x = fine(), rule.from.y = fine(), rule.to.x = fine(), rule.to.y = fine(), rule.width = fine();
  }
  for (std::size_t i = 0; in && i < words; ++i) {
    SeenWord& word = result.words.emplace_back();
    word.ink.x0 = fine(), word.ink.y0 = fine(), word.ink.x1 = fine(), word.ink.y1 = fine();
    word.stem = fine() / kFine;
    in >> word.line;
    word.confidence = static_cast<float>(fine());
    in.get();
    std::getline(in, word.text);
  }
  if (!in) return std::nullopt;
  return result;
}

std::string RecognitionCache::PathOf(std::string_view key) const {
  const std::string hash = Sha256Hex(key);
  return folder_ + "/" + hash.substr(0, 2) + "/" + hash.substr(2) + ".ocr";
}

std::optional<Recognition> RecognitionCache::Find(std::string_view key) const {
  if (folder_.empty()) return std::nullopt;
  std::ifstream file(PathOf(key), std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream text;
  text << file.rdbuf();
  return RecognitionFromText(text.str());
}

void RecognitionCache::Keep(std::string_view key, const Recognition& recognition) const {
  if (folder_.empty() || !recognition.complete) return;
  const std::string path = PathOf(key);
  const std::string aside = path + "." + std::to_string(getpid());
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  {
    std::ofstream file(aside, std::ios::binary | std::ios::trunc);
    file << ToText(recognition);
    if (!file.flush()) {
      file.close();
      fs::remove(aside, error);
      return;
    }
  }
  fs::rename(aside, path, error);
  if (error) fs::remove(aside, error);
}

}  // namespace minutebook::ingest
